import { errors } from '@strapi/utils';
import type { Strapi } from '../../../../../documents/types';
import type { Allowance } from '../../../../common/server/abilities';
import type { Ref } from '../../../../crosslinks/server/src/links/entries';
import { linkMany } from '../../../../crosslinks/server/src/services/linking';
import { entryNamed } from '../../../../crosslinks/server/src/services/links';
import { fieldFor } from '../services/linked';
import { catchUp } from './keep-read';
import { ARTICLE } from './read-articles';
import { forgetCounts } from './counts';
import { READING_TIME, unlinkedArticles, unlinkedIds } from './unlinked';

/** Most articles that one request links: each is written. */
const MOST_LINKED = 100;

/**
 * Links the articles that name an entry and don’t link to it, in their drafts: all of them, or none where one can't be.
 * Those that may mean a namesake stay as they are.
 * @param among the articles that whoever asks may see
 * @param may refuses the articles that whoever asks may not edit
 * @returns the articles that were linked, and how many are left
 * @throws NotFoundError, ValidationError for an entry that articles have no field for
 */
export async function linkAll(
  strapi: Strapi,
  entry: Ref,
  among: Allowance,
  may: (articles: string[]) => Promise<void>,
): Promise<{ linked: string[]; left: number }> {
  await entryNamed(strapi, entry);
  const field = fieldFor(strapi, ARTICLE, entry.uid);
  if (field === null) {
    throw new errors.ValidationError(`uid: articles have no field for entries of ${entry.uid}`, {
      path: ['uid'],
    });
  }
  await catchUp(strapi, READING_TIME);
  const articles = await unlinkedIds(strapi.db.connection, strapi, entry, among, MOST_LINKED);
  await may(articles);
  const { changed } = await linkMany(strapi, ARTICLE, articles, field, entry.documentId);
  forgetCounts(strapi);
  const { total, ambiguous } = await unlinkedArticles(strapi, entry, { page: 1, pageSize: 1 }, among);
  return { linked: changed, left: total - ambiguous };
}
