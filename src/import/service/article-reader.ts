import type { Knex } from 'knex';
import type { Strapi } from '../../documents/types';
import { Gazetteer, loadNames } from '../../plugins/reading/server/src/gazetteer';
import { draftEvent, draftStatistic, type Drafted } from '../../plugins/reading/server/src/import/drafts';
import { eventDraft, proposedStatistics } from '../../plugins/reading/server/src/import/proposals';
import { findStatistics } from '../../plugins/reading/server/src/services/figures';
import { readText, type Reading } from '../../plugins/reading/server/src/services/read';
import { findEvents } from '../../plugins/reading/server/src/services/visits';
import { MOST_TEXT } from '../../plugins/reading/shared/parts';
import type { StatisticDraft } from '../../plugins/reading/shared/import-contracts';
import type { ImportRecord } from '../records';

/** The statistics and events that an article tells of: those that there are, and drafts of those that are new. */
export interface ReadLinks {
  statistics: Drafted[];
  events: Drafted[];
}

/**
 * Reads an article for the statistics it states and the visit it tells of.
 * @param mayDraft whether what is new is drafted; else only what exists is told
 */
export type ArticleReader = (record: ImportRecord, mayDraft: boolean) => Promise<ReadLinks>;

/** Makes a reader that knows all names as they are now, in the transaction that is running where there is one. */
export async function createArticleReader(strapi: Strapi): Promise<ArticleReader> {
  const inTransaction = <T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T> =>
    Promise.resolve(strapi.db.transaction(({ trx }: { trx: Knex.Transaction }) => work(trx)));
  const gazetteer = new Gazetteer(await inTransaction((trx) => loadNames(trx)));

  return async ({ data, text = '' }, mayDraft) => {
    const language = typeof data.language === 'string' ? data.language : undefined;
    const publishedOn = typeof data.publishedOn === 'string' ? data.publishedOn : undefined;
    const reading = readText(gazetteer, text.slice(0, MOST_TEXT), { language, publishedOn });
    return inTransaction(async (trx) => ({
      // What the file itself names, an empty list too, is taken as it is.
      statistics: 'statistics' in data ? [] : await statisticsIn(strapi, trx, reading, mayDraft),
      events:
        'events' in data
          ? []
          : await eventsIn({ strapi, trx, gazetteer }, reading, { language, publishedOn }, mayDraft),
    }));
  };
}

async function statisticsIn(
  strapi: Strapi,
  trx: Knex.Transaction,
  { figures }: Reading,
  mayDraft: boolean,
): Promise<Drafted[]> {
  const found = await findStatistics(strapi, trx, figures, [], new Set());
  const statistics: Drafted[] = [];
  for (const { existing, draft, missing, figures: stating } of proposedStatistics(found)) {
    if (existing) statistics.push({ documentId: existing.documentId, created: false });
    // A figure that contradicts a statistic is for an editor to look at.
    const isNew = stating.every((index) => found[index]?.trace?.state !== 'contradicted');
    if (!existing && mayDraft && isNew && missing.length === 0)
      statistics.push(await draftStatistic(strapi, trx, draft as StatisticDraft));
  }
  return statistics;
}

async function eventsIn(
  { strapi, trx, gazetteer }: { strapi: Strapi; trx: Knex.Transaction; gazetteer: Gazetteer },
  reading: Reading,
  told: { language: string | undefined; publishedOn: string | undefined },
  mayDraft: boolean,
): Promise<Drafted[]> {
  const events: Drafted[] = [];
  for (const { visit, event } of await findEvents(trx, gazetteer, reading, told.publishedOn)) {
    if (event !== undefined) events.push({ documentId: event, created: false });
    else if (mayDraft) {
      const draft = eventDraft(gazetteer, visit, told);
      events.push(await draftEvent(strapi, trx, draft, told.publishedOn));
    }
  }
  return events;
}
