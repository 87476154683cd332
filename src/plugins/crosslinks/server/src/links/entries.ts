import type { Knex } from 'knex';
import { contentSchemas, isDrafted, type Schema, type Strapi } from '../../../../../documents/types';
import type { Entry, EntryStatus } from '../../../shared/contracts';
import { labelColumn } from './labels';

/** An entry by type and documentId. */
export interface Ref {
  uid: string;
  documentId: string;
}

/** What entryColumns selects. */
export interface EntryRow {
  uid: string;
  document_id: string;
  label: string | null;
  slug: string | null;
  status: EntryStatus;
}

/** The columns of an entry as lists show it, from its editors' row `d` and, where it has drafts, its published row `p`. */
export function entryColumns(schema: Schema): string {
  const slug = schema.attributes.slug ? 'd.slug' : 'NULL';
  const status = isDrafted(schema)
    ? `CASE WHEN p.id IS NULL THEN 'draft' WHEN d.updated_at > p.updated_at THEN 'modified' ELSE 'published' END`
    : `'none'`;
  return `'${schema.uid}' AS uid, d.document_id, d."${labelColumn(schema)}" AS label, ${slug} AS slug, ${status} AS status`;
}

/** The rows that editors see of a type, as `d`, beside the published ones, as `p`. */
export function entryRows(schema: Schema): string {
  const table = `"${schema.collectionName}"`;
  if (!isDrafted(schema)) return `${table} d`;
  return `${table} d LEFT JOIN ${table} p ON p.document_id = d.document_id AND p.published_at IS NOT NULL`;
}

/** Whether `d` is a row that editors see. */
export function isEditors(schema: Schema): string {
  return isDrafted(schema) ? 'd.published_at IS NULL' : 'true';
}

/** A SELECT of the entry of whatever type that has this documentId, an SQL expression; of nothing where there is none. */
export function entryOfAnyType(strapi: Strapi, documentId: string): string {
  return contentSchemas(strapi)
    .map(
      (schema) =>
        `SELECT ${entryColumns(schema)} FROM ${entryRows(schema)} WHERE d.document_id = ${documentId} AND ${isEditors(schema)}`,
    )
    .join(' UNION ALL ');
}

/** Entries as lists show them, by documentId; those that are not there are left out. One statement for all types. */
export async function loadEntries(db: Knex, strapi: Strapi, refs: Ref[]): Promise<Map<string, Entry>> {
  const parts = contentSchemas(strapi).flatMap((schema) => {
    const ids = [
      ...new Set(refs.filter(({ uid }) => uid === schema.uid).map(({ documentId }) => documentId)),
    ];
    return ids.length > 0 ? [{ schema, ids }] : [];
  });
  if (parts.length === 0) return new Map();
  const { rows } = await db.raw<{ rows: EntryRow[] }>(
    parts
      .map(
        ({ schema }) =>
          `SELECT ${entryColumns(schema)} FROM ${entryRows(schema)} WHERE ${isEditors(schema)} AND d.document_id = ANY(?)`,
      )
      .join(' UNION ALL '),
    parts.map(({ ids }) => ids),
  );
  return new Map(rows.map((row) => [row.document_id, toEntry(row)]));
}

/** An entry as the contract has it, without whatever else a row holds. */
export function toEntry({ uid, document_id: documentId, label, slug, status }: EntryRow): Entry {
  return { uid, documentId, label, slug, status };
}

/** The types of these documents, wherever they are; one that is nowhere is left out. */
export async function typesOf(db: Knex, strapi: Strapi, documentIds: string[]): Promise<Ref[]> {
  if (documentIds.length === 0) return [];
  const schemas = contentSchemas(strapi);
  const { rows } = await db.raw<{ rows: { uid: string; document_id: string }[] }>(
    schemas
      .map(
        ({ uid, collectionName }) =>
          `SELECT DISTINCT '${uid}' AS uid, document_id FROM "${collectionName}" WHERE document_id = ANY(?)`,
      )
      .join(' UNION ALL '),
    schemas.map(() => documentIds),
  );
  return rows.map(({ uid, document_id: documentId }) => ({ uid, documentId }));
}
