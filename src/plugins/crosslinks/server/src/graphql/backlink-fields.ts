import DataLoader from 'dataloader';
import type { Knex } from 'knex';
import { contentSchemas, isDrafted, type Schema, type Strapi } from '../../../../../documents/types';
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

type Entry = Record<string, unknown> & { id: number };

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
 * Loads a list of backlinks for many entries at once, in two statements: published entries only, newest first.
 * Keys are documentIds.
 */
export function backlinkLoader(
  strapi: Strapi,
  field: BacklinkField,
  page: Page,
): DataLoader<string, Entry[]> {
  return new DataLoader(async (documentIds) => {
    const rows = await sourceRows(strapi.db.connection, field, [...documentIds], page);
    const ids = [...new Set(rows.map(({ source_id }) => source_id))];
    const entries =
      ids.length === 0
        ? []
        : ((await strapi.db.query(field.source.uid).findMany({ where: { id: { $in: ids } } })) as Entry[]);
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    return documentIds.map((documentId) =>
      rows.filter((row) => row.target === documentId).flatMap((row) => byId.get(row.source_id) ?? []),
    );
  });
}

async function sourceRows(
  db: Knex,
  { source, fields }: BacklinkField,
  documentIds: string[],
  { limit, start }: Page,
): Promise<{ source_id: number; target: string }[]> {
  const published = isDrafted(source) ? 'AND s.published_at IS NOT NULL' : '';
  const date = dateColumn(source);
  const { rows } = await db.raw<{ rows: { source_id: number; target: string }[] }>(
    `SELECT source_id, target FROM (
       SELECT source_id, target, row_number() OVER (PARTITION BY target ORDER BY date DESC NULLS LAST, source_id DESC) AS place
         FROM (${fields
           .map(
             (field) =>
               `SELECT s.id AS source_id, t.document_id AS target, s."${date}" AS date FROM ${fromLink(field)}
                 WHERE t.document_id = ANY(?) ${published}`,
           )
           .join(' UNION ')}) link
     ) ranked
      WHERE place > ? AND place <= ? ORDER BY target, place`,
    [...fields.map(() => documentIds), start, start + limit],
  );
  return rows;
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
