import { AsyncLocalStorage } from 'node:async_hooks';
import type { Knex } from 'knex';
import { validationError, type Problem } from './problems';
import { STATISTIC } from './statistics';
import type { DocumentWrite, Next, Strapi } from './types';

const corrections = new AsyncLocalStorage<true>();

/** Runs `work` as the correction of a mistake of our own, which may change what is published. */
export function asCorrection<T>(work: () => T): T {
  return corrections.run(true, work);
}

/** What a published statistic says, and what it is known by. The columns, and the fields they stand for. */
const FROZEN = {
  period: 'period',
  value: 'value',
  unitMultiplier: 'unit_multiplier',
  unit: 'unit',
  decimals: 'decimals',
  bound: 'bound',
  change: 'change',
  changeBasis: 'change_basis',
  releasedOn: 'released_on',
  definitionVersion: 'definition_version',
} as const;
const FROZEN_LINKS = {
  indicator: 'indicators',
  place: 'places',
  partner: 'places',
  source: 'organizations',
} as const;

/** Fields of a statistic that stay as they were published. */
export const FROZEN_FIELDS = [...Object.keys(FROZEN), ...Object.keys(FROZEN_LINKS)];

/**
 * Document middleware: what a published statistic says stays as it was published. A later release is a statistic of its
 * own, and a mistake of the desk's is put right by an action that keeps who did it and what it was.
 */
export function freezePublished(strapi: Strapi) {
  return async (write: DocumentWrite, next: Next) => {
    const { documentId, data } = write.params;
    const named = FROZEN_FIELDS.filter((name) => data && name in data);
    // A value that is written with other decimals brings their number with it.
    const touched = named.includes('value') ? [...new Set([...named, 'decimals'])] : named;
    if (write.uid !== STATISTIC || write.action !== 'update' || !documentId || corrections.getStore())
      return next();
    if (touched.length === 0) return next();
    return strapi.db.transaction(async ({ trx }) => {
      // Read before: the write may publish as well.
      const published = await valuesOf(trx, documentId, 'published');
      const result = await next();
      const problems = published && differences(published, await valuesOf(trx, documentId, 'draft'), touched);
      if (problems && problems.length > 0) throw validationError(problems);
      return result;
    });
  };
}

/** A field's value as it is compared, and as an editor would name it. */
interface FieldValue {
  value: string | null;
  name: string | null;
}
type Values = Record<string, FieldValue>;

function differences(published: Values, draft: Values | undefined, fields: string[]): Problem[] {
  return fields
    .filter((field) => published[field]?.value !== draft?.[field]?.value)
    .map((field) => {
      const was = published[field]?.name ?? null;
      return { path: [field], message: frozenMessage(was) };
    });
}

/** Why a published field can't become another one. */
export function frozenMessage(was: string | null): string {
  return `is published as ${was === null ? 'empty' : `“${was}”`} and stays so: a later release is a statistic of its own, and a mistake is put right as a correction`;
}

/** The frozen fields of one version of a statistic; undefined where it has no such version. */
async function valuesOf(
  trx: Knex.Transaction,
  documentId: string,
  version: 'draft' | 'published',
): Promise<Values | undefined> {
  const own = Object.entries(FROZEN).map(
    ([field, column]) =>
      `'${field}', json_build_object('value', s.${column}::text, 'name', s.${column}::text)`,
  );
  const links = Object.entries(FROZEN_LINKS).map(([field, table]) => {
    const column = table === 'places' ? 'place_id' : `${table.slice(0, -1)}_id`;
    return `'${field}', (SELECT json_build_object('value', t.document_id, 'name', t.name)
               FROM statistics_${field}_lnk j JOIN ${table} t ON t.id = j.${column} WHERE j.statistic_id = s.id)`;
  });
  const { rows } = await trx.raw<{ rows: { values: Values }[] }>(
    `SELECT json_build_object(${[...own, ...links].join(', ')}) AS values FROM statistics s
      WHERE s.document_id = ? AND s.published_at IS ${version === 'draft' ? '' : 'NOT '}NULL`,
    [documentId],
  );
  return rows[0]?.values;
}
