import type { Knex } from 'knex';
import { takesNoLocks } from '../database/advisory-lock';
import { computedValues, STATISTIC, STATISTIC_NAMES, type StatisticRow } from './statistics';
import type { DocumentWrite, Next, Strapi } from './types';

const RENAMED = ['api::indicator.indicator', 'api::place.place'];
const BATCH = 500;

/**
 * Document middleware: a renamed indicator or place renames the labels of the statistics that name it, in the same
 * transaction. Writers of statistics hold the labels' lock shared and a renaming holds it alone, so that a statistic
 * saved meanwhile can't keep the old name.
 */
export function keepLabelsInStep(strapi: Strapi) {
  return async (write: DocumentWrite, next: Next) => {
    if (write.uid === STATISTIC) {
      return strapi.db.transaction(async ({ trx }) => {
        await labelsLock(trx, 'shared');
        return next();
      });
    }
    const renames =
      write.action === 'update' && RENAMED.includes(write.uid) && write.params.data?.name !== undefined;
    const documentId = write.params.documentId;
    if (!renames || !documentId) return next();
    return strapi.db.transaction(async ({ trx }) => {
      const before = await nameOf(strapi, write.uid, documentId);
      if (before === write.params.data?.name) return next();
      await labelsLock(trx, 'alone');
      const result = await next();
      await relabel(strapi, trx, write.uid, documentId);
      return result;
    });
  };
}

/**
 * Holds the labels' lock for the rest of the transaction: `shared` to write statistics, `alone` to rename what they name.
 * To be taken after the locks on documents, as every write does.
 */
export async function labelsLock(trx: Knex.Transaction, mode: 'shared' | 'alone'): Promise<void> {
  if (takesNoLocks(trx)) return;
  const take = mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await trx.raw(`SELECT ${take}(hashtextextended('statistic-labels', 0))`);
}

async function nameOf(strapi: Strapi, uid: DocumentWrite['uid'], documentId: string): Promise<unknown> {
  const row = (await strapi.db.query(uid).findOne({ select: ['name'], where: { documentId } })) as {
    name: string;
  } | null;
  return row?.name;
}

async function relabel(
  strapi: Strapi,
  trx: Knex.Transaction,
  uid: DocumentWrite['uid'],
  documentId: string,
): Promise<void> {
  const fields = uid === 'api::indicator.indicator' ? ['indicator'] : ['place', 'partner'];
  let last = 0;
  for (;;) {
    const rows = (await strapi.db.query(STATISTIC).findMany({
      where: { id: { $gt: last }, $or: fields.map((field) => ({ [field]: { documentId } })) },
      orderBy: { id: 'asc' },
      limit: BATCH,
      populate: STATISTIC_NAMES,
    })) as StatisticRow[];
    if (rows.length === 0) return;
    await trx.raw(
      `UPDATE statistics SET label = new.label
         FROM unnest(?::int[], ?::text[]) AS new(id, label)
        WHERE statistics.id = new.id AND statistics.label IS DISTINCT FROM new.label`,
      [rows.map((row) => row.id), rows.map((row) => computedValues(row).label)],
    );
    last = rows.at(-1)!.id;
  }
}
