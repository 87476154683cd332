import { documentOfOldSlug } from '../../documents/slug-history';
import { isDrafted, type Schema, type Strapi } from '../../documents/types';
import { looksLikeDocumentId } from '../../domain/validation/slug';
import { BadParameter, errorAnswer, type Answer, type ReaderRequest } from '../answer';
import { prepared } from '../database';
import type { Endpoint, ReaderTools } from '../endpoint';
import { excerpt } from '../parameters';

/** Longest slug that the column holds. */
const LONGEST = 255;

/** The schema of one of Dateline's own types. */
export function schemaOf(strapi: Strapi, uid: string): Schema {
  return strapi.contentType(uid as 'api::place.place');
}

/** The column that an entry is found by: what has the shape of a documentId is one, anything else a slug. */
export function nameColumn(name: string): 'document_id' | 'slug' {
  return looksLikeDocumentId(name) ? 'document_id' : 'slug';
}

/** Whether a text can name an entry of a type in an address; a type without slugs is named by documentId alone. */
export function canName(schema: Schema, name: string): boolean {
  if (looksLikeDocumentId(name)) return true;
  const slugged = schema.attributes.slug !== undefined;
  return slugged && name.length <= LONGEST && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
}

/** SQL: whether a row of the type's table is what readers see of an entry. */
export function isPublished(schema: Schema, alias: string): string {
  return isDrafted(schema) ? `${alias}.published_at IS NOT NULL` : 'TRUE';
}

/** SQL: the id and documentId of what a parameter names; no row where nothing has the name. */
export function namedRow(
  strapi: Strapi,
  uid: string,
  name: string,
  bind: (value: unknown) => string,
): string {
  const schema = schemaOf(strapi, uid);
  return `SELECT t.id, t.document_id FROM "${schema.collectionName}" t
           WHERE t.${nameColumn(name)} = ${bind(name)} AND ${isPublished(schema, 't')}`;
}

/** @throws BadParameter for a parameter that is given and names a type which the reader may not read */
export async function mustMayRead(
  { mayRead }: Pick<ReaderRequest, 'mayRead'>,
  parameter: string,
  name: string | undefined,
  uid: string,
): Promise<void> {
  if (name !== undefined && !(await mayRead(uid))) {
    throw new BadParameter(parameter, 'names what you may not read');
  }
}

/**
 * The documentId of the entry that had a slug before, for a parameter that names it; asked only when nothing has the
 * name now.
 * @throws BadParameter where nothing had it either
 */
export async function presentDocument(
  strapi: Strapi,
  uid: string,
  parameter: string,
  name: string,
): Promise<string> {
  const documentId = looksLikeDocumentId(name) ? undefined : await documentOfOldSlug(strapi, uid, name);
  if (!documentId) throw new BadParameter(parameter, `“${excerpt(name)}” is nobody’s slug or documentId`);
  return documentId;
}

/**
 * The answer where an endpoint's `:entry` names no entry that readers see: 301 to the same address with the present
 * slug where it is one that the entry had before, its query kept; else 404.
 */
export async function movedOrMissing(
  { path }: Pick<Endpoint, 'path'>,
  uid: string,
  { entry, query }: Pick<ReaderRequest, 'entry' | 'query'>,
  { strapi, database }: ReaderTools,
): Promise<Answer> {
  const schema = schemaOf(strapi, uid);
  const slug = canName(schema, entry) && !looksLikeDocumentId(entry) ? await presentSlug() : undefined;
  if (slug === undefined) return errorAnswer(404, 'NotFoundError', 'Not Found');
  const search = query.size > 0 ? `?${query.toString()}` : '';
  const prefix = strapi.config.get<string>('api.rest.prefix');
  const location = `${prefix}${path.replace(':entry', slug)}${search}`;
  return { status: 301, type: 'text/plain; charset=utf-8', body: location, headers: { location } };

  async function presentSlug(): Promise<string | undefined> {
    const documentId = await documentOfOldSlug(strapi, uid, entry);
    if (!documentId) return undefined;
    const text = `SELECT t.slug FROM "${schema.collectionName}" t WHERE t.document_id = $1 AND ${isPublished(schema, 't')}`;
    const { rows } = await database.query<{ slug: string }>(prepared(text, [documentId]));
    return rows[0]?.slug;
  }
}
