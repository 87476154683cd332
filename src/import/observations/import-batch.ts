import type { Knex } from 'knex';
import { lockDocuments, lockWriters, takeNoLocks } from '../../database/advisory-lock';
import { labelsLock } from '../../documents/statistic-labels';
import { settleVintagesOf } from '../../documents/vintages';
import type { ReadColumn } from '../../domain/statistics/observation-columns';
import { noteUncheckedOf } from '../../plugins/figures/server/src/note-unchecked';
import { contradictions, findExisting } from './existing';
import { insertObservations, type Targets } from './insert';
import { LINKS } from './links';
import { columnOf, type Observation } from './observation';
import { publishDrafts } from './publish-drafts';
import type { ObservationRejection } from './report';

export interface BatchOptions {
  publish: boolean;
  dryRun: boolean;
}

/** What became of the rows of a batch. */
export interface BatchResult {
  created: number;
  updated: number;
  unchanged: number;
  /** Of each row that was rejected, what is wrong with it. */
  rejected: ObservationRejection[][];
}

/** Thrown where somebody wrote one of the batch's statistics between the look and the lock. */
export class WrittenMeanwhile extends Error {}

class DryRun extends Error {}

/**
 * Imports observations, no two with one key, in one transaction: all of it lands, or nothing.
 * @throws WrittenMeanwhile, or PostgreSQL's error, where it is to be tried again
 */
export async function importBatch(
  db: Knex,
  observations: Observation[],
  columns: ReadColumn[],
  options: BatchOptions,
): Promise<BatchResult> {
  let result: BatchResult | undefined;
  try {
    await db.transaction(async (trx) => {
      if (options.dryRun) takeNoLocks(trx);
      result = await write(trx, observations, columns, options.publish);
      if (options.dryRun) throw new DryRun();
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  return result!;
}

async function write(
  trx: Knex.Transaction,
  observations: Observation[],
  columns: ReadColumn[],
  publish: boolean,
): Promise<BatchResult> {
  // PostgreSQL knows nothing yet of a table that grows by thousands a second, and would read all of it each time.
  await trx.raw('SET LOCAL enable_seqscan = off');
  const plan = await planFor(trx, observations, columns, publish);
  await lockWriters(trx, plan.publish);
  await lockDocuments(trx, { written: plan.publish, linked: linkedFrom(observations) });
  await labelsLock(trx, 'shared');
  if (plan.publish.length > 0) {
    const again = await planFor(trx, observations, columns, publish);
    if (again.publish.join() !== plan.publish.join()) throw new WrittenMeanwhile();
  }
  const targets = await targetsOf(trx, observations);
  const result: BatchResult = {
    ...{ created: 0, updated: plan.publish.length, unchanged: plan.unchanged, rejected: plan.rejected },
  };
  const fresh = plan.fresh.filter((one) => {
    const missing = missingTargets(one, targets, columns);
    if (missing.length > 0) result.rejected.push(missing);
    return missing.length === 0;
  });
  const made = await insertObservations(trx, fresh, targets, publish);
  result.created = made.length;
  await publishDrafts(trx, plan.publish);
  const published = publish ? [...made, ...plan.publish] : [];
  if (published.length > 0) {
    await settleVintagesOf(trx, published);
    await noteUncheckedOf(trx, published);
  }
  return result;
}

interface Plan {
  fresh: Observation[];
  /** documentIds of drafts that say what their rows do. */
  publish: string[];
  unchanged: number;
  rejected: ObservationRejection[][];
}

async function planFor(
  trx: Knex.Transaction,
  observations: Observation[],
  columns: ReadColumn[],
  publish: boolean,
): Promise<Plan> {
  const existing = await findExisting(trx, observations);
  const plan: Plan = { fresh: [], publish: [], unchanged: 0, rejected: [] };
  for (const observation of observations) {
    const found = existing.get(observation.key);
    if (!found) {
      plan.fresh.push(observation);
      continue;
    }
    const contradicted = contradictions(observation, found, columns);
    if (contradicted.length > 0) plan.rejected.push(contradicted);
    else if (publish && found.draft && !found.published) plan.publish.push(found.draft.documentId);
    else plan.unchanged += 1;
  }
  plan.publish.sort();
  return plan;
}

function linkedFrom(observations: Observation[]): string[] {
  const ids = observations.flatMap(({ links }) => Object.values(links));
  return [...new Set(ids.filter((id) => id !== null))];
}

/** The rows and names, as they are now, of what the observations point at: under the locks, so that they stay so. */
async function targetsOf(trx: Knex.Transaction, observations: Observation[]): Promise<Targets> {
  const ids = linkedFrom(observations);
  const tables = [...new Set(LINKS.map(({ table }) => table))];
  const { rows } = await trx.raw<{ rows: { documentId: string; id: number; name: string }[] }>(
    tables
      .map((table) => `SELECT document_id AS "documentId", id, name FROM ${table} WHERE document_id = ANY(?)`)
      .join(' UNION ALL '),
    tables.map(() => ids),
  );
  return new Map(rows.map(({ documentId, id, name }) => [documentId, { id, name }]));
}

function missingTargets(
  { line, record, links }: Observation,
  targets: Targets,
  columns: ReadColumn[],
): ObservationRejection[] {
  return LINKS.filter(({ field }) => links[field] !== null && !targets.has(links[field]))
    .map(({ field }) => field)
    .map((field) => ({
      ...{ line, field: columnOf(columns, field), value: record[field] },
      reason: 'names an entry that was deleted meanwhile',
    }));
}
