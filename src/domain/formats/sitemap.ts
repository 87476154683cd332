import { SitemapIndexStream, SitemapStream, streamToPromise, type SitemapItemLoose } from 'sitemap';
import { printable } from './printable';

/** A page of the frontend. */
export interface SitemapPage {
  url: string;
  /** When it last changed. */
  changed: Date;
}

/** An article that is news. */
export interface NewsPage extends SitemapPage {
  title: string;
  /** YYYY-MM-DD. */
  publishedOn: string;
  /** BCP 47. */
  language: string | null;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** The list of a site's sitemaps (sitemaps.org), each with when anything in it last changed. */
export function sitemapIndex(parts: SitemapPage[]): Promise<string> {
  if (parts.length === 0) return Promise.resolve(`${HEAD}<sitemapindex ${NAMESPACE}></sitemapindex>`);
  const stream = new SitemapIndexStream();
  for (const { url, changed } of parts) stream.write({ url, lastmod: changed.toISOString() });
  return written(stream);
}

/** The pages of a site (sitemaps.org). */
export function sitemap(pages: SitemapPage[]): Promise<string> {
  return urlSet(pages.map(({ url, changed }) => ({ url, lastmod: changed.toISOString() })));
}

/**
 * Articles with Google's extension for news.
 * @param publication the name of the site, as readers know it
 */
export function newsSitemap(pages: NewsPage[], publication: string): Promise<string> {
  return urlSet(
    pages.map(({ url, changed, title, publishedOn, language }) => ({
      url,
      lastmod: changed.toISOString(),
      news: {
        publication: { name: publication, language: newsLanguage(language) },
        publication_date: publishedOn,
        title: printable(title),
      },
    })),
  );
}

function urlSet(items: SitemapItemLoose[]): Promise<string> {
  if (items.length === 0) return Promise.resolve(`${HEAD}<urlset ${NAMESPACE}></urlset>`);
  const news = items.some((item) => item.news);
  const stream = new SitemapStream({ xmlns: { news, video: false, xhtml: false, image: false } });
  for (const item of items) stream.write(item);
  return written(stream);
}

async function written(stream: SitemapStream | SitemapIndexStream): Promise<string> {
  stream.end();
  return (await streamToPromise(stream)).toString();
}

/** ISO 639, and for Chinese one of the two codes that Google knows. */
function newsLanguage(language: string | null): string {
  const tag = (language ?? 'en').toLowerCase();
  if (/^zh\b/.test(tag)) return /hant|-(?:tw|hk|mo)\b/.test(tag) ? 'zh-tw' : 'zh-cn';
  return tag.split('-')[0]!;
}
