import type { Knex } from 'knex';
import { frozenMessage } from '../../documents/published-figures';
import type { Field, ReadColumn } from '../../domain/statistics/observation-columns';
import { columnOf, type Observation } from './observation';
import type { ObservationRejection } from './report';

/** One version of a statistic that is there. */
interface Stored {
  documentId: string;
  published: boolean;
  fields: Partial<Record<Field, string | null>>;
}

/** What is there already under an observation's key. */
export interface Existing {
  draft?: Stored;
  published?: Stored;
}

/** The statistics that these observations are, by their keys; one statement for all. */
export async function findExisting(
  trx: Knex.Transaction,
  observations: Observation[],
): Promise<Map<string, Existing>> {
  const wanted = observations.map(({ key, seriesKey, record }) => ({
    ...{ key, series_key: seriesKey, period_start: record.periodStart, period_end: record.periodEnd },
    released_on: record.releasedOn ?? 'infinity',
  }));
  const { rows } = await trx.raw<{ rows: (Stored & { key: string })[] }>(
    `SELECT n.key, s.document_id AS "documentId", s.published_at IS NOT NULL AS published,
            json_build_object('period', s.period, 'value', s.value::text, 'unitMultiplier', s.unit_multiplier::text,
              'decimals', s.decimals::text, 'bound', s.bound, 'change', s.change::text, 'changeBasis', s.change_basis,
              'withdrawnOn', s.withdrawn_on::text) AS fields
       FROM json_to_recordset(?) AS n(key text, series_key text, period_start date, period_end date, released_on date)
       JOIN statistics s ON s.series_key = n.series_key AND s.period_start = n.period_start
        AND s.period_end = n.period_end AND coalesce(s.released_on, 'infinity'::date) = n.released_on`,
    [JSON.stringify(wanted)],
  );
  const found = new Map<string, Existing>();
  for (const { key, ...stored } of rows) {
    const existing = found.get(key) ?? {};
    existing[stored.published ? 'published' : 'draft'] = stored;
    found.set(key, existing);
  }
  return found;
}

/** Fields that tell what a figure says; the key's own are equal where it is found. */
const COMPARED: Field[] = ['period', 'value', 'unitMultiplier', 'decimals', 'bound', 'change', 'changeBasis'];
/** Compared only where the file has a column for them: what it does not speak of, it does not contradict. */
const WHERE_GIVEN = new Set<Field>(['decimals', 'change', 'changeBasis']);

/** What a row says otherwise than the statistic that is there, which an import leaves as it is. */
export function contradictions(
  { line, record }: Observation,
  { published, draft }: Existing,
  columns: ReadColumn[],
): ObservationRejection[] {
  const stored = (published ?? draft)!.fields;
  const rejections: ObservationRejection[] = [];
  const compare = (field: Field, reasonOf: (was: string | null) => string) => {
    const given = record[field];
    const value = given === null ? null : String(given);
    const was = stored[field] ?? null;
    if (value !== was) {
      rejections.push({ line, field: columnOf(columns, field), value, reason: reasonOf(was) });
    }
  };
  for (const field of COMPARED) {
    if (WHERE_GIVEN.has(field) && !columns.some((column) => column.field === field)) continue;
    compare(field, published ? frozenMessage : draftedMessage);
  }
  if (record.withdrawnOn !== null) compare('withdrawnOn', draftedMessage);
  return rejections;
}

function draftedMessage(was: string | null): string {
  return `is ${was === null ? 'empty' : `“${was}”`} in the statistic that is there, which a bulk import does not change: change it in the panel, or with npm run import`;
}
