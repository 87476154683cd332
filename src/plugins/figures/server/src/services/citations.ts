import type { Knex } from 'knex';
import type { Strapi } from '../../../../../documents/types';
import { BODY_LINKS } from '../../../../crosslinks/server/src/rules/tables';
import { STATISTIC } from '../../../../../documents/statistics';
import { everyEntry } from '../../../../common/server/abilities';
import { loadEntries } from '../../../../crosslinks/server/src/links/entries';
import type { Citation, CitationState, Figure } from '../../../shared/contracts';
import { ACKNOWLEDGED } from '../tables';
import { loadFigures } from './figures';
import type { Readable } from './readable';
import { readText, sentenceStating, type ReadText } from './sentences';

export const ARTICLE = 'api::article.article';

/** Longest text of all articles of one answer that is read for figures, in UTF-16 units. */
const MOST_READ_TOGETHER = 300_000;

/**
 * A SELECT of which article cites which statistic: in its draft, by a link or in its text. Published views follow their
 * draft here: what an editor has settled in the draft is settled. PostgreSQL takes a condition on the whole into both
 * halves, and to their indexes, as long as the columns are of one type in both.
 * @param among a SELECT of the statistics that are asked for, by documentId; all where there is none
 */
export function cited(among?: string): string {
  return `
    SELECT a.document_id::text AS article, s.document_id::text AS statistic
      FROM articles a JOIN articles_statistics_lnk j ON j.article_id = a.id JOIN statistics s ON s.id = j.statistic_id
     WHERE a.published_at IS NULL ${among ? `AND s.document_id IN (${among})` : ''}
    UNION
    SELECT source, target FROM ${BODY_LINKS}
     WHERE source_type = '${ARTICLE}' AND NOT published AND target IN (${among ?? 'SELECT document_id FROM statistics'})`;
}

/** One article and one statistic it cites. */
export interface CitedRow {
  article: string;
  statistic: string;
  published: boolean;
  superseded_by: string | null;
  acknowledged: boolean;
}

/** What is known of a citation: `cited` is such a SELECT, `s` the statistic's published row. */
export const CITED_STATE = `
  SELECT c.article, c.statistic, s.id IS NOT NULL AS published, s.superseded_by, k.article IS NOT NULL AS acknowledged
    FROM cited c
    LEFT JOIN statistics s ON s.document_id = c.statistic AND s.published_at IS NOT NULL
    LEFT JOIN ${ACKNOWLEDGED} k ON k.article = c.article AND k.statistic = c.statistic AND k.superseded_by = s.superseded_by`;

/** Who cites any of these statistics, at most so many of them, superseded ones first. */
export async function citationsOf(
  strapi: Strapi,
  statistics: string[],
  most: number,
  readable: Readable,
): Promise<{ total: number; items: Citation[] }> {
  const { rows } = await strapi.db.connection.raw<{ rows: (CitedRow & { total: string })[] }>(
    `WITH cited AS (SELECT * FROM (${cited()}) c WHERE c.statistic = ANY(?) AND ${readable.articles.of('c.article')})
     SELECT *, count(*) OVER () AS total FROM (${CITED_STATE}) known
      ORDER BY superseded_by IS NOT NULL AND NOT acknowledged DESC, article, statistic LIMIT ?`,
    [statistics, ...readable.articles.bindings, most],
  );
  return { total: Number(rows[0]?.total ?? 0), items: await toCitations(strapi, rows, readable) };
}

/** What an article cites, in the order of its links. */
export async function citationsIn(strapi: Strapi, article: string, readable: Readable): Promise<Citation[]> {
  const { rows } = await strapi.db.connection.raw<{ rows: CitedRow[] }>(
    `WITH cited AS (SELECT * FROM (${cited()}) c WHERE c.article = ?) ${CITED_STATE} ORDER BY c.statistic`,
    [article],
  );
  return toCitations(strapi, rows, readable);
}

/**
 * The statistics among these documents as a text that links to them cites them, acknowledged by an article or by none. All
 * of them: who may read a text may read what it links to.
 */
export async function citedAmong(
  strapi: Strapi,
  documentIds: string[],
  article: string | undefined,
  db: Knex | Knex.Transaction = strapi.db.connection,
): Promise<{ figure: Figure; state: CitationState }[]> {
  const { rows } = await db.raw<{ rows: CitedRow[] }>(
    `WITH cited AS (SELECT ?::text AS article, document_id::text AS statistic FROM statistics
                     WHERE document_id = ANY(?) AND published_at IS NULL) ${CITED_STATE} ORDER BY c.statistic`,
    [article ?? '', documentIds],
  );
  const figures = await loadFigures(
    db,
    strapi,
    rows.map(({ statistic }) => statistic),
    everyEntry(STATISTIC),
  );
  return rows.flatMap((row) => {
    const figure = figures.get(row.statistic);
    return figure ? [{ figure, state: stateOf(row) }] : [];
  });
}

/** Citations with the entries they name and the sentences that state the figures; those of articles that may be read. */
export async function toCitations(
  strapi: Strapi,
  rows: CitedRow[],
  { statistics }: Readable,
): Promise<Citation[]> {
  const { connection } = strapi.db;
  const articles = [...new Set(rows.map(({ article }) => article))];
  const entries = await loadEntries(
    connection,
    strapi,
    articles.map((documentId) => ({ uid: ARTICLE, documentId })),
  );
  const figures = await loadFigures(
    connection,
    strapi,
    rows.flatMap(({ statistic, superseded_by: by }) => (by ? [statistic, by] : [statistic])),
    statistics,
  );
  const texts = await readTexts(connection, articles);
  return rows.flatMap((row) => {
    const [article, figure] = [entries.get(row.article), figures.get(row.statistic)];
    if (!article || !figure) return [];
    const text = texts.get(row.article);
    return [
      {
        article,
        figure,
        state: stateOf(row),
        standing: (row.superseded_by && figures.get(row.superseded_by)) || null,
        sentence: (text && sentenceOf(text, figure)) ?? null,
      },
    ];
  });
}

function stateOf({ published, superseded_by: supersededBy, acknowledged }: CitedRow): CitationState {
  if (!published) return 'unpublished';
  if (supersededBy === null) return 'current';
  return acknowledged ? 'acknowledged' : 'superseded';
}

function sentenceOf(text: ReadText, figure: Figure): string | undefined {
  return sentenceStating(text, figure.amount);
}

/** The articles' texts; together no more than one answer can take the time to read. */
async function readTexts(db: Knex, articles: string[]): Promise<Map<string, ReadText>> {
  const rows = (await db('articles')
    .select('document_id', 'body', 'language', db.raw('published_on::text AS published_on'))
    .whereIn('document_id', articles)
    .whereNull('published_at')) as {
    document_id: string;
    body: unknown;
    language: string | null;
    published_on: string | null;
  }[];
  const texts = new Map<string, ReadText>();
  let left = MOST_READ_TOGETHER;
  for (const row of rows) {
    const read = readText(row.body, { language: row.language, publishedOn: row.published_on }, left);
    texts.set(row.document_id, read);
    left -= read.text.length;
  }
  return texts;
}
