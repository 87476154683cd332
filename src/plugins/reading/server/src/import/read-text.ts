import type { Strapi } from '../../../../../documents/types';
import { loadEntries } from '../../../../crosslinks/server/src/links/entries';
import { entriesOf } from '../../../shared/event-draft';
import type { ProposedEvent, ReadResponse } from '../../../shared/import-contracts';
import type { Gazetteer } from '../gazetteer';
import { lookUp, type LookedUp } from '../services/findings';
import { readTextFor } from '../services/read';
import type { Sight } from '../services/sight';
import { ARTICLE } from '../articles/read-articles';
import { eventDraft, proposedStatistics } from './proposals';
import { wholeText, type TextParts } from './text-file';

/**
 * What could be made of a text: an article, the entries that it names, and the statistics and events that it tells of,
 * each new or there already. Nothing is kept.
 * @param sight what whoever asks may see
 */
export async function readForImport(
  strapi: Strapi,
  gazetteer: Gazetteer,
  { article, notes }: TextParts,
  sight: Sight,
): Promise<ReadResponse['data']> {
  const { text, bodyStart } = wholeText(article);
  const { language, publishedOn } = article;
  const reading = await readTextFor(sight, gazetteer, text, { language, publishedOn });
  const found = await lookUp(strapi, gazetteer, reading, {
    ...{ source: ARTICLE, publishedOn, sight, cited: [] },
    linked: new Set<string>(),
    dismissed: { mention: new Set(), figure: new Set() },
  });
  return {
    article,
    bodyStart,
    findings: found.findings,
    statistics: proposedStatistics(found.figures),
    events: await proposedEvents(strapi, gazetteer, found, { language, publishedOn }),
    notes,
  };
}

/** The events that the visits of a text would make, or are. */
async function proposedEvents(
  strapi: Strapi,
  gazetteer: Gazetteer,
  { findings, visits }: LookedUp,
  told: Pick<TextParts['article'], 'language' | 'publishedOn'>,
): Promise<ProposedEvent[]> {
  const drafts = visits.map(({ visit }) => eventDraft(gazetteer, visit, told));
  const refs = drafts.flatMap(entriesOf).flatMap((documentId) => {
    const uid = gazetteer.entry(documentId)?.uid;
    return uid === undefined ? [] : [{ uid, documentId }];
  });
  const entries = await loadEntries(strapi.db.connection, strapi, refs);
  return drafts.map((draft, visit) => ({
    visit,
    existing: findings.visits[visit]?.event ?? null,
    draft,
    entries: entriesOf(draft).flatMap((documentId) => entries.get(documentId) ?? []),
  }));
}
