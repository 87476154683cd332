import type { Knex } from 'knex';
import { contentSchemas, isDrafted, type Schema, type Strapi } from '../../../../../documents/types';
import type { Linking } from '../rules/linked-error';
import { BODY_LINKS, SNAPSHOT } from '../rules/tables';
import { blocksFields, joinsDrafted, type LinkField } from './link-fields';
import { fromLink } from './link-sql';
import { labelColumn } from './labels';

/** A set of SELECTs that give the links to documents: uid, document_id, field, draft, published, updated_at, label. */
export interface Incoming {
  sql: string;
  bindings: unknown[];
}

/**
 * The links to some documents of a type, one row for each source and field, from relations, components, texts and (for
 * links that a published view will show again once the target is published) snapshots.
 * @param only a source type and a field to look at alone
 */
export function incomingLinks(
  strapi: Strapi,
  fields: LinkField[],
  target: Schema,
  documentIds: string[],
  only: { uid?: string; field?: string } = {},
): Incoming {
  const wanted = (uid: string, field: string) =>
    (only.uid === undefined || only.uid === uid) && (only.field === undefined || only.field === field);
  const parts: Incoming[] = [];
  for (const field of fields.filter(
    (one) => one.target.uid === target.uid && wanted(one.source.uid, one.path),
  )) {
    const { source, path } = field;
    const drafted = isDrafted(source);
    parts.push({
      sql: `SELECT '${source.uid}' AS uid, s.document_id, '${path}' AS field, t.document_id AS target,
                   ${drafted ? 's.published_at IS NULL' : 'true'} AS draft,
                   ${drafted ? 's.published_at IS NOT NULL' : 'true'} AS published
              FROM ${fromLink(field)} WHERE t.document_id = ANY(?)`,
      bindings: [documentIds],
    });
    if (joinsDrafted(field)) {
      parts.push({
        sql: `SELECT '${source.uid}', n.source, '${path}', n.target, false, true FROM ${SNAPSHOT} n
               WHERE n.target = ANY(?) AND n.source_type = '${source.uid}' AND n.field = '${path}'`,
        bindings: [documentIds],
      });
    }
  }
  for (const source of contentSchemas(strapi)) {
    for (const name of blocksFields(source).filter((field) => wanted(source.uid, field))) {
      parts.push({
        sql: `SELECT '${source.uid}', b.source, b.field, b.target, NOT b.published, b.published OR ${!isDrafted(source)}
                FROM ${BODY_LINKS} b WHERE b.target = ANY(?) AND b.source_type = '${source.uid}' AND b.field = '${name}'`,
        bindings: [documentIds],
      });
    }
  }
  if (parts.length === 0) return { sql: '', bindings: [] };
  return {
    sql: `SELECT uid, document_id, field, target, bool_or(draft) AS draft, bool_or(published) AS published
            FROM (${parts.map(({ sql }) => sql).join(' UNION ALL ')}) AS link(uid, document_id, field, target, draft, published)
           GROUP BY uid, document_id, field, target`,
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
}

/** Links to documents of one type from others than some, at most `most` of them, and how many there are. */
export async function linkingEntries(
  trx: Knex.Transaction,
  strapi: Strapi,
  fields: LinkField[],
  target: { schema: Schema; documentIds: string[] },
  without: string[],
  most: number,
): Promise<{ total: number; links: Linking[] }> {
  const { sql, bindings } = incomingLinks(strapi, fields, target.schema, target.documentIds);
  if (sql === '' || target.documentIds.length === 0) return { total: 0, links: [] };
  const { rows } = await trx.raw<{ rows: (LinkRow & { total: string })[] }>(
    `SELECT *, count(*) OVER () AS total FROM (${sql}) incoming WHERE document_id <> ALL(?)
      ORDER BY uid, field, document_id, target LIMIT ?`,
    [...bindings, without, most],
  );
  const names = await labelsOf(trx, strapi, rows);
  return {
    total: Number(rows[0]?.total ?? 0),
    links: rows.map(({ uid, document_id: documentId, field, draft, published }) => ({
      uid,
      documentId,
      label: names.get(documentId) ?? null,
      field,
      draft,
      published,
    })),
  };
}

export interface LinkRow {
  uid: string;
  document_id: string;
  field: string;
  target: string;
  draft: boolean;
  published: boolean;
}

/** What the entries of these rows are called, by documentId: as drafted, where they have drafts. */
export async function labelsOf(
  db: Knex | Knex.Transaction,
  strapi: Strapi,
  rows: { uid: string; document_id: string }[],
): Promise<Map<string, string | null>> {
  const names = new Map<string, string | null>();
  for (const schema of contentSchemas(strapi)) {
    const ids = [...new Set(rows.filter(({ uid }) => uid === schema.uid).map((row) => row.document_id))];
    if (ids.length === 0) continue;
    const found: { document_id: string; label: string | null }[] = await db(schema.collectionName)
      .select('document_id', { label: labelColumn(schema) })
      .whereIn('document_id', ids)
      // The draft comes last and stays.
      .orderByRaw('published_at NULLS LAST');
    for (const { document_id: id, label } of found) names.set(id, label);
  }
  return names;
}
