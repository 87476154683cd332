import type { Strapi } from '../../../../../documents/types';
import { everyEntry, type Allowance } from '../../../../common/server/abilities';
import { entryNamed } from '../../../../crosslinks/server/src/services/links';
import type { Entry } from '../../../../crosslinks/shared/contracts';
import { NAMED_TYPES } from '../gazetteer/entry-types';
import { fieldFor } from '../services/linked';
import type { Sight } from '../services/sight';
import { NAMED } from '../tables';
import { catchUp } from './keep-read';
import { ARTICLE } from './read-articles';
import { isUnlinked, READING_TIME } from './unlinked';

export interface UnlinkedCounts {
  /** Names in articles that could be links, one for each article and entry. */
  total: number;
  articles: number;
  /** The entries that most articles name without a link. */
  entries: { entry: Entry; total: number }[];
  pending: number;
}

/** How long the counts of all articles are taken for true, in milliseconds. */
const COUNTED_FOR = 15_000;
const counted = new WeakMap<Strapi, { at: number; counts: Promise<UnlinkedCounts> }>();

/**
 * How much is named and not linked in the articles that whoever asks may see. Those of all articles are counted at most
 * every 15 seconds: every link of every article is looked at.
 */
export async function unlinkedCounts(strapi: Strapi, { articles, among }: Sight): Promise<UnlinkedCounts> {
  const counting = articles.reach === 'all' ? latestCounts(strapi) : countIn(strapi, articles);
  const { entries, ...counts } = await counting;
  const seen = await among(entries.map(({ entry }) => entry));
  return { ...counts, entries: entries.filter(({ entry }) => seen.has(entry.documentId)) };
}

function latestCounts(strapi: Strapi): Promise<UnlinkedCounts> {
  const known = counted.get(strapi);
  if (known && performance.now() - known.at < COUNTED_FOR) return known.counts;
  const counts = countIn(strapi, everyEntry(ARTICLE));
  counted.set(strapi, { at: performance.now(), counts });
  counts.catch(() => counted.delete(strapi));
  return counts;
}

/** The counts are not true any more. */
export function forgetCounts(strapi: Strapi): void {
  counted.delete(strapi);
}

async function countIn(strapi: Strapi, among: Allowance): Promise<UnlinkedCounts> {
  const pending = await catchUp(strapi, READING_TIME);
  const types = NAMED_TYPES.filter(({ uid }) => fieldFor(strapi, ARTICLE, uid) !== null);
  const named = types.map(
    ({ uid, table, drafted }) =>
      `SELECT '${uid}' AS uid, n.article, n.entry FROM ${NAMED} n
         JOIN articles d ON d.document_id = n.article AND d.published_at IS NULL
        WHERE EXISTS (SELECT 1 FROM "${table}" e WHERE e.document_id = n.entry ${drafted ? 'AND e.published_at IS NULL' : ''})
          AND ${among.of('n.article')} AND ${isUnlinked(strapi, uid)}`,
  );
  const { rows } = await strapi.db.connection.raw<{
    rows: { uid: string; entry: string; total: number; articles: number; links: number }[];
  }>(
    `WITH named AS MATERIALIZED (${named.join(' UNION ALL ')})
     SELECT uid, entry, count(*)::int AS total, (SELECT count(DISTINCT article) FROM named)::int AS articles,
            (SELECT count(*) FROM named)::int AS links
       FROM named GROUP BY uid, entry ORDER BY count(*) DESC, entry LIMIT 5`,
    types.flatMap(() => among.bindings),
  );
  const entries = await Promise.all(
    rows.map(async ({ uid, entry, total }) => ({
      entry: await entryNamed(strapi, { uid, documentId: entry }),
      total,
    })),
  );
  return { total: rows[0]?.links ?? 0, articles: rows[0]?.articles ?? 0, entries, pending };
}
