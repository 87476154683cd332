import type { Context } from 'koa';
import { STATISTIC } from '../../../../../documents/statistics';
import type { Strapi } from '../../../../../documents/types';
import { requireRight, requireRightTo } from '../../../../common/server/abilities';
import { parse } from '../../../../common/server/parse';
import { editorOf } from '../../../../figures/server/src/editor';
import {
  dismissRequest,
  entryParams,
  linkAllRequest,
  suggestionsRequest,
  unlinkedQuery,
} from '../../../shared/contracts';
import { unlinkedCounts } from '../articles/counts';
import { linkAll } from '../articles/link-all';
import { ARTICLE } from '../articles/read-articles';
import { articlesStating } from '../articles/stating';
import { unlinkedArticles } from '../articles/unlinked';
import { gazetteerOf } from '../gazetteer';
import { dismiss, restore } from '../services/dismissals';
import { sightOf } from '../services/sight';
import { suggestions } from '../services/suggestions';

/** The panel's own API of reading texts: a route's permission is checked before, rights on the content types here. */
export const readingController = ({ strapi }: { strapi: Strapi }) => ({
  async suggestions(ctx: Context) {
    const asked = parse(suggestionsRequest, ctx.request.body);
    if (asked.uid !== undefined) {
      const documentIds = asked.documentId === undefined ? [] : [asked.documentId];
      await requireRightTo(strapi, ctx, 'read', { uid: asked.uid, documentIds });
    }
    const gazetteer = await gazetteerOf(strapi).current();
    ctx.body = { data: await suggestions(strapi, gazetteer, asked, await sightOf(strapi, ctx)) };
  },
  async dismiss(ctx: Context) {
    const request = parse(dismissRequest, ctx.request.body);
    await requireRightTo(strapi, ctx, 'update', { uid: request.uid, documentIds: [request.documentId] });
    await dismiss(strapi, request, editorOf(ctx).name);
    ctx.body = { data: { dismissed: true } };
  },
  async restore(ctx: Context) {
    const request = parse(dismissRequest, ctx.request.body);
    await requireRightTo(strapi, ctx, 'update', { uid: request.uid, documentIds: [request.documentId] });
    await restore(strapi, request);
    ctx.body = { data: { dismissed: false } };
  },
  async unlinked(ctx: Context) {
    const entry = parse(entryParams, ctx.params);
    const query = parse(unlinkedQuery, ctx.query);
    requireRight(strapi, ctx, ARTICLE, 'read');
    await requireRightTo(strapi, ctx, 'read', { uid: entry.uid, documentIds: [entry.documentId] });
    const { articles } = await sightOf(strapi, ctx);
    const find =
      entry.uid === STATISTIC
        ? articlesStating(strapi, entry.documentId, query, articles)
        : unlinkedArticles(strapi, entry, query, articles);
    const { total, ...data } = await find;
    ctx.body = { data, meta: { pagination: { ...query, total } } };
  },
  async unlinkedCounts(ctx: Context) {
    requireRight(strapi, ctx, ARTICLE, 'read');
    ctx.body = { data: await unlinkedCounts(strapi, await sightOf(strapi, ctx)) };
  },
  async linkAll(ctx: Context) {
    const entry = parse(linkAllRequest, ctx.request.body);
    requireRight(strapi, ctx, entry.uid, 'read');
    requireRight(strapi, ctx, ARTICLE, 'update');
    const may = (articles: string[]) =>
      requireRightTo(strapi, ctx, 'update', { uid: ARTICLE, documentIds: articles });
    const { articles } = await sightOf(strapi, ctx);
    ctx.body = { data: await linkAll(strapi, entry, articles, may) };
  },
});
