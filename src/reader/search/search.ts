import type { Pool, PoolClient } from 'pg';
import { BadParameter } from '../answer';
import type { ReaderTools } from '../endpoint';
import type { SearchQuery } from './query';
import { STEMMERS } from './sources';
import { searchStatement, type Question, type SearchRow } from './statement';

/** Longest time that a search may take, in milliseconds. */
const LONGEST = 2000;
/** How much of a word may be misspelt: the share of its three-letter pieces that must agree (pg_trgm). */
const ALIKE = 0.45;
/** Questions whose misspellings are looked for: shorter ones resemble everything, and longer ones are no names. */
const FUZZY = { least: 4, most: 60 };

const BEGIN = `BEGIN READ ONLY; SET LOCAL statement_timeout = ${LONGEST}; SET LOCAL pg_trgm.word_similarity_threshold = ${ALIKE}`;

/**
 * What is found for a question. The words of it are read first, so that PostgreSQL plans the search knowing how common
 * they are.
 * @param readable plural names of the types that the reader may read
 * @throws BadParameter for a question without words, and one that takes too long
 */
export async function search(
  query: SearchQuery,
  readable: string[],
  { database }: ReaderTools,
): Promise<SearchRow> {
  return attempt(query, readable, database, true);
}

/** @param fuzzy whether misspellings are looked for, which is given up where it takes too long */
async function attempt(
  query: SearchQuery,
  readable: string[],
  database: Pool,
  fuzzy: boolean,
): Promise<SearchRow> {
  const client = await database.connect();
  let question: Question | undefined;
  try {
    await client.query(BEGIN);
    if (query.q !== undefined) question = await read(query.q, query.language, client);
    if (question && !fuzzy) question.fuzzy = false;
    const { text, values } = searchStatement(query, question, readable);
    const { rows } = await client.query<SearchRow>(text, values);
    await client.query('COMMIT');
    client.release();
    return rows[0]!;
  } catch (error) {
    await client.query('ROLLBACK').then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    if ((error as { code?: string }).code === TIMEOUT) {
      if (question?.fuzzy) return attempt(query, readable, database, false);
      throw new BadParameter('q', 'takes too long to look for: use rarer or fewer words');
    }
    throw error;
  }
}

/** PostgreSQL's query_canceled. */
const TIMEOUT = '57014';

async function read(q: string, language: string | undefined, client: PoolClient): Promise<Question> {
  const own = STEMMERS[language?.split('-')[0]?.toLowerCase() ?? ''];
  const stemmers = [...new Set(['english', 'russian', ...(own ? [own] : [])])];
  const { rows } = await client.query<{ folded: string; words: string | null }>({
    name: 'reader_search_question',
    text: 'SELECT folded, dateline_question(folded, $2::text[]::regconfig[])::text AS words FROM (SELECT dateline_fold($1) AS folded) f',
    values: [q, stemmers],
  });
  const { folded, words } = rows[0]!;
  if (!words) throw new BadParameter('q', 'holds no word to look for');
  return { folded, words, fuzzy: folded.length >= FUZZY.least && folded.length <= FUZZY.most };
}
