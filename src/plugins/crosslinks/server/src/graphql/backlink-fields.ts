import DataLoader from 'dataloader';
import { contentSchemas, isDrafted, type Schema, type Strapi } from '../../../../../documents/types';
import { entitiesByParent, type Entity } from '../../../../../graphql/batching/load';
import { linkFields, type LinkField } from '../links/link-fields';
import { fromLink } from '../links/link-sql';

/** One list of backlinks: the entries of a type that point at a type, through any field of theirs. */
export interface BacklinkField {
  source: Schema;
  target: Schema;
  /** `articles`: the plural of the source, unless the target has a field of that name. */
  name: string;
  fields: LinkField[];
}

export interface Page {
  limit: number;
  start: number;
}

/** The lists of backlinks that each type has for readers. */
export function backlinkFields(strapi: Strapi): BacklinkField[] {
  const fields = linkFields(strapi);
  return contentSchemas(strapi).flatMap((target) =>
    contentSchemas(strapi).flatMap((source): BacklinkField[] => {
      const own = fields.filter(
        (field) => field.source.uid === source.uid && field.target.uid === target.uid,
      );
      const name = source.info.pluralName!;
      return own.length > 0 && !target.attributes[name] ? [{ source, target, name, fields: own }] : [];
    }),
  );
}

/**
 * Loads a list of backlinks for many entries at once, in one statement: published entries only, newest first. Keys are
 * documentIds.
 */
export function backlinkLoader(
  strapi: Strapi,
  field: BacklinkField,
  page: Page,
): DataLoader<string, Entity[]> {
  return new DataLoader(async (documentIds) => {
    const { sql, bindings } = sourceRows(field, [...documentIds], page);
    const found = await entitiesByParent<string>(strapi, field.source.uid, sql, bindings);
    return documentIds.map((documentId) => found.get(documentId) ?? []);
  });
}

function sourceRows({ source, fields }: BacklinkField, documentIds: string[], { limit, start }: Page) {
  const published = isDrafted(source) ? 'AND s.published_at IS NOT NULL' : '';
  const links = fields.map(
    (field) =>
      `SELECT s.id AS source_id, t.document_id AS target, s."${dateColumn(source)}" AS date FROM ${fromLink(field)}
        WHERE t.document_id = ANY(?) ${published}`,
  );
  return {
    sql: `SELECT e.*, ranked.target AS parent_id FROM (
            SELECT source_id, target, row_number() OVER (PARTITION BY target ORDER BY date DESC NULLS LAST, source_id DESC) AS place
              FROM (${links.join(' UNION ')}) link
          ) ranked JOIN "${source.collectionName}" e ON e.id = ranked.source_id
           WHERE place > ? AND place <= ? ORDER BY ranked.target, place`,
    bindings: [...fields.map(() => documentIds), start, start + limit],
  };
}

/** The date that a reader calls newest: of an article its own, of an event when it began, of a figure its release. */
function dateColumn(source: Schema): string {
  const dated: Record<string, string> = {
    publishedOn: 'published_on',
    startDate: 'start_date',
    releasedOn: 'released_on',
  };
  const name = Object.keys(dated).find((attribute) => source.attributes[attribute]);
  return name ? dated[name]! : 'updated_at';
}
