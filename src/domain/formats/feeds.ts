import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { FeedItem } from './feed-items';

export const FEED_TYPES = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const;
export type FeedFormat = keyof typeof FEED_TYPES;

/** What a feed says of itself. */
export interface FeedHead {
  title: string;
  /** The page that it is the feed of. */
  home: string;
  /** Its own address in each format. */
  addresses: Record<FeedFormat, string>;
  language: string | undefined;
}

/** Articles as a feed: RSS 2.0, Atom (RFC 4287) or JSON Feed 1.1. The same content gives the same text. */
export function toFeed(format: FeedFormat, head: FeedHead, items: FeedItem[]): string {
  switch (format) {
    case 'rss':
      return withoutPadding(rss(head, items));
    case 'atom':
      return withoutPadding(atom(head, items));
    case 'json':
      return jsonFeed(head, items);
  }
}

/** The generator indents CDATA sections as if white space around them were no part of the text. */
function withoutPadding(xml: string): string {
  return xml.replace(/>\s+<!\[CDATA\[/g, '><![CDATA[').replace(/\]\]>\s+<\//g, ']]></');
}

/** The feed in its own format, and where the others are. */
function links({ addresses }: FeedHead, self: FeedFormat) {
  return (Object.keys(FEED_TYPES) as FeedFormat[]).map((format) => ({
    href: addresses[format],
    rel: format === self ? 'self' : 'alternate',
    type: FEED_TYPES[format],
  }));
}

/** When anything in it last changed; without anything, the beginning of time. */
function lastChange(items: FeedItem[]): Date {
  return new Date(Math.max(0, ...items.map(({ updated }) => updated.getTime())));
}

function rss(head: FeedHead, items: FeedItem[]): string {
  return generateRssFeed({
    ...{ title: head.title, link: head.home, description: head.title, language: head.language },
    lastBuildDate: lastChange(items),
    atom: { links: links(head, 'rss') },
    items: items.map((item) => ({
      ...{ title: item.title, link: item.link, guid: { value: item.id, isPermaLink: true } },
      ...{ description: item.summary, pubDate: item.published },
      content: { encoded: item.html },
      categories: item.topics.map((name) => ({ name })),
      ...(item.author ? { dc: { creators: [item.author] } } : {}),
      ...(item.cover
        ? { enclosures: [{ url: item.cover.url, length: item.cover.bytes, type: item.cover.type }] }
        : {}),
    })),
  });
}

function atom(head: FeedHead, items: FeedItem[]): string {
  return generateAtomFeed({
    ...{ id: head.addresses.atom, title: { value: head.title, type: 'text' }, updated: lastChange(items) },
    // RFC 4287 §4.1.1: a feed has an author unless each entry has one.
    authors: [{ name: head.title }],
    links: [...links(head, 'atom'), { href: head.home, rel: 'related', type: 'text/html' }],
    entries: items.map((item) => ({
      ...{ id: item.id, title: { value: item.title, type: 'text' } },
      ...{ published: item.published, updated: item.updated },
      links: [
        { href: item.link, rel: 'alternate', type: 'text/html', hreflang: item.language },
        ...(item.cover
          ? [{ href: item.cover.url, rel: 'enclosure', type: item.cover.type, length: item.cover.bytes }]
          : []),
      ],
      summary: item.summary ? { value: item.summary, type: 'text' } : undefined,
      content: { value: item.html, type: 'html' },
      categories: item.topics.map((term) => ({ term })),
      authors: item.author ? [{ name: item.author }] : [],
    })),
  });
}

function jsonFeed(head: FeedHead, items: FeedItem[]): string {
  const feed = generateJsonFeed({
    ...{
      title: head.title,
      home_page_url: head.home,
      feed_url: head.addresses.json,
      language: head.language,
    },
    items: items.map((item) => ({
      ...{ id: item.id, url: item.link, title: item.title, summary: item.summary, content_html: item.html },
      ...{ date_published: item.published, date_modified: item.updated, language: item.language },
      tags: item.topics,
      authors: item.author ? [{ name: item.author }] : [],
      image: item.cover?.url,
    })),
  });
  return JSON.stringify(feed);
}
