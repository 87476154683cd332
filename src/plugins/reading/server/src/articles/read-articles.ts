import type { Knex } from 'knex';
import { lockInTransaction } from '../../../../../database/advisory-lock';
import { indexWords, namePrefixes, type Mention } from '../../../../../domain/text';
import { contentSchemas, type Schema, type Strapi } from '../../../../../documents/types';
import { MOST_TEXT } from '../../../shared/parts';
import { gazetteerOf, type Gazetteer } from '../gazetteer';
import { textOf } from '../services/entry-text';
import { DISMISSED, NAMED, TO_READ, WORDS } from '../tables';

export const ARTICLE = 'api::article.article';

/** Articles read in one transaction. */
const BATCH = 50;

const running = new WeakMap<Strapi, Promise<number>>();

/**
 * Reads some of the articles that were written, or that may name an entry whose names changed: which entries they name,
 * and by which words they are found. Once at a time: who asks meanwhile gets what the round gives.
 * @returns how many were taken
 */
export function readSomeArticles(strapi: Strapi): Promise<number> {
  const known = running.get(strapi);
  if (known) return known;
  const round = readSome(strapi).finally(() => running.delete(strapi));
  running.set(strapi, round);
  return round;
}

async function readSome(strapi: Strapi): Promise<number> {
  return strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
    // Two nodes that read one article in two versions would keep some of both.
    await lockInTransaction(trx, ['articles-to-read']);
    const { rows } = await trx.raw<{ rows: { kind: 'article' | 'entry'; document_id: string }[] }>(
      `DELETE FROM ${TO_READ} WHERE id IN (
         SELECT id FROM ${TO_READ} ORDER BY id LIMIT ${BATCH})
       RETURNING kind, document_id`,
    );
    if (rows.length === 0) return 0;
    const taken = (wanted: string) => [
      ...new Set(rows.filter(({ kind }) => kind === wanted).map((row) => row.document_id)),
    ];
    // Only now: what was noted was committed with the names that are to be known here.
    const gazetteer = await gazetteerOf(strapi).current();
    await noteArticlesNaming(trx, gazetteer, taken('entry'));
    await readArticles(trx, strapi, gazetteer, taken('article'));
    return rows.length;
  });
}

/** Notes that the articles that may name these entries, or did, are to be read. */
async function noteArticlesNaming(
  trx: Knex.Transaction,
  gazetteer: Gazetteer,
  entries: string[],
): Promise<void> {
  if (entries.length === 0) return;
  const names = entries.flatMap((id) => gazetteer.entry(id)?.names ?? []);
  const query = [...new Set(names.map(wordsQuery))].filter((one) => one !== '').join(' | ');
  await trx.raw(BY_INDEX);
  await trx.raw(
    `INSERT INTO ${TO_READ} (kind, document_id)
       SELECT 'article', article FROM (
         SELECT article FROM ${NAMED} WHERE entry = ANY(?)
         UNION SELECT article FROM ${WORDS} WHERE ? <> '' AND words @@ ?::tsquery) found`,
    [entries, query, query],
  );
  await trx.raw(ANY_WAY);
}

/** PostgreSQL takes reading every article’s words for cheaper than their index: it does not reckon with their length. */
export const BY_INDEX = 'SET LOCAL enable_seqscan = off';
const ANY_WAY = 'SET LOCAL enable_seqscan = on';

/** Texts that hold a word beginning with each word of a name. */
export function wordsQuery(name: string): string {
  const prefixes = namePrefixes(name).map((prefix) => `'${prefix}':*`);
  return prefixes.length > 0 ? `(${prefixes.join(' & ')})` : '';
}

interface ArticleRow {
  document_id: string;
  title: string | null;
  summary: string | null;
  body: unknown;
  dismissed: string[];
}

async function readArticles(
  trx: Knex.Transaction,
  strapi: Strapi,
  gazetteer: Gazetteer,
  articles: string[],
): Promise<void> {
  if (articles.length === 0) return;
  const schema = contentSchemas(strapi).find(({ uid }) => uid === ARTICLE)!;
  const { rows } = await trx.raw<{ rows: ArticleRow[] }>(
    `SELECT document_id, title, summary, body,
            ARRAY(SELECT d.words FROM ${DISMISSED} d
                   WHERE d.document_id = a.document_id AND d.kind = 'mention') AS dismissed
       FROM articles a WHERE document_id = ANY(?) AND published_at IS NULL`,
    [articles],
  );
  const read = rows.map((row) => ({ article: row.document_id, ...readOne(schema, gazetteer, row) }));
  await trx(NAMED).whereIn('article', articles).delete();
  await trx(WORDS).whereIn('article', articles).delete();
  await trx.raw(
    `INSERT INTO ${WORDS} (article, words)
       SELECT article, array_to_tsvector(ARRAY(SELECT jsonb_array_elements_text(words)))
         FROM jsonb_to_recordset(?::jsonb) AS read(article text, words jsonb)`,
    [JSON.stringify(read.map(({ article, words }) => ({ article, words })))],
  );
  const named = read.flatMap(({ article, entries }) =>
    [...entries].map(([entry, namesakes]) => ({ article, entry, namesakes })),
  );
  await trx.raw(
    `INSERT INTO ${NAMED} (article, entry, namesakes)
       SELECT article, entry, ARRAY(SELECT jsonb_array_elements_text(namesakes))
         FROM jsonb_to_recordset(?::jsonb) AS read(article text, entry text, namesakes jsonb)`,
    [JSON.stringify(named)],
  );
}

function readOne(
  schema: Schema,
  gazetteer: Gazetteer,
  { title, summary, body, dismissed }: ArticleRow,
): { words: string[]; entries: Map<string, string[]> } {
  const blocks: unknown = typeof body === 'string' ? JSON.parse(body) : body;
  const text = textOf(schema, { title, summary, body: blocks }).slice(0, MOST_TEXT);
  const mentions = gazetteer.find(text).filter((mention) => !dismissed.includes(mention.text));
  return {
    // PostgreSQL keeps no NUL.
    words: indexWords(text).filter((word) => !word.includes('\0')),
    entries: withNamesakes(mentions),
  };
}

/** The entries that are named, each with those that all of its mentions may mean instead: none where one is plain. */
function withNamesakes(mentions: readonly Mention[]): Map<string, string[]> {
  const entries = new Map<string, string[]>();
  for (const { ids } of mentions) {
    for (const id of ids) {
      const others = ids.filter((other) => other !== id);
      entries.set(id, entries.get(id)?.filter((other) => others.includes(other)) ?? others);
    }
  }
  return entries;
}
