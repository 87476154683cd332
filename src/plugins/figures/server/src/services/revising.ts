import { errors } from '@strapi/utils';
import { STATISTIC } from '../../../../../documents/statistics';
import type { Strapi } from '../../../../../documents/types';
import type { ReviseRequest } from '../../../shared/contracts';
import type { Editor } from '../editor';
import { figureNamed } from './figures';

/** What the next release has in common with the one it follows. */
const KEPT = ['period', 'unitMultiplier', 'unit', 'definitionVersion'] as const;
const KEPT_LINKS = ['indicator', 'place', 'partner', 'source'] as const;

interface Statistic extends Record<(typeof KEPT)[number], unknown> {
  releasedOn: string | null;
  indicator: { documentId: string } | null;
  place: { documentId: string } | null;
  partner: { documentId: string } | null;
  source: { documentId: string } | null;
}

/**
 * Drafts the next release of an observation: of the same key, marked as revised, with a value where one is given.
 * @returns its documentId
 */
export async function revise(
  strapi: Strapi,
  { documentId, value, releasedOn }: ReviseRequest,
  by: Editor,
): Promise<{ documentId: string }> {
  await figureNamed(strapi, documentId);
  const documents = strapi.documents(STATISTIC);
  const before = (await documents.findOne({
    documentId,
    status: 'published',
    populate: KEPT_LINKS as never,
  })) as Statistic | null;
  if (!before) {
    throw new errors.ValidationError('documentId: the statistic is not published yet: edit its draft', {
      path: ['documentId'],
    });
  }
  if (releasedOn !== undefined && before.releasedOn !== null && releasedOn <= before.releasedOn) {
    throw new errors.ValidationError(`releasedOn: must be after ${before.releasedOn}`, {
      path: ['releasedOn'],
    });
  }
  const made = await documents.create({
    data: {
      ...Object.fromEntries(KEPT.map((name) => [name, before[name]])),
      ...Object.fromEntries(KEPT_LINKS.map((name) => [name, before[name]?.documentId ?? null])),
      observationStatus: 'revised',
      value: value ?? null,
      releasedOn: releasedOn ?? null,
      createdBy: by.id,
      updatedBy: by.id,
    } as never,
    status: 'draft',
  });
  return { documentId: made.documentId };
}
