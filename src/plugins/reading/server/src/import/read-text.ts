import type { Strapi } from '../../../../../documents/types';
import type { ReadResponse } from '../../../shared/import-contracts';
import type { Gazetteer } from '../gazetteer';
import { lookUp } from '../services/findings';
import { readTextFor } from '../services/read';
import type { Sight } from '../services/sight';
import { ARTICLE } from '../articles/read-articles';
import { proposedEvents, proposedStatistics } from './proposals';
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
  const { findings, figures, visits } = await lookUp(strapi, gazetteer, reading, {
    ...{ source: ARTICLE, publishedOn, sight, cited: [] },
    linked: new Set<string>(),
    dismissed: { mention: new Set(), figure: new Set() },
  });
  return {
    article,
    bodyStart,
    findings,
    statistics: proposedStatistics(figures),
    events: proposedEvents(gazetteer, visits, { language, publishedOn }).map((event) => ({
      ...event,
      existing: findings.visits[event.visit]?.event ?? null,
    })),
    notes,
  };
}
