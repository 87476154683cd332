import type { Knex } from 'knex';
import { runPrepared } from '../../../../../database/prepared';
import type { Schema } from '../../../../../documents/types';
import { blocksFields, joinsDrafted, type LinkField } from '../links/link-fields';
import { isVersion } from '../links/link-sql';
import { statementOf, type Part } from './parts';
import { restoreBacklinks, restoreField } from './restore';
import { linksOf, SNAPSHOT_COLUMNS } from './snapshot';
import { BODY_LINKS, SNAPSHOT } from './tables';

/** The document that was published, wherever its statement needs it. */
const WRITTEN = '(SELECT id FROM written)';

/**
 * What puts links right once an entry is published: it writes down what the draft links to, makes the published view
 * show that, puts the links to the entry back into the views that had them, and finds the links in its texts. One
 * statement for each content type, made once.
 * @param fields all link fields
 */
export function publicationRules(fields: LinkField[]) {
  const statements = new Map<string, string>();
  return async (trx: Knex.Transaction, schema: Schema, documentId: string): Promise<void> => {
    let sql = statements.get(schema.uid);
    if (!sql) statements.set(schema.uid, (sql = statementOf(partsFor(fields, schema))));
    await runPrepared(trx, sql, [documentId]);
  };
}

function partsFor(fields: LinkField[], schema: Schema): Part[] {
  const own = fields.filter((field) => field.source.uid === schema.uid);
  const owners = `
    SELECT s.id, s.document_id FROM "${schema.collectionName}" s
     WHERE s.document_id = ${WRITTEN} AND ${isVersion('s', schema, 'published')}`;
  return [
    { ctes: ['written AS (SELECT ?::text AS id)'], counted: [] },
    ...(own.length > 0 ? [snapshotOf(own)] : []),
    ...own
      .filter(joinsDrafted)
      .map((field, index) =>
        restoreField(field, `_own${index}`, { owners, links: 'linked', version: 'published', ofAll: false }),
      ),
    ...fields
      .filter((field) => joinsDrafted(field) && field.target.uid === schema.uid)
      .map((field, index) => restoreBacklinks(field, `_back${index}`, WRITTEN)),
    ...(blocksFields(schema).length > 0 ? [publishedTexts()] : []),
  ];
}

/** Writes down what the draft links to, and forgets what it did when it was published before. */
function snapshotOf(own: LinkField[]): Part {
  return {
    ctes: [
      `linked(${SNAPSHOT_COLUMNS}) AS (${linksOf(own, `s.document_id = ${WRITTEN}`, 'draft')})`,
      `forgotten AS (
         DELETE FROM ${SNAPSHOT} n
          WHERE n.source = ${WRITTEN} AND (n.field, n.position) NOT IN (SELECT field, position FROM linked))`,
      `remembered AS (
         INSERT INTO ${SNAPSHOT} AS n (${SNAPSHOT_COLUMNS}) SELECT ${SNAPSHOT_COLUMNS} FROM linked
         ON CONFLICT (source, field, position) DO UPDATE
            SET source_type = excluded.source_type, target_type = excluded.target_type, target = excluded.target
          WHERE n.target <> excluded.target)`,
    ],
    counted: [],
  };
}

/** The published texts are the draft's, whose links are known. */
function publishedTexts(): Part {
  const drafts = `SELECT source_type, source, true, field, position, target FROM ${BODY_LINKS} WHERE source = ${WRITTEN} AND NOT published`;
  return {
    ctes: [
      `texts(source_type, source, published, field, position, target) AS (${drafts})`,
      `unwritten AS (
         DELETE FROM ${BODY_LINKS} b
          WHERE b.source = ${WRITTEN} AND b.published AND (b.field, b.position) NOT IN (SELECT field, position FROM texts))`,
      `shown AS (
         INSERT INTO ${BODY_LINKS} AS b (source_type, source, published, field, position, target) SELECT * FROM texts
         ON CONFLICT (source, published, field, position) DO UPDATE SET target = excluded.target
          WHERE b.target <> excluded.target)`,
    ],
    counted: [],
  };
}
