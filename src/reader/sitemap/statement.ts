import { contentSchemas, isDrafted, type Schema, type Strapi } from '../../documents/types';
import { isPublished, schemaOf } from '../entries/lookup';

/** Most pages of one sitemap: the protocol allows 50,000, which would be several megabytes in one answer. */
export const MOST_PAGES = 10_000;
/** Google reads no more news than that, and none that is older. */
const MOST_NEWS = 1000;
const NEWS_DAYS = 2;

/** When readers last saw an entry change. */
const changedOf = (schema: Schema) => (isDrafted(schema) ? 't.published_at' : 't.updated_at');

/** The types that have a page on the frontend. */
export function typesWithPages(strapi: Strapi): Schema[] {
  const addresses = strapi.config.get<Record<string, string>>('frontend.addresses');
  return contentSchemas(strapi).filter(({ uid }) => addresses[uid] !== undefined);
}

/** One statement: how many entries each type has in each part, and when one of them last changed. */
export function partsStatement(schemas: Schema[]): string {
  return schemas
    .map(
      (schema) =>
        `SELECT '${schema.info.pluralName}' AS type, part::int, max(changed) AS changed FROM (
           SELECT (row_number() OVER (ORDER BY t.document_id) - 1) / ${MOST_PAGES} + 1 AS part, ${changedOf(schema)} AS changed
             FROM "${schema.collectionName}" t WHERE ${isPublished(schema, 't')}) numbered GROUP BY part`,
    )
    .join(' UNION ALL ');
}

/** One statement: the entries of a part, which takes the number of those before it. */
export function pagesStatement(strapi: Strapi, uid: string): string {
  const schema = schemaOf(strapi, uid);
  const slug = schema.attributes.slug ? 't.slug' : 'NULL::text';
  return `SELECT t.document_id AS "documentId", ${slug} AS slug, ${changedOf(schema)} AS changed
    FROM "${schema.collectionName}" t WHERE ${isPublished(schema, 't')}
   ORDER BY t.document_id LIMIT ${MOST_PAGES} OFFSET $1`;
}

/** One statement: the articles printed in the last two days. */
export const NEWS_STATEMENT = `SELECT t.document_id AS "documentId", t.slug, t.published_at AS changed, t.title, t.language,
    t.published_on::text AS "publishedOn"
  FROM articles t WHERE t.published_at IS NOT NULL
   AND t.published_on BETWEEN (now() AT TIME ZONE 'UTC')::date - ${NEWS_DAYS} AND (now() AT TIME ZONE 'UTC')::date + 1
 ORDER BY t.published_on DESC, t.published_at DESC, t.id LIMIT ${MOST_NEWS}`;
