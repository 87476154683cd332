import type { Context } from 'koa';
import { STATISTIC } from '../../../../../documents/statistics';
import type { Strapi } from '../../../../../documents/types';
import { requireRight, requireRightTo } from '../../../../common/server/abilities';
import { parse } from '../../../../common/server/parse';
import {
  acknowledgeRequest,
  correctRequest,
  documentParams,
  observationsQuery,
  replaceRequest,
  reportQuery,
  reviseRequest,
  seriesListQuery,
} from '../../../shared/contracts';
import { editorOf } from '../editor';
import { articleFigures } from '../services/article';
import { ARTICLE } from '../services/citations';
import { correct } from '../services/corrections';
import { readableBy } from '../services/readable';
import { figureReport } from '../services/report';
import { revise } from '../services/revising';
import { seriesList, seriesObservations } from '../services/series';
import { acknowledge, replaceCited } from '../services/settling';
import { statisticInFull } from '../services/statistic';

/** The panel's own API of figures: a route's permission is checked before, rights on the content types here. */
export const figuresController = ({ strapi }: { strapi: Strapi }) => {
  const readingFigures = (ctx: Context) => requireRight(strapi, ctx, STATISTIC, 'read');
  const reading = (ctx: Context, uid: string, documentId: string) =>
    requireRightTo(strapi, ctx, 'read', { uid, documentIds: [documentId] });
  const readable = (ctx: Context) => readableBy(strapi, ctx);
  const updating = (ctx: Context, uid: string, documentId: string) =>
    requireRightTo(strapi, ctx, 'update', { uid, documentIds: [documentId] });
  return {
    async statistic(ctx: Context) {
      const { documentId } = parse(documentParams, ctx.params);
      await reading(ctx, STATISTIC, documentId);
      ctx.body = { data: await statisticInFull(strapi, documentId, await readable(ctx)) };
    },
    async article(ctx: Context) {
      const { documentId } = parse(documentParams, ctx.params);
      readingFigures(ctx);
      await reading(ctx, ARTICLE, documentId);
      ctx.body = { data: await articleFigures(strapi, documentId, await readable(ctx)) };
    },
    async revise(ctx: Context) {
      const request = parse(reviseRequest, ctx.request.body);
      await reading(ctx, STATISTIC, request.documentId);
      requireRight(strapi, ctx, STATISTIC, 'create');
      ctx.body = { data: await revise(strapi, request, editorOf(ctx)) };
    },
    async correct(ctx: Context) {
      const request = parse(correctRequest, ctx.request.body);
      for (const right of ['update', 'publish'] as const) {
        await requireRightTo(strapi, ctx, right, { uid: STATISTIC, documentIds: [request.documentId] });
      }
      ctx.body = { data: await correct(strapi, request, editorOf(ctx)) };
    },
    async replace(ctx: Context) {
      const request = parse(replaceRequest, ctx.request.body);
      await updating(ctx, ARTICLE, request.article);
      ctx.body = { data: await replaceCited(strapi, request, editorOf(ctx)) };
    },
    async acknowledge(ctx: Context) {
      const request = parse(acknowledgeRequest, ctx.request.body);
      await updating(ctx, ARTICLE, request.article);
      ctx.body = { data: { acknowledged: await acknowledge(strapi, request, editorOf(ctx)) } };
    },
    async report(ctx: Context) {
      readingFigures(ctx);
      ctx.body = await figureReport(strapi, parse(reportQuery, ctx.query), await readable(ctx));
    },
    async series(ctx: Context) {
      readingFigures(ctx);
      ctx.body = await seriesList(strapi, parse(seriesListQuery, ctx.query), await readable(ctx));
    },
    async observations(ctx: Context) {
      readingFigures(ctx);
      ctx.body = await seriesObservations(strapi, parse(observationsQuery, ctx.query), await readable(ctx));
    },
  };
};
