import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { STATISTIC } from '../../documents/statistics';
import { statisticLabel } from '../../domain/statistics/label';
import { SNAPSHOT_COLUMNS } from '../../plugins/crosslinks/server/src/rules/snapshot';
import { SNAPSHOT } from '../../plugins/crosslinks/server/src/rules/tables';
import { LINKS } from './links';
import type { Observation } from './observation';

/** Rows of what statistics point at, by documentId. */
export type Targets = Map<string, { id: number; name: string }>;

/** The columns that a row gives, with their types. */
const GIVEN = {
  ...{ document_id: 'text', label: 'text', period: 'text', value: 'numeric', unit_multiplier: 'int' },
  ...{ unit: 'text', decimals: 'int', bound: 'text', change: 'numeric', change_basis: 'text' },
  ...{ observation_status: 'text', released_on: 'date', withdrawn_on: 'date', source_url: 'text' },
  ...{
    as_written: 'text',
    definition_version: 'text',
    note: 'text',
    period_start: 'date',
    period_end: 'date',
  },
  series_key: 'text',
};
const COLUMNS = Object.keys(GIVEN).join(', ');
const linkColumns = LINKS.map(({ field }) => `"${field}" text, "${field}Id" int`).join(', ');
const typed = Object.entries(GIVEN)
  .map(([column, type]) => `${column} ${type}`)
  .join(', ');

const joins = LINKS.map(
  ({ field, join, column }) => `
  "${field}_lnk" AS (
    INSERT INTO ${join} (statistic_id, ${column})
    SELECT v.id, n."${field}Id" FROM versions v JOIN new n USING (document_id) WHERE n."${field}Id" IS NOT NULL)`,
);
const linked = LINKS.map(
  ({ field, uid }) => `
    SELECT '${STATISTIC}', document_id, '${field}', 1, '${uid}', "${field}" FROM new WHERE "${field}" IS NOT NULL`,
);

/** One statement that writes what the document service, the link rules and the computed columns would. */
const statementFor = (publish: boolean): string => `
  WITH new AS MATERIALIZED (SELECT * FROM json_to_recordset(?) AS given(${typed}, ${linkColumns})),
  versions AS (
    INSERT INTO statistics (${COLUMNS}, current, created_at, updated_at, published_at)
    SELECT ${COLUMNS}, ${publish ? 'true' : 'NULL::boolean'}, ?::timestamp, ?::timestamp, version.published_at
      FROM new, (VALUES (NULL::timestamp)${publish ? ', (?::timestamp)' : ''}) AS version(published_at)
    RETURNING id, document_id),
  ${publish ? `snapshot AS (INSERT INTO ${SNAPSHOT} (${SNAPSHOT_COLUMNS}) ${linked.join(' UNION ALL ')}),` : ''}
  ${joins.join(', ')}
  SELECT 1`;
const DRAFTED = statementFor(false);
const PUBLISHED = statementFor(true);

/**
 * Writes new statistics, each as a draft and, where they are to be published, as a published row: as current ones, as
 * most are. Which are not, settling their observations tells.
 * @returns their documentIds
 */
export async function insertObservations(
  trx: Knex.Transaction,
  observations: Observation[],
  targets: Targets,
  publish: boolean,
): Promise<string[]> {
  if (observations.length === 0) return [];
  const ids = newDocumentIds(observations.length);
  const rows = observations.map((one, index) => rowOf(one, ids[index]!, targets));
  const now = new Date();
  const times = publish ? [now, now, now] : [now, now];
  await trx.raw(publish ? PUBLISHED : DRAFTED, [JSON.stringify(rows), ...times]);
  return ids;
}

function rowOf({ record, links, seriesKey }: Observation, documentId: string, targets: Targets): object {
  const nameOf = (id: string | null) => (id === null ? null : targets.get(id)!.name);
  const label = statisticLabel({
    ...record,
    ...{ indicator: nameOf(links.indicator), place: nameOf(links.place), partner: nameOf(links.partner) },
  });
  const idsOf = LINKS.map(({ field }) => {
    const id = links[field];
    return [`${field}Id`, id === null ? null : targets.get(id)!.id] as const;
  });
  return {
    ...{ document_id: documentId, label, series_key: seriesKey },
    ...{ period: record.period, period_start: record.periodStart, period_end: record.periodEnd },
    ...{ value: record.value, unit_multiplier: record.unitMultiplier, unit: record.unit },
    ...{ decimals: record.decimals, bound: record.bound },
    ...{ change: record.change, change_basis: record.changeBasis },
    ...{ observation_status: record.observationStatus },
    ...{ released_on: record.releasedOn, withdrawn_on: record.withdrawnOn },
    ...{ source_url: record.sourceUrl, as_written: record.asWritten },
    ...{ definition_version: record.definitionVersion, note: record.note },
    ...links,
    ...Object.fromEntries(idsOf),
  };
}

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
const LENGTH = 24;

/**
 * New documentIds, which look as Strapi's do: 24 small letters and digits, a letter first. Strapi hashes each one with
 * SHA-3 in JavaScript, which for a thousand takes longer than to look them up. These begin with the time and end with 77
 * random bits: those of a batch lie side by side in four indexes, where others would touch a page each.
 */
function newDocumentIds(count: number): string[] {
  const begin = `i${Date.now().toString(36)}`;
  const bytes = randomBytes(count * LENGTH * 2);
  let at = 0;
  return Array.from({ length: count }, () => {
    let id = begin;
    // 16 bits a character: the remainder favours none by more than one in a thousand.
    for (; id.length < LENGTH; at += 2) id += ALPHABET[bytes.readUInt16LE(at) % ALPHABET.length]!;
    return id;
  });
}
