import type { Knex } from 'knex';
import { columnName } from '../../../../../database/columns';
import { contentSchemas, type Schema, type Strapi } from '../../../../../documents/types';
import { withRetargetedLinks } from '../../../../../reading/body-links';
import { blocksFields, type LinkField } from '../links/link-fields';
import { BODY_LINKS, SNAPSHOT } from '../rules/tables';

/**
 * Leads every link to one entry of a type without drafts to another, in drafts, published views and snapshots. A source
 * that links to both keeps one link, in the better place; a link of the two to each other goes.
 */
export async function moveIncoming(
  trx: Knex.Transaction,
  fields: LinkField[],
  schema: Schema,
  from: string,
  into: string,
): Promise<void> {
  const [old, kept] = [await rowId(trx, schema, from), await rowId(trx, schema, into)];
  for (const { join, source, steps } of fields.filter((field) => field.target.uid === schema.uid)) {
    const twins = join.order
      ? `UPDATE "${join.name}" k SET "${join.order}" = LEAST(k."${join.order}", j."${join.order}")
           FROM "${join.name}" j
          WHERE k."${join.column}" = j."${join.column}" AND k."${join.inverse}" = :kept AND j."${join.inverse}" = :old`
      : undefined;
    if (twins) await trx.raw(twins, { old, kept });
    await trx.raw(
      `DELETE FROM "${join.name}" j WHERE j."${join.inverse}" = :old
          AND EXISTS (SELECT 1 FROM "${join.name}" k WHERE k."${join.column}" = j."${join.column}" AND k."${join.inverse}" = :kept)`,
      { old, kept },
    );
    await trx(join.name)
      .where({ [join.inverse]: old })
      .update({ [join.inverse]: kept });
    if (source.uid === schema.uid && steps.length === 0) {
      await trx(join.name)
        .where({ [join.inverse]: kept })
        .whereIn(join.column, [old, kept])
        .delete();
    }
  }
  await trx.raw(
    `DELETE FROM ${SNAPSHOT} n WHERE n.target = :from
        AND EXISTS (SELECT 1 FROM ${SNAPSHOT} k WHERE k.source = n.source AND k.field = n.field AND k.target = :into)`,
    { from, into },
  );
  await trx(SNAPSHOT).where({ target: from }).update({ target: into });
}

/** Adds what one entry links to itself to what another does: to lists, and to fields that are empty there. */
export async function moveOutgoing(
  trx: Knex.Transaction,
  fields: LinkField[],
  schema: Schema,
  from: string,
  into: string,
): Promise<void> {
  const [old, kept] = [await rowId(trx, schema, from), await rowId(trx, schema, into)];
  const own = fields.filter((field) => field.source.uid === schema.uid && field.steps.length === 0);
  for (const { join, many, target } of own) {
    const itself = target.uid === schema.uid ? `AND j."${join.inverse}" <> :kept` : '';
    const taken = many ? `AND k."${join.inverse}" = j."${join.inverse}"` : '';
    await trx.raw(
      `UPDATE "${join.name}" j SET "${join.column}" = :kept WHERE j."${join.column}" = :old ${itself}
          AND NOT EXISTS (SELECT 1 FROM "${join.name}" k WHERE k."${join.column}" = :kept ${taken})`,
      { old, kept },
    );
  }
}

/** Leads the links in texts to another entry, in drafts and in published views. */
export async function moveBodyLinks(
  trx: Knex.Transaction,
  strapi: Strapi,
  from: string,
  into: string,
): Promise<void> {
  for (const schema of contentSchemas(strapi)) {
    for (const field of blocksFields(schema)) {
      const sources = trx(BODY_LINKS)
        .where({ target: from, source_type: schema.uid, field })
        .select('source');
      const column = columnName(field);
      const rows: { id: number; body: unknown }[] = await trx(schema.collectionName)
        .whereIn('document_id', sources)
        .select('id', { body: column });
      for (const { id, body } of rows) {
        const blocks: unknown = typeof body === 'string' ? JSON.parse(body) : body;
        const moved = JSON.stringify(withRetargetedLinks(blocks, from, into));
        await trx(schema.collectionName)
          .where({ id })
          .update({ [column]: moved });
      }
    }
  }
  // A text that links to both has two links to the one that stays: the index holds each target once.
  await trx.raw(
    `DELETE FROM ${BODY_LINKS} b WHERE b.target = :from AND EXISTS (
       SELECT 1 FROM ${BODY_LINKS} k
        WHERE k.source = b.source AND k.published = b.published AND k.field = b.field AND k.target = :into)`,
    { from, into },
  );
  await trx(BODY_LINKS).where({ target: from }).update({ target: into });
}

async function rowId(trx: Knex.Transaction, schema: Schema, documentId: string): Promise<number> {
  const row: { id: number } = await trx(schema.collectionName).where({ document_id: documentId }).first('id');
  return row.id;
}
