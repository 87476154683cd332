import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import { lockWriters } from '../../../../../database/advisory-lock';
import { asCorrection, FROZEN_FIELDS } from '../../../../../documents/published-figures';
import { STATISTIC } from '../../../../../documents/statistics';
import { everyEntry } from '../../../../common/server/abilities';
import type { Strapi } from '../../../../../documents/types';
import type { Correction, CorrectRequest } from '../../../shared/contracts';
import { CORRECTIONS } from '../tables';
import type { Editor } from '../editor';
import { figureNamed, loadFigures } from './figures';

const LINKS = ['indicator', 'place', 'partner', 'source'];

interface Row {
  corrected_at: string;
  corrected_by: string | null;
  reason: string;
  changes: Correction['changes'];
}

/** What was put right in a statistic, latest first. */
export async function correctionsOf(strapi: Strapi, documentId: string): Promise<Correction[]> {
  const rows: Row[] = await strapi.db
    .connection(CORRECTIONS)
    .where({ statistic: documentId })
    .orderBy('corrected_at', 'desc')
    .orderBy('id', 'desc');
  return rows.map(toCorrection);
}

/**
 * Puts a mistake of the desk's own right: the draft and what is published change together, and who did it, when, why and
 * what it was before are kept. Other changes of the draft would go out with it, so there must be none.
 */
export async function correct(
  strapi: Strapi,
  { documentId, changes, reason }: CorrectRequest,
  by: Editor,
): Promise<Correction> {
  const unknown = Object.keys(changes).find((name) => !FROZEN_FIELDS.includes(name));
  if (unknown !== undefined || Object.keys(changes).length === 0) {
    const problem =
      unknown === undefined
        ? 'must name at least one field'
        : `${unknown}: can’t be corrected; edit it in the form`;
    throw new errors.ValidationError(`changes: ${problem}; fields are ${FROZEN_FIELDS.join(', ')}`, {
      path: ['changes'],
    });
  }
  const numbered = LINKS.find((name) => typeof changes[name] === 'number');
  if (numbered !== undefined) {
    throw new errors.ValidationError(`changes: ${numbered}: must be a documentId or null`, {
      path: ['changes', numbered],
    });
  }
  await figureNamed(strapi, documentId);
  return strapi.db.transaction(async ({ trx }) => {
    // Whoever edits the draft meanwhile waits, so that nothing else goes out with the correction.
    await lockWriters(trx, [documentId]);
    await requireUnmodified(trx, strapi, documentId);
    const fields = Object.keys(changes);
    const before = await shown(strapi, documentId, fields);
    const documents = strapi.documents(STATISTIC);
    await asCorrection(async () => {
      await documents.update({ documentId, data: { ...changes, updatedBy: by.id } as never });
      await documents.publish({ documentId });
    });
    const after = await shown(strapi, documentId, fields);
    const changed = fields
      .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
      .filter((one) => one.before !== one.after);
    if (changed.length === 0) {
      throw new errors.ValidationError('changes: the statistic says so already', { path: ['changes'] });
    }
    const rows: Row[] = await trx(CORRECTIONS)
      .insert({ statistic: documentId, corrected_by: by.name, reason, changes: JSON.stringify(changed) })
      .returning('*');
    return toCorrection(rows[0]!);
  });
}

/** @throws ValidationError where the statistic is not published, or its draft holds what is not */
async function requireUnmodified(trx: Knex.Transaction, strapi: Strapi, documentId: string): Promise<void> {
  const status = (await loadFigures(trx, strapi, [documentId], everyEntry(STATISTIC))).get(
    documentId,
  )?.status;
  if (status === 'published') return;
  const problem =
    status === 'modified'
      ? 'the statistic’s draft holds other changes: publish or discard them first'
      : 'the statistic is not published: edit its draft';
  throw new errors.ValidationError(`documentId: ${problem}`, { path: ['documentId'] });
}

/** What readers are told of some fields: links by name. */
async function shown(
  strapi: Strapi,
  documentId: string,
  fields: string[],
): Promise<Record<string, string | null>> {
  const links = fields.filter((field) => LINKS.includes(field));
  const entry = (await strapi.documents(STATISTIC).findOne({
    documentId,
    status: 'published',
    populate: links as never,
  })) as Record<string, unknown> | null;
  return Object.fromEntries(
    fields.map((field) => {
      const value = entry?.[field] as { name?: string } | string | number | null | undefined;
      if (value === null || value === undefined) return [field, null];
      return [field, typeof value === 'object' ? (value.name ?? null) : String(value)];
    }),
  );
}

function toCorrection({ corrected_at: at, corrected_by: by, reason, changes }: Row): Correction {
  return {
    at: new Date(at).toISOString(),
    by,
    reason,
    changes: typeof changes === 'string' ? (JSON.parse(changes) as Correction['changes']) : changes,
  };
}
