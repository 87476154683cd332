import { contentSchemas, isDrafted, type Strapi } from '../../documents/types';
import { looksLikeDocumentId } from '../../domain/validation/slug';
import { errorAnswer } from '../answer';
import { prepared } from '../database';
import type { Endpoint } from '../endpoint';
import { readParameters } from '../parameters';
import { addressOf } from './addresses';

interface Found {
  uid: string;
  document_id: string;
  slug: string | null;
}

/**
 * `GET /api/go/<documentId>`: leads to the entry's page on the frontend, whatever its slug is now, or to the entry in
 * REST where no frontend is configured. Nothing for what readers can't see; the same for everybody, token or not.
 */
export const goEndpoint: Endpoint = {
  path: '/go/:entry',
  reads: [],
  forEveryone: true,
  answer: async ({ query, entry, mayRead }, { strapi, database }) => {
    readParameters(query, []);
    const notFound = errorAnswer(404, 'NotFoundError', 'Not Found');
    if (!looksLikeDocumentId(entry)) return notFound;
    const { rows } = await database.query<Found>(prepared(statement(strapi), [entry]));
    const [found] = rows;
    if (!found || !(await mayRead(found.uid))) return notFound;
    const location = frontendAddress(strapi, found) ?? restAddress(strapi, found);
    return {
      ...{ status: 302, type: 'text/plain; charset=utf-8', body: location },
      // The address follows the slug, so it is asked for each time.
      headers: { location, 'cache-control': 'public, max-age=0, must-revalidate' },
    };
  },
};

function statement(strapi: Strapi): string {
  return contentSchemas(strapi)
    .map((schema) => {
      const published = isDrafted(schema) ? ' AND published_at IS NOT NULL' : '';
      const slug = schema.attributes.slug ? 'slug' : 'NULL';
      return `SELECT '${schema.uid}' AS uid, document_id, ${slug} AS slug FROM "${schema.collectionName}" WHERE document_id = $1${published}`;
    })
    .join(' UNION ALL ');
}

function frontendAddress(strapi: Strapi, { uid, document_id: documentId, slug }: Found): string | undefined {
  const template = strapi.config.get<Record<string, string>>('frontend.addresses')[uid];
  return template === undefined ? undefined : addressOf(template, { slug, documentId });
}

function restAddress(strapi: Strapi, { uid, document_id: documentId }: Found): string {
  const { pluralName } = strapi.contentType(uid as 'api::place.place').info;
  return `${strapi.config.get<string>('api.rest.prefix')}/${pluralName}/${documentId}`;
}
