import type { Knex } from 'knex';
import { lockObservations } from '../database/advisory-lock';
import { vintageHistory, type Vintage } from '../domain/statistics/vintages';
import { STATISTIC } from './statistics';
import type { DocumentWrite, Next, Strapi } from './types';

/** The releases of one observation: those that share a series and the days of their period. */
interface Observation {
  seriesKey: string;
  periodStart: string;
  periodEnd: string;
}

interface Release extends Vintage {
  observation: string;
  isCurrent: boolean | null;
  wasSupersededBy: string | null;
}

/**
 * Document middleware: keeps `current` and `supersededBy` of every published release of an observation true whenever
 * one of them is published, unpublished or deleted, in the write's own transaction.
 */
export function settleVintages(strapi: Strapi) {
  return async (write: DocumentWrite, next: Next) => {
    if (write.uid !== STATISTIC) return next();
    return strapi.db.transaction(async ({ trx }) => {
      const { documentId } = write.params;
      const before = documentId ? await observationsOf(trx, [documentId]) : [];
      // Before the rows are written: whoever settles the observation meanwhile writes them too, and would wait for us.
      await lockObservations(trx, before.map(nameOf));
      const result = await next();
      const written = documentId ?? (result as { documentId?: string } | null)?.documentId;
      if (!written) return result;
      const after = await observationsOf(trx, [written]);
      await settle(trx, [...before, ...after]);
      if (write.action === 'unpublish' || write.action === 'clone') await unsettle(trx, result);
      return withSettled(trx, result);
    });
  };
}

/** Settles the releases of the observations that these documents are published releases of. */
export async function settleVintagesOf(trx: Knex.Transaction, documentIds: string[]): Promise<void> {
  await settle(trx, await observationsOf(trx, documentIds));
}

/** Settles every observation of the desk: for content that was there before, or was written past the documents. */
export async function settleAllVintages(trx: Knex.Transaction): Promise<void> {
  const { rows } = await trx.raw<{ rows: Observation[] }>(
    `SELECT DISTINCT ${OBSERVATION} FROM statistics
      WHERE published_at IS NOT NULL AND series_key IS NOT NULL AND current IS NULL`,
  );
  await lockObservations(trx, rows.map(nameOf));
  const BATCH = 1000;
  for (let start = 0; start < rows.length; start += BATCH)
    await settle(trx, rows.slice(start, start + BATCH));
}

const OBSERVATION = `series_key AS "seriesKey", period_start::text AS "periodStart", period_end::text AS "periodEnd"`;

async function observationsOf(trx: Knex.Transaction, documentIds: string[]): Promise<Observation[]> {
  const { rows } = await trx.raw<{ rows: Observation[] }>(
    `SELECT DISTINCT ${OBSERVATION} FROM statistics
      WHERE document_id = ANY(?) AND published_at IS NOT NULL AND series_key IS NOT NULL`,
    [documentIds],
  );
  return rows;
}

async function settle(trx: Knex.Transaction, observations: Observation[]): Promise<void> {
  if (observations.length === 0) return;
  const named = new Map(observations.map((one) => [nameOf(one), one]));
  // Two releases published at once must see each other.
  await lockObservations(trx, [...named.keys()]);
  const wanted = [...named.values()];
  const { rows } = await trx.raw<{ rows: Release[] }>(
    `SELECT s.document_id AS "documentId", s.value::text AS value, s.unit_multiplier AS "unitMultiplier", s.decimals, s.bound,
            s.released_on::text AS "releasedOn", s.withdrawn_on::text AS "withdrawnOn",
            s.definition_version AS "definitionVersion", s.current AS "isCurrent", s.superseded_by AS "wasSupersededBy",
            'vintages:' || s.series_key || ' ' || s.period_start || ' ' || s.period_end AS observation
       FROM unnest(?::text[], ?::date[], ?::date[]) AS o(series_key, period_start, period_end)
       JOIN statistics s USING (series_key, period_start, period_end)
      WHERE s.published_at IS NOT NULL
      ORDER BY s.released_on NULLS FIRST, s.document_id`,
    [
      wanted.map(({ seriesKey }) => seriesKey),
      wanted.map(({ periodStart }) => periodStart),
      wanted.map(({ periodEnd }) => periodEnd),
    ],
  );
  const releases = new Map<string, Release[]>();
  for (const row of rows) {
    const together = releases.get(row.observation);
    if (together) together.push(row);
    else releases.set(row.observation, [row]);
  }
  const changed = [...releases.values()]
    .flatMap((together) => vintageHistory(together).releases)
    .filter(
      ({ vintage, current, supersededBy }) =>
        vintage.isCurrent !== current || vintage.wasSupersededBy !== supersededBy,
    );
  if (changed.length === 0) return;
  // The draft shows the same, so that discarding it and comparing it find no difference.
  await trx.raw(
    `UPDATE statistics SET current = new.current, superseded_by = new.superseded_by
       FROM unnest(?::text[], ?::bool[], ?::text[]) AS new(document_id, current, superseded_by)
      WHERE statistics.document_id = new.document_id`,
    [
      changed.map(({ vintage }) => vintage.documentId),
      changed.map(({ current }) => current),
      changed.map(({ supersededBy }) => supersededBy),
    ],
  );
}

function nameOf({ seriesKey, periodStart, periodEnd }: Observation): string {
  return `vintages:${seriesKey} ${periodStart} ${periodEnd}`;
}

/** A release that readers don't see is neither current nor superseded. */
async function unsettle(trx: Knex.Transaction, result: unknown): Promise<void> {
  const ids = rowsIn(result).flatMap(({ documentId }) => documentId ?? []);
  await trx.raw(`UPDATE statistics SET current = NULL, superseded_by = NULL WHERE document_id = ANY(?)`, [
    ids,
  ]);
}

interface ResultRow {
  id?: number;
  documentId?: string;
  current?: unknown;
  supersededBy?: unknown;
}

function rowsIn(result: unknown): ResultRow[] {
  if (typeof result !== 'object' || result === null) return [];
  const { entries } = result as { entries?: ResultRow[] };
  return Array.isArray(entries) ? entries : [result];
}

/** The result of the write, with what was settled after it. */
async function withSettled(trx: Knex.Transaction, result: unknown): Promise<unknown> {
  const rows = rowsIn(result).filter(
    (row) => row.id !== undefined && ('current' in row || 'supersededBy' in row),
  );
  if (rows.length === 0) return result;
  const { rows: settled } = await trx.raw<{
    rows: { id: number; current: boolean | null; supersededBy: string | null }[];
  }>('SELECT id, current, superseded_by AS "supersededBy" FROM statistics WHERE id = ANY(?)', [
    rows.map(({ id }) => id),
  ]);
  const byId = new Map(settled.map((row) => [row.id, row]));
  for (const row of rows) {
    const values = byId.get(row.id!);
    if (values && 'current' in row) row.current = values.current;
    if (values && 'supersededBy' in row) row.supersededBy = values.supersededBy;
  }
  return result;
}
