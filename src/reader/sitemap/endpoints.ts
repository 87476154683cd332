import { newsSitemap, sitemap, sitemapIndex, type NewsPage } from '../../domain/formats/sitemap';
import type { Schema } from '../../documents/types';
import { errorAnswer, type Answer, type ReaderRequest } from '../answer';
import { prepared } from '../database';
import type { Endpoint, ReaderTools } from '../endpoint';
import { pageAddress } from '../pages';
import { readParameters } from '../parameters';
import { typeKey } from '../shown';
import { MOST_PAGES, NEWS_STATEMENT, pagesStatement, partsStatement, typesWithPages } from './statement';

const ARTICLE = 'api::article.article';
const NEWS = 'news';
const NO_FRONTEND =
  'There are no pages to list: set FRONTEND_ARTICLE_URL and the others, which say where your frontend shows each type';

interface Row {
  documentId: string;
  slug: string | null;
  changed: Date;
}

/**
 * `GET /api/sitemap.xml`: the index of the sitemaps of the frontend's pages, of each type that has an address there and
 * that everybody may read. The same for everybody, token or not.
 */
export const sitemapIndexEndpoint: Endpoint = {
  path: '/sitemap.xml',
  reads: [],
  forEveryone: true,
  answer: async (request, tools) => {
    readParameters(request.query, []);
    const types = await readableTypes(request, tools);
    if (types.length === 0) return errorAnswer(404, 'NotFoundError', NO_FRONTEND);
    const { rows } = await tools.database.query<{ type: string; part: number; changed: Date }>(
      prepared(partsStatement(types), []),
    );
    const at = (name: string) =>
      `${tools.origin}${tools.strapi.config.get<string>('api.rest.prefix')}/sitemaps/${name}.xml`;
    const parts = rows
      .sort((a, b) => a.type.localeCompare(b.type) || a.part - b.part)
      .map(({ type, part, changed }) => ({ url: at(`${type}-${part}`), changed }));
    const latest = rows.filter(({ type }) => type === 'articles').map(({ changed }) => changed.getTime());
    const news = latest.length > 0 ? [{ url: at(NEWS), changed: new Date(Math.max(...latest)) }] : [];
    return xml(await sitemapIndex([...news, ...parts]), types);
  },
};

/** `GET /api/sitemaps/<type>-<number>.xml`: a part of the pages of a type; `/api/sitemaps/news.xml`: the latest articles. */
export const sitemapEndpoint: Endpoint = {
  path: '/sitemaps/:entry.xml',
  reads: [],
  forEveryone: true,
  answer: async (request, tools) => {
    readParameters(request.query, []);
    const types = await readableTypes(request, tools);
    const [, plural, number] = /^([a-z]+)-([1-9]\d{0,5})$/.exec(request.entry) ?? [];
    const type = types.find(({ uid, info }) =>
      request.entry === NEWS ? uid === ARTICLE : info.pluralName === plural,
    );
    if (!type) return errorAnswer(404, 'NotFoundError', types.length === 0 ? NO_FRONTEND : 'Not Found');
    if (request.entry === NEWS) return news(tools);
    const { rows } = await tools.database.query<Row>(
      prepared(pagesStatement(tools.strapi, type.uid), [(Number(number) - 1) * MOST_PAGES]),
    );
    if (rows.length === 0) return errorAnswer(404, 'NotFoundError', 'Not Found');
    return xml(await sitemap(rows.map((row) => ({ ...row, url: pageAddress(tools, type.uid, row) }))), [
      type,
    ]);
  },
};

/** What is news today is not tomorrow, whatever is written meanwhile: this answer is not kept. */
async function news(tools: ReaderTools): Promise<Answer> {
  const { rows } = await tools.database.query<Row & Omit<NewsPage, 'url'>>(prepared(NEWS_STATEMENT, []));
  const pages = rows.map((row) => ({ ...row, url: pageAddress(tools, ARTICLE, row) }));
  const body = await newsSitemap(pages, tools.strapi.config.get<string>('frontend.publication'));
  return { ...xml(body, []), shows: undefined };
}

async function readableTypes({ mayRead }: ReaderRequest, { strapi }: ReaderTools): Promise<Schema[]> {
  const types: Schema[] = [];
  for (const schema of typesWithPages(strapi)) if (await mayRead(schema.uid)) types.push(schema);
  return types;
}

function xml(body: string, types: Schema[]): Answer {
  return {
    status: 200,
    type: 'application/xml; charset=utf-8',
    body,
    shows: types.map(({ info }) => typeKey(info.pluralName!)),
  };
}
