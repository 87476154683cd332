import { absoluteAddress, entryAddress } from './addresses';
import { blocksToHtml } from './blocks-html';
import { escapeHtml } from './escape-html';
import { printable } from './printable';
import type { PublishedArticle } from './published-article';

/** An article as every kind of feed tells it. */
export interface FeedItem {
  /** The address that always leads to it. */
  id: string;
  /** Where people read it. */
  link: string;
  title: string;
  summary: string | undefined;
  html: string;
  published: Date;
  updated: Date;
  author: string | undefined;
  language: string | undefined;
  topics: string[];
  cover: { url: string; type: string; bytes: number } | undefined;
}

/**
 * @param origin where readers reach Dateline: https://dateline.example
 * @param link where people read the article
 */
export function feedItem(article: PublishedArticle, origin: string, link: string): FeedItem {
  const published = new Date(`${article.publishedOn}T00:00:00Z`);
  const again = new Date(article.publishedAt);
  const file = article.photos[0]?.file;
  return {
    id: entryAddress(origin, article.documentId),
    link,
    title: printable(article.title),
    summary: article.summary ? printable(article.summary) : undefined,
    html: `${blocksToHtml(article.body, origin)}${correctionsHtml(article)}`,
    published,
    updated: again > published ? again : published,
    author: article.byline ? printable(article.byline) : undefined,
    language: article.language ?? undefined,
    topics: (article.topics ?? []).map(({ name }) => printable(name)),
    cover: file
      ? {
          url: absoluteAddress(origin, file.url),
          type: file.mime,
          bytes: Math.round((file.size ?? 0) * 1000),
        }
      : undefined,
  };
}

function correctionsHtml({ corrections }: PublishedArticle): string {
  return corrections
    .map(({ date, kind, text }) => {
      const label = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${date ? `, ${date}` : ''}`;
      return `\n<p><strong>${escapeHtml(label)}:</strong> ${escapeHtml(printable(text))}</p>`;
    })
    .join('');
}
