import { errors } from '@strapi/utils';
import { languageTag } from '../../../../../domain/validation/codes';
import type { Strapi } from '../../../../../documents/types';
import type { Ref } from '../../../../crosslinks/server/src/links/entries';
import { schemaNamed } from '../../../../crosslinks/server/src/services/links';
import { citedAmong } from '../../../../figures/server/src/services/citations';
import type { Findings } from '../../../shared/contracts';
import type { Gazetteer } from '../gazetteer/gazetteer';
import { dismissedFor } from './dismissals';
import { draftText } from './entry-text';
import { lookUp } from './findings';
import { linkedFrom } from './linked';
import { readTextFor } from './read';
import type { Sight } from './sight';

export interface Asked {
  text?: string | undefined;
  uid?: string | undefined;
  documentId?: string | undefined;
  language?: string | undefined;
  publishedOn?: string | undefined;
  linked?: string[] | undefined;
  unlinked?: string[] | undefined;
}

/**
 * What a text names and states, what of it its entry links to, and what could be linked.
 * @param asked a text, an entry whose draft is read, or a text that an entry is to have
 * @param sight what whoever asks may see
 * @throws NotFoundError, ValidationError
 */
export async function suggestions(
  strapi: Strapi,
  gazetteer: Gazetteer,
  asked: Asked,
  sight: Sight,
): Promise<Findings> {
  const { uid, documentId } = asked;
  if (uid !== undefined) schemaNamed(strapi, uid);
  refuseLanguage(asked.language);
  const source: Ref | undefined =
    uid !== undefined && documentId !== undefined ? { uid, documentId } : undefined;
  const draft = asked.text === undefined && source ? await draftText(strapi, source) : undefined;
  const text = asked.text ?? draft?.text ?? '';
  const language = asked.language ?? draft?.language;
  const publishedOn = asked.publishedOn ?? draft?.publishedOn;
  const reading = await readTextFor(sight, gazetteer, text, { language, publishedOn, without: documentId });
  const stored = source ? await linkedFrom(strapi, source) : [];
  const linked = [...stored.filter((id) => !asked.unlinked?.includes(id)), ...(asked.linked ?? [])];
  const { findings } = await lookUp(strapi, gazetteer, reading, {
    source: uid,
    publishedOn,
    linked: new Set(linked),
    cited: await citedAmong(strapi, linked, documentId),
    dismissed: await dismissedFor(strapi, source),
    sight,
  });
  return findings;
}

/** @throws ValidationError for what is no BCP 47 tag */
export function refuseLanguage(language: string | undefined): void {
  const problem = language === undefined ? undefined : languageTag(language);
  if (problem) throw new errors.ValidationError(`language: ${problem}`, { path: ['language'] });
}
