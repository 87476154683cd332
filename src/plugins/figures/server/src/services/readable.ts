import type { Context } from 'koa';
import { allowance, everyEntry, type Allowance } from '../../../../common/server/abilities';
import { STATISTIC } from '../../../../../documents/statistics';
import type { Strapi } from '../../../../../documents/types';
import { ARTICLE } from './citations';

/** The statistics and articles that somebody may read: answers tell of no others. */
export interface Readable {
  statistics: Allowance;
  articles: Allowance;
}

/** All of them, for what the server does by itself. */
export const EVERYTHING: Readable = { statistics: everyEntry(STATISTIC), articles: everyEntry(ARTICLE) };

/** Those that the signed-in user may read. */
export async function readableBy(strapi: Strapi, ctx: Context): Promise<Readable> {
  return {
    statistics: await allowance(strapi, ctx, STATISTIC, ['read']),
    articles: await allowance(strapi, ctx, ARTICLE, ['read']),
  };
}
