import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { STATISTIC } from '../../documents/statistics';
import type { PublishedObservation } from '../../domain/formats/published-observation';
import { badParameter, BadParameter } from '../answer';
import { originOf } from '../origin';
import { mayFind } from '../route';
import { inFormat, wantedFormat, wantedLanguage, type Format } from './formats';

/** Most statistics that one answer holds, whatever its format. */
const MOST = 10_000;
const BATCH = 1000;

const NAMED = {
  indicator: { uid: 'api::indicator.indicator', fields: ['slug', 'name', 'definition', 'measure'] },
  place: { uid: 'api::place.place', fields: ['slug', 'name', 'isoCode'] },
  partner: { uid: 'api::place.place', fields: ['slug', 'name', 'isoCode'] },
  source: { uid: 'api::organization.organization', fields: ['slug', 'name'] },
  reportedBy: { uid: 'api::organization.organization', fields: ['slug', 'name'] },
} as const;

interface StockController {
  find(ctx: Context): Promise<unknown>;
  validateQuery(ctx: Context): Promise<void>;
  sanitizeQuery(
    ctx: Context,
  ): Promise<{ filters?: object; sort?: unknown; pagination?: object; _q?: string }>;
}

/**
 * A controller whose `find` gives statistics in the formats of analysts too, by `format=` or Accept: all that the
 * filters let through, 10,000 at most, or the page that is asked for.
 */
export function statisticFormats({ strapi }: { strapi: Core.Strapi }) {
  return {
    async find(ctx: Context): Promise<unknown> {
      const stock = Object.getPrototypeOf(this) as StockController;
      const { format: formatGiven, language: languageGiven, ...query } = ctx.query;
      try {
        const format = wantedFormat(one('format', formatGiven), ctx.get('accept'));
        const language = wantedLanguage(one('language', languageGiven));
        ctx.vary('Accept');
        if (format === 'json' && language === undefined) {
          if (formatGiven !== undefined) ctx.query = query;
          return await stock.find.call(this, ctx);
        }
        if (format === 'json') {
          throw new BadParameter('language', 'goes with a format such as csv, or with a series');
        }
        ctx.query = query;
        await stock.validateQuery.call(this, ctx);
        const wanted = await stock.sanitizeQuery.call(this, ctx);
        const observations = await load(strapi, ctx, wanted);
        const told = { title: 'Statistics', origin: originOf(strapi), language };
        return answer(ctx, format, observations, told);
      } catch (error) {
        if (!(error instanceof BadParameter)) throw error;
        const refusal = badParameter(error);
        ctx.status = refusal.status;
        ctx.type = refusal.type;
        ctx.body = refusal.body;
        return undefined;
      }
    },
  };
}

function answer(
  ctx: Context,
  format: Exclude<Format, 'json'>,
  observations: PublishedObservation[],
  told: Parameters<typeof inFormat>[2],
): undefined {
  const { type, body } = inFormat(format, observations, told);
  ctx.set('Content-Type', type);
  ctx.body = body;
  return undefined;
}

function one(name: string, value: unknown): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string') throw new BadParameter(name, 'is given more than once');
  return value;
}

async function load(
  strapi: Core.Strapi,
  ctx: Context,
  { filters, sort, pagination, _q }: Awaited<ReturnType<StockController['sanitizeQuery']>>,
): Promise<PublishedObservation[]> {
  const documents = strapi.documents(STATISTIC);
  const wanted = { filters, _q, status: 'published' } as never;
  const populate: Record<string, { fields: readonly string[] }> = {};
  for (const [name, { uid, fields }] of Object.entries(NAMED)) {
    if (await mayFind(strapi, ctx, uid)) populate[name] = { fields };
  }
  for (const needed of ['indicator', 'place'] as const) {
    if (!populate[needed]) throw new BadParameter('format', `needs the right to read each ${needed}`);
  }
  const order = inFull(sort ?? 'periodStart:asc');
  const select = { ...(wanted as object), populate, sort: order };
  if (pagination)
    return observed(await documents.findMany({ ...select, ...stretchOf(strapi, pagination) } as never));
  const total = await documents.count(wanted);
  if (total > MOST) {
    throw new BadParameter('filters', `let ${total} statistics through; at most ${MOST} go into one answer`);
  }
  const found: PublishedObservation[] = [];
  for (let start = 0; start < total; start += BATCH) {
    found.push(...observed(await documents.findMany({ ...select, start, limit: BATCH } as never)));
  }
  return found;
}

/** To the documentId: statistics that are equal would change places between one stretch and the next. */
function inFull(sort: unknown): unknown {
  if (typeof sort === 'object' && sort !== null && !Array.isArray(sort)) {
    return { ...sort, documentId: 'asc' };
  }
  return [sort, 'documentId:asc'].flat();
}

/** The page that is asked for, as REST bounds it. */
function stretchOf(strapi: Core.Strapi, pagination: object): { start: number; limit: number } {
  const { page, pageSize, start, limit } = pagination as Record<string, unknown>;
  const most = strapi.config.get<number>('api.rest.maxLimit');
  const size = Math.min(Number(pageSize ?? limit ?? strapi.config.get('api.rest.defaultLimit')), most);
  return { start: start === undefined ? (Number(page ?? 1) - 1) * size : Number(start), limit: size };
}

/** A statistic whose indicator or place is gone says nothing that a table could hold. */
function observed(statistics: unknown[]): PublishedObservation[] {
  return (statistics as PublishedObservation[])
    .filter(({ indicator, place }) => indicator && place)
    .map((statistic) => ({
      ...statistic,
      partner: statistic.partner ?? null,
      source: statistic.source ?? null,
      reportedBy: statistic.reportedBy ?? null,
    }));
}
