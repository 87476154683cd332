import type { Knex } from 'knex';
import {
  checkStatistics,
  inSentence,
  type CheckResult,
  type Message,
} from '../../../../../domain/statistics/checks';
import { tryLockInTransaction } from '../../../../../database/advisory-lock';
import type { Strapi } from '../../../../../documents/types';
import type { Check, Figure } from '../../../shared/contracts';
import { CHECKS, UNCHECKED } from '../tables';
import { loadFigures } from './figures';
import type { Readable } from './readable';
import { neighbourhood } from './observations';

/** How many statistics one round of checking takes; who waits for it looks at the time after each. */
const ROUND = 10;

/** What the checks say of one statistic, worked out from what stands now; its draft where it is not published. */
export async function checksOf(
  strapi: Strapi,
  documentId: string,
  { statistics }: Readable,
): Promise<Check[]> {
  const { connection } = strapi.db;
  const found = await concerning(connection, documentId);
  const figures = await loadFigures(
    connection,
    strapi,
    found.flatMap(({ involved }) => involved),
    statistics,
  );
  return found.map((result) => toCheck(result, figures, documentId));
}

/**
 * Checks the statistics that were written since the last time, a round of them, and keeps what was found. One round runs
 * at a time, on all nodes: two would each find the fault between two statistics, and keep it twice.
 * @returns how many were checked; none where a round is running already
 */
export async function checkUnchecked(strapi: Strapi): Promise<number> {
  return strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
    if (!(await tryLockInTransaction(trx, 'figure checks'))) return 0;
    const { rows } = await trx.raw<{ rows: { statistic: string }[] }>(
      `DELETE FROM ${UNCHECKED} WHERE statistic IN (
         SELECT statistic FROM ${UNCHECKED} ORDER BY statistic LIMIT ${ROUND} FOR UPDATE SKIP LOCKED)
       RETURNING statistic`,
    );
    for (const { statistic } of rows) await keepChecks(trx, statistic);
    return rows.length;
  });
}

/** The results that are kept of published statistics that a check finds fault with, as the report lists them. */
export const FAILING = `SELECT id, statistic, name, result, message::text AS message, involved FROM ${CHECKS}`;

export interface KeptCheck {
  statistic: string;
  name: string;
  result: CheckResult['result'];
  /** JSON, which Strapi has PostgreSQL send as text. */
  message: string;
  involved: string[];
}

export function keptCheck(
  { name, result, message, involved, statistic }: KeptCheck,
  figures: Map<string, Figure>,
) {
  return toCheck(
    { check: name, result, message: JSON.parse(message) as Message, involved },
    figures,
    statistic,
  );
}

async function keepChecks(trx: Knex.Transaction, statistic: string): Promise<void> {
  // A result depends on what it involves and nothing else, so those of this statistic are all there are to renew.
  await trx.raw(`DELETE FROM ${CHECKS} WHERE involved @> ARRAY[?]::text[]`, [statistic]);
  const published: unknown = await trx('statistics')
    .where({ document_id: statistic })
    .whereNotNull('published_at')
    .first('id');
  if (!published) return;
  const faults = (await concerning(trx, statistic)).filter(
    ({ result }) => result === 'inconsistent' || result === 'other base',
  );
  for (const { check, result, message, involved } of faults) {
    await trx(CHECKS).insert({
      statistic: involved[0],
      name: check,
      result,
      message: JSON.stringify(message),
      involved,
    });
  }
}

async function concerning(db: Knex | Knex.Transaction, documentId: string): Promise<CheckResult[]> {
  const results = checkStatistics(await neighbourhood(db, documentId));
  return results.filter(({ involved }) => involved.includes(documentId));
}

function toCheck(
  {
    check,
    result,
    message,
    involved,
  }: Omit<CheckResult, 'sentence' | 'numbers' | 'check'> & { check: string },
  figures: Map<string, Figure>,
  subject: string,
): Check {
  return {
    check,
    result,
    sentence: { en: inSentence(message, 'en'), zh: inSentence(message, 'zh-Hans') },
    involved: involved.filter((id) => id !== subject).flatMap((id) => figures.get(id) ?? []),
  };
}
