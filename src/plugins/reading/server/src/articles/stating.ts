import type { Knex } from 'knex';
import { indexWords } from '../../../../../domain/text';
import { STATISTIC } from '../../../../../documents/statistics';
import type { Strapi } from '../../../../../documents/types';
import type { Allowance } from '../../../../common/server/abilities';
import { loadEntries } from '../../../../crosslinks/server/src/links/entries';
import { figureNamed } from '../../../../figures/server/src/services/figures';
import { readText, says } from '../../../../figures/server/src/services/sentences';
import { fieldFor } from '../services/linked';
import { WORDS } from '../tables';
import { catchUp } from './keep-read';
import { ARTICLE, BY_INDEX } from './read-articles';
import { isUnlinked, READING_TIME, type UnlinkedArticles } from './unlinked';

/** Most articles with the digits of a figure that are read for it, the latest first. */
const MOST_READ = 100;

interface CandidateRow {
  document_id: string;
  body: unknown;
  language: string | null;
  published_on: string | null;
}

/**
 * The articles whose drafts state a statistic, in the digits that it is written in, and don’t link to it: those with the
 * digits come from the index, and are read for figures. Of more than a hundred candidates the latest are read.
 * @param among the articles that may be told of
 * @throws NotFoundError
 */
export async function articlesStating(
  strapi: Strapi,
  documentId: string,
  { page, pageSize }: { page: number; pageSize: number },
  among: Allowance,
): Promise<UnlinkedArticles> {
  const { connection } = strapi.db;
  const { amount, period } = await figureNamed(strapi, documentId);
  const pending = await catchUp(strapi, READING_TIME);
  const field = fieldFor(strapi, ARTICLE, STATISTIC);
  const digits = indexWords(amount.value ?? '').map((word) => `'${word}'`);
  if (digits.length === 0) return { field, total: 0, ambiguous: 0, articles: [], pending };
  const rows = await strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
    await trx.raw(BY_INDEX);
    const found = await trx.raw<{ rows: CandidateRow[] }>(
      `SELECT d.document_id, d.body, d.language, d.published_on::text AS published_on
       FROM (SELECT article, ?::text AS entry, '{}'::text[] AS namesakes FROM ${WORDS} WHERE words @@ ?::tsquery) n
       JOIN articles d ON d.document_id = n.article AND d.published_at IS NULL
      WHERE ${among.of('n.article')} AND ${isUnlinked(strapi, STATISTIC)}
      ORDER BY d.published_on DESC NULLS LAST, d.document_id LIMIT ${MOST_READ}`,
      [documentId, digits.join(' & '), ...among.bindings],
    );
    return found.rows;
  });
  const stating = rows.filter(({ body, language, published_on: publishedOn }) =>
    readText(body, { language, publishedOn }).amounts.some(
      (stated) => says(stated, amount) && (stated.period === undefined || stated.period === period),
    ),
  );
  const shown = stating
    .slice((page - 1) * pageSize, page * pageSize)
    .map((row) => ({ uid: ARTICLE, documentId: row.document_id }));
  const entries = await loadEntries(connection, strapi, shown);
  return {
    field,
    total: stating.length,
    articles: shown.flatMap((one) => entries.get(one.documentId) ?? []),
    ambiguous: 0,
    pending,
  };
}
