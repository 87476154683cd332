import { feedItem } from '../../domain/formats/feed-items';
import { FEED_TYPES, toFeed, type FeedFormat, type FeedHead } from '../../domain/formats/feeds';
import { printable } from '../../domain/formats/printable';
import type { PublishedArticle } from '../../domain/formats/published-article';
import { linkHeader } from '../alternates';
import type { Answer } from '../answer';
import { prepared } from '../database';
import type { Endpoint, ReaderTools } from '../endpoint';
import { withVisibleLinks } from '../entries/body-links';
import { mustMayRead, presentDocument } from '../entries/lookup';
import { readableTypes } from '../entries/select';
import { jsonFeed } from '../json-shapes';
import { wholeNumber } from '../number-parameters';
import { frontendPage, pageAddress } from '../pages';
import { readParameters } from '../parameters';
import { entryKey, fileKey, typeKey } from '../shown';
import { wantedLanguage } from '../statistics/formats';
import { ARTICLE, feedStatement, PLACE, TOPIC, type FeedQuery, type FeedRow } from './statement';

export const FEED_PARAMETERS = ['topic', 'place', 'language', 'limit'] as const;
const MOST = 100;
const USUAL = 20;

/** `GET /api/articles.rss`, `.atom` and `.json` (JSON Feed): the articles printed last, in full. */
export const feedEndpoints = (Object.keys(FEED_TYPES) as FeedFormat[]).map((format): Endpoint => ({
  path: `/articles.${format}`,
  reads: [ARTICLE],
  parameters: FEED_PARAMETERS,
  ...(format === 'json' ? { json: jsonFeed } : {}),
  answer: async (request, tools) => {
    const given = readParameters(request.query, FEED_PARAMETERS);
    await mustMayRead(request, 'topic', given.topic, TOPIC);
    await mustMayRead(request, 'place', given.place, PLACE);
    const wanted: FeedQuery = {
      ...{ topic: given.topic, place: given.place, language: wantedLanguage(given.language) },
      limit: wholeNumber('limit', given.limit, { least: 1, most: MOST, otherwise: USUAL }),
    };
    const row = await readFeed(wanted, await readableTypes(tools.strapi, request), tools);
    return answer(format, headOf(row, request.query, wanted, tools), row, tools);
  },
}));

async function readFeed(
  query: FeedQuery,
  readable: ReadonlySet<string>,
  tools: ReaderTools,
): Promise<FeedRow> {
  const { text, values } = feedStatement(tools.strapi, query, readable);
  const { rows } = await tools.database.query<FeedRow>(prepared(text, values));
  const row = rows[0]!;
  for (const [parameter, uid] of [
    ['topic', TOPIC],
    ['place', PLACE],
  ] as const) {
    const given = query[parameter];
    if (given === undefined || row[parameter] !== null) continue;
    const documentId = await presentDocument(tools.strapi, uid, parameter, given);
    return readFeed({ ...query, [parameter]: documentId }, readable, tools);
  }
  return row;
}

type Subject = { documentId: string; slug: string; name: string };

/** What the feed says of itself: the feed of a topic or place leads to its page. */
function headOf(row: FeedRow, query: URLSearchParams, { language }: FeedQuery, tools: ReaderTools): FeedHead {
  const topic = row.topic === null ? undefined : (JSON.parse(row.topic) as Subject);
  const place = row.place === null ? undefined : (JSON.parse(row.place) as Subject);
  const names = [topic, place].flatMap((one) => (one ? [one.name] : []));
  const search = query.size > 0 ? `?${query.toString()}` : '';
  const base = `${tools.origin}${tools.strapi.config.get<string>('api.rest.prefix')}/articles`;
  const addresses = Object.fromEntries(
    Object.keys(FEED_TYPES).map((format) => [format, `${base}.${format}${search}`]),
  ) as FeedHead['addresses'];
  const pages = [
    ...(topic ? [pageAddress(tools, TOPIC, topic)] : []),
    ...(place ? [pageAddress(tools, PLACE, place)] : []),
  ];
  const title = printable(['Articles', ...names].join(': '));
  return { title, home: pages[0] ?? frontendOf(tools), addresses, language };
}

/** The frontend that articles are read on, or Dateline where none is configured. */
function frontendOf(tools: ReaderTools): string {
  const page = frontendPage(tools, ARTICLE, { documentId: 'x', slug: 'x' });
  return `${page === undefined ? tools.origin : new URL(page).origin}/`;
}

async function answer(format: FeedFormat, head: FeedHead, row: FeedRow, tools: ReaderTools): Promise<Answer> {
  const articles = JSON.parse(row.articles) as PublishedArticle[];
  const { texts, linked } = await withVisibleLinks(
    articles.map(({ body }) => body),
    tools,
  );
  const items = articles.map((article, index) => {
    const link = pageAddress(tools, ARTICLE, article);
    return feedItem({ ...article, body: texts[index] }, tools.origin, link);
  });
  const others = (Object.keys(FEED_TYPES) as FeedFormat[]).filter((one) => one !== format);
  const covers = articles.flatMap(({ photos }) => (photos[0]?.file ? [fileKey(photos[0].file.id)] : []));
  return {
    status: 200,
    type: `${FEED_TYPES[format]}; charset=utf-8`,
    body: toFeed(format, head, items),
    headers: {
      link: linkHeader(others.map((one) => ({ href: head.addresses[one], type: FEED_TYPES[one] }))),
    },
    shows: [
      ...[typeKey('articles'), typeKey('topics')],
      ...(row.place === null ? [] : [typeKey('places')]),
      ...[...linked.map(entryKey), ...covers],
    ],
  };
}
