import type { Knex } from 'knex';
import { contentSchemas, isDrafted, type Schema, type Strapi } from '../../../../../documents/types';
import type { Linking } from '../rules/linked-error';
import { BODY_LINKS, SNAPSHOT } from '../rules/tables';
import { blocksFields, joinsDrafted, type LinkField } from './link-fields';
import { fromLink, isOneOf } from './link-sql';
import { labelColumn } from './labels';

/** A set of SELECTs that give the links to documents: uid, document_id, field, draft, published, updated_at, label. */
export interface Incoming {
  sql: string;
  bindings: unknown[];
}

/**
 * The links to some documents of a type, one row for each source and field, from relations, components, texts and (for
 * links that a published view will show again once the target is published) snapshots.
 */
export function incomingLinks(
  strapi: Strapi,
  fields: LinkField[],
  target: Schema,
  documentIds: string[],
): Incoming {
  const parts = incomingParts(strapi, fields, target, documentIds);
  if (parts.length === 0) return { sql: '', bindings: [] };
  return {
    sql: `SELECT uid, document_id, field, target, bool_or(draft) AS draft, bool_or(published) AS published
            FROM (${parts.map(({ sql }) => sql).join(' UNION ALL ')}) AS link(uid, document_id, field, target, draft, published)
           GROUP BY uid, document_id, field, target`,
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
}

/**
 * The same, one SELECT for each way to link, with a row for each version and each time that a source links so.
 * @param sources the types to look at
 */
export function incomingParts(
  strapi: Strapi,
  fields: LinkField[],
  target: Schema,
  documentIds: string[],
  sources = contentSchemas(strapi),
): Incoming[] {
  const parts: Incoming[] = [];
  const { sql: isTarget, binding } = isOneOf(documentIds);
  const uids = new Set(sources.map(({ uid }) => uid));
  for (const field of fields.filter((one) => one.target.uid === target.uid && uids.has(one.source.uid))) {
    const { source, path } = field;
    const drafted = isDrafted(source);
    parts.push({
      sql: `SELECT '${source.uid}' AS uid, s.document_id, '${path}' AS field, t.document_id AS target,
                   ${drafted ? 's.published_at IS NULL' : 'true'} AS draft,
                   ${drafted ? 's.published_at IS NOT NULL' : 'true'} AS published
              FROM ${fromLink(field)} WHERE t.document_id ${isTarget}`,
      bindings: [binding],
    });
    if (joinsDrafted(field)) {
      parts.push({
        sql: `SELECT '${source.uid}', n.source, '${path}', n.target, false, true FROM ${SNAPSHOT} n
               WHERE n.target ${isTarget} AND n.source_type = '${source.uid}' AND n.field = '${path}'`,
        bindings: [binding],
      });
    }
  }
  for (const source of sources) {
    for (const name of blocksFields(source)) {
      parts.push({
        sql: `SELECT '${source.uid}', b.source, b.field, b.target, NOT b.published, b.published OR ${!isDrafted(source)}
                FROM ${BODY_LINKS} b WHERE b.target ${isTarget} AND b.source_type = '${source.uid}' AND b.field = '${name}'`,
        bindings: [binding],
      });
    }
  }
  return parts;
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
