import type { Context } from 'koa';
import type { Strapi } from '../../../../../documents/types';
import {
  backlinksQuery,
  draftsQuery,
  entryParams,
  graphQuery,
  linkManyRequest,
  linkRequest,
  linksQuery,
  mergeRequest,
  publishRequest,
  reportQuery,
  searchQuery,
} from '../../../shared/contracts';
import { linksTo } from '../services/backlinks';
import { graphAround } from '../services/graph';
import { withhold } from '../links/withhold';
import { link, linkMany, unlink } from '../services/linking';
import { linksFrom } from '../services/links';
import { mergeEntries } from '../services/merge';
import { draftsAmong, publishTogether, unpublishedTargets } from '../services/publishing';
import { linkReport } from '../services/report';
import { searchEntries } from '../services/search';
import { allowance, readableTypes, requireRightTo } from '../../../../common/server/abilities';
import { parse } from '../../../../common/server/parse';

/** The panel's own API of links: a route's permission is checked before, rights on the content types here. */
export const linksController = ({ strapi }: { strapi: Strapi }) => {
  const readable = async (ctx: Context) => {
    const ref = parse(entryParams, ctx.params);
    await requireRightTo(strapi, ctx, 'read', { uid: ref.uid, documentIds: [ref.documentId] });
    return ref;
  };
  return {
    async links(ctx: Context) {
      const links = await linksFrom(strapi, await readable(ctx), parse(linksQuery, ctx.query));
      ctx.body = await withhold(strapi, ctx, links);
    },
    async backlinks(ctx: Context) {
      const links = await linksTo(strapi, await readable(ctx), parse(backlinksQuery, ctx.query));
      ctx.body = await withhold(strapi, ctx, links);
    },
    async graph(ctx: Context) {
      const { depth, types } = parse(graphQuery, ctx.query);
      const graph = await graphAround(strapi, await readable(ctx), {
        depth,
        types: readableTypes(strapi, ctx, types),
      });
      ctx.body = await withhold(strapi, ctx, graph);
    },
    async search(ctx: Context) {
      const { q, types, right, limit } = parse(searchQuery, ctx.query);
      const rights = right === 'read' ? (['read'] as const) : (['read', 'update'] as const);
      const among = await Promise.all(
        readableTypes(strapi, ctx, types).map((uid) => allowance(strapi, ctx, uid, [...rights])),
      );
      ctx.body = await searchEntries(strapi, { q, limit, among });
    },
    async report(ctx: Context) {
      const report = await withhold(strapi, ctx, await linkReport(strapi, parse(reportQuery, ctx.query)));
      for (const pair of report.data.duplicates.items) {
        if (pair.first.withheld || pair.second.withheld) pair.name = null;
      }
      ctx.body = report;
    },
    async unpublished(ctx: Context) {
      const data = await unpublishedTargets(strapi, await readable(ctx));
      ctx.body = { data: await withhold(strapi, ctx, data) };
    },
    async drafts(ctx: Context) {
      const { documentIds } = parse(draftsQuery, ctx.query);
      const data = await draftsAmong(strapi, documentIds, readableTypes(strapi, ctx, undefined));
      ctx.body = { data: await withhold(strapi, ctx, data) };
    },
    async link(ctx: Context) {
      const { source, field, targets } = parse(linkRequest, ctx.request.body);
      await requireRightTo(strapi, ctx, 'update', { uid: source.uid, documentIds: [source.documentId] });
      ctx.body = { data: await link(strapi, source, field, targets) };
    },
    async unlink(ctx: Context) {
      const { source, field, targets } = parse(linkRequest, ctx.request.body);
      await requireRightTo(strapi, ctx, 'update', { uid: source.uid, documentIds: [source.documentId] });
      ctx.body = { data: await unlink(strapi, source, field, targets) };
    },
    async linkMany(ctx: Context) {
      const { uid, sources, field, target } = parse(linkManyRequest, ctx.request.body);
      await requireRightTo(strapi, ctx, 'update', { uid, documentIds: sources });
      ctx.body = { data: await linkMany(strapi, uid, sources, field, target) };
    },
    async publish(ctx: Context) {
      const { entries } = parse(publishRequest, ctx.request.body);
      for (const uid of new Set(entries.map((entry) => entry.uid))) {
        const own = entries.filter((entry) => entry.uid === uid);
        const documentIds = own.map(({ documentId }) => documentId);
        await requireRightTo(strapi, ctx, 'publish', { uid, documentIds });
      }
      ctx.body = { data: { published: await publishTogether(strapi, entries) } };
    },
    async merge(ctx: Context) {
      const request = parse(mergeRequest, ctx.request.body);
      const { uid, from, into } = request;
      for (const right of ['update', 'delete'] as const) {
        await requireRightTo(strapi, ctx, right, { uid, documentIds: [from, into] });
      }
      ctx.body = { data: await withhold(strapi, ctx, await mergeEntries(strapi, request)) };
    },
  };
};
