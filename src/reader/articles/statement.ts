import type { Strapi } from '../../documents/types';
import { namedRow } from '../entries/lookup';
import { entryJson, type Selection } from '../entries/select';

export const ARTICLE = 'api::article.article';
export const PLACE = 'api::place.place';
export const TOPIC = 'api::topic.topic';

/** Which articles a feed holds. */
export interface FeedQuery {
  /** Slugs or documentIds. */
  topic?: string;
  place?: string;
  /** BCP 47: zh holds zh-Hans too. */
  language?: string;
  limit: number;
}

/** What the statement gives: one row. */
export interface FeedRow {
  topic: string | null;
  place: string | null;
  articles: string;
}

const FEED: Selection = {
  fields: ['slug', 'title', 'summary', 'body', 'publishedOn', 'byline', 'language', 'publishedAt'],
  links: { topics: { fields: ['name'] } },
  components: {
    photos: { fields: ['caption', 'alt', 'credit'], files: ['file'] },
    corrections: { fields: ['date', 'kind', 'text'] },
  },
};

/** One statement for a feed: the articles printed last, of a topic, about or from a place, in a language. */
export function feedStatement(
  strapi: Strapi,
  { topic, place, language, limit }: FeedQuery,
  readable: ReadonlySet<string>,
): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const subject = (uid: string, name: string | undefined) =>
    name === undefined
      ? 'SELECT NULL::int AS id, NULL::text AS json WHERE false'
      : `SELECT n.id, json_build_object('documentId', n.document_id, 'slug', s.slug, 'name', s.name)::text AS json
           FROM (${namedRow(strapi, uid, name, bind)}) n JOIN "${uid === TOPIC ? 'topics' : 'places'}" s ON s.id = n.id`;
  const ctes = [`topic AS (${subject(TOPIC, topic)})`, `place AS (${subject(PLACE, place)})`];
  const where = [
    'a.published_at IS NOT NULL',
    ...(topic === undefined
      ? []
      : [
          'a.id IN (SELECT l.article_id FROM articles_topics_lnk l WHERE l.topic_id = (SELECT id FROM topic))',
        ]),
    ...(place === undefined ? [] : [`a.id IN (${AT_PLACE})`]),
    ...(language === undefined ? [] : [inLanguage(bind(language.toLowerCase()))]),
  ];
  const text = `WITH ${ctes.join(', ')},
    chosen AS (SELECT a.id FROM articles a WHERE ${where.join(' AND ')}
                ORDER BY a.published_on DESC, a.published_at DESC, a.id LIMIT ${bind(limit)})
    SELECT (SELECT json FROM topic) AS topic, (SELECT json FROM place) AS place,
           (SELECT coalesce(json_agg(${entryJson(strapi, ARTICLE, 'a', FEED, readable)}
                                     ORDER BY a.published_on DESC, a.published_at DESC, a.id), '[]')::text
              FROM chosen JOIN articles a USING (id)) AS articles`;
  return { text, values };
}

const AT_PLACE = `SELECT l.article_id FROM articles_places_lnk l WHERE l.place_id = (SELECT id FROM place)
  UNION SELECT l.article_id FROM articles_dateline_lnk l WHERE l.place_id = (SELECT id FROM place)`;

function inLanguage(language: string): string {
  return `(lower(a.language) = ${language} OR starts_with(lower(a.language), ${language} || '-'))`;
}
