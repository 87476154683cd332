import type { Knex } from 'knex';
import { decimalsOf } from '../domain/statistics/amount';
import { statisticLabel } from '../domain/statistics/label';
import { parsePeriod } from '../domain/statistics/period';
import { seriesKey } from '../domain/statistics/series-key';
import { validationError, type Problem } from './problems';
import type { DocumentWrite, Next, Strapi } from './types';

export const STATISTIC = 'api::statistic.statistic';

interface Named {
  documentId: string;
  name: string;
}

export interface StatisticRow {
  id: number;
  publishedAt: string | null;
  label: string | null;
  period: string | null;
  periodStart: string | null;
  periodEnd: string | null;
  seriesKey: string | null;
  value: string | null;
  unitMultiplier: number | null;
  unit: string | null;
  decimals: number | null;
  bound: string | null;
  releasedOn: string | null;
  definitionVersion: string | null;
  indicator: Named | null;
  place: Named | null;
  partner: Named | null;
  source: Named | null;
}

const COMPUTED = ['label', 'periodStart', 'periodEnd', 'seriesKey'] as const;
/** Computed from all releases of an observation: src/documents/vintages.ts. */
const SETTLED = ['current', 'supersededBy'] as const;
const NAMED = { select: ['documentId', 'name'] };
export const STATISTIC_NAMES = { indicator: NAMED, place: NAMED, partner: NAMED, source: NAMED };

/**
 * Document middleware: computes `label`, `periodStart`, `periodEnd`, `seriesKey` and, where it is empty, `decimals`
 * from what the write stored, whichever way it named the relations; nobody sets the first four by hand.
 */
export function computeStatistics(strapi: Strapi) {
  return async (write: DocumentWrite, next: Next) => {
    if (write.uid !== STATISTIC || write.action === 'delete' || write.action === 'unpublish') return next();
    const { data } = write.params;
    if (data) {
      for (const name of [...COMPUTED, ...SETTLED]) delete data[name];
      // A new value written with other decimals must not keep the old count.
      if (typeof data.value === 'string' && (data.decimals === undefined || data.decimals === null)) {
        data.decimals = decimalsOf(data.value);
      }
    }
    // A copy must not be stored under the key of its original, even for a moment.
    if (write.action === 'clone')
      write.params.data = { ...write.params.data, seriesKey: null, current: null, supersededBy: null };
    const result = await next();
    const documentId = write.params.documentId ?? (result as { documentId?: string } | null)?.documentId;
    const written = write.action === 'clone' ? (result as { documentId: string }).documentId : documentId;
    if (!written) return result;
    const publishes = write.action === 'publish' || write.params.status === 'published';
    const computed = await computeRows(strapi, written, publishes);
    return withComputed(result, computed);
  };
}

/** Computes the fields of statistics anew whose relations were changed behind the document service's back. */
export async function recomputeStatistics(strapi: Strapi, documentIds: string[]): Promise<void> {
  for (const documentId of documentIds) await computeRows(strapi, documentId);
}

type Computed = Record<(typeof COMPUTED)[number], string | null>;

async function computeRows(
  strapi: Strapi,
  documentId: string,
  publishes = false,
): Promise<Map<number, Computed>> {
  const rows = (await strapi.db.query(STATISTIC).findMany({
    where: { documentId },
    populate: STATISTIC_NAMES,
  })) as StatisticRow[];
  const byId = new Map<number, Computed>();
  for (const row of rows) {
    // What it names may have been deleted since it was published; that is no reason to refuse a new draft.
    if (publishes && row.publishedAt) refuseIncomplete(row);
    const values = computedValues(row);
    byId.set(row.id, values);
    if (COMPUTED.some((name) => row[name] !== values[name])) {
      await store(strapi, row.id, values);
    }
  }
  return byId;
}

/** Past Strapi, which would date the row anew: a draft would then look newer than what was published with it. */
async function store(strapi: Strapi, id: number, values: Computed): Promise<void> {
  await strapi.db.transaction(({ trx }: { trx: Knex.Transaction }) =>
    trx('statistics').where({ id }).update({
      label: values.label,
      period_start: values.periodStart,
      period_end: values.periodEnd,
      series_key: values.seriesKey,
    }),
  );
}

/** Strapi checks required relations of nothing; a published statistic must say what it measures, and where. */
function refuseIncomplete(row: StatisticRow): void {
  const problems: Problem[] = (['indicator', 'place', 'period', 'value', 'unit'] as const)
    .filter((name) => !row[name])
    .map((name) => ({ path: [name], message: 'must not be empty in a published statistic' }));
  if (problems.length > 0) throw validationError(problems);
}

/** The four computed fields of a statistic with its indicator, place, partner and source loaded. */
export function computedValues(row: StatisticRow): Computed {
  const range = row.period ? parsePeriod(row.period) : undefined;
  const complete = row.indicator && row.place && range;
  return {
    label: statisticLabel({
      ...row,
      indicator: row.indicator?.name,
      place: row.place?.name,
      partner: row.partner?.name,
    }),
    periodStart: range?.start ?? null,
    periodEnd: range?.end ?? null,
    seriesKey: complete
      ? seriesKey({
          indicator: row.indicator!.documentId,
          place: row.place!.documentId,
          partner: row.partner?.documentId,
          unit: row.unit,
          source: row.source?.documentId,
          definitionVersion: row.definitionVersion,
        })
      : null,
  };
}

/** The result of the write, with the fields that were computed after it. */
function withComputed(result: unknown, computed: Map<number, Computed>): unknown {
  if (typeof result !== 'object' || result === null) return result;
  const entry = result as { id?: number; entries?: unknown[] };
  if (Array.isArray(entry.entries)) {
    return { ...entry, entries: entry.entries.map((one) => withComputed(one, computed)) };
  }
  const values = entry.id === undefined ? undefined : computed.get(entry.id);
  if (!values) return result;
  const shown = Object.fromEntries(Object.entries(values).filter(([name]) => name in entry));
  return { ...entry, ...shown };
}
