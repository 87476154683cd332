import type { Knex } from 'knex';
import { errors } from '@strapi/utils';
import type { Problem } from '../../../../../documents/problems';
import type { Strapi } from '../../../../../documents/types';
import { typesOf } from '../../../../crosslinks/server/src/links/entries';
import { entryNamed } from '../../../../crosslinks/server/src/services/links';
import { STATISTIC } from '../../../../../documents/statistics';
import type { EventDraft } from '../../../shared/event-draft';
import type { AcceptResponse, Accepted, StatisticDraft } from '../../../shared/import-contracts';
import { linkWords } from '../../../shared/link-in-text';
import { ARTICLE } from '../articles/read-articles';
import { fieldFor } from '../services/linked';
import { draftEvent, draftStatistic, EVENT, type Drafted } from './drafts';

type Choice<Draft> = Draft | { documentId: string };

/**
 * Drafts an article as its editor accepted it, with its links, the statistics that it states and the events that it tells
 * of: in one transaction, everything or nothing. What exists is linked, not made again.
 * @throws ValidationError that names the field: `statistics.1.period`
 */
export async function acceptText(
  strapi: Strapi,
  { article, links, words, statistics, events }: Accepted,
  by: number | undefined,
): Promise<AcceptResponse['data']> {
  const { blocks: body, linked } = linkWords(article.body, words);
  const outcome = await strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
    const stated = await each('statistics', statistics, (choice) =>
      isDraft<StatisticDraft>(choice)
        ? draftStatistic(strapi, trx, choice, by)
        : existing(strapi, trx, STATISTIC, choice.documentId),
    );
    const told = await each('events', events, (choice) =>
      isDraft<EventDraft>(choice)
        ? draftEvent(strapi, trx, choice, article.publishedOn, by)
        : existing(strapi, trx, EVENT, choice.documentId),
    );
    const fields = await linkFieldsFor(strapi, trx, [
      ...links,
      ...[...stated, ...told].map(({ documentId }) => documentId),
    ]);
    await refuseUnknown(
      strapi,
      trx,
      linked.map(({ documentId }) => documentId),
    );
    const made = await strapi.documents(ARTICLE).create({
      data: { ...article, ...fields, body, createdBy: by, updatedBy: by } as never,
    });
    return { made: made.documentId, statistics: stated, events: told };
  });
  const { made, ...drafted } = outcome;
  return { article: await entryNamed(strapi, { uid: ARTICLE, documentId: made }), ...drafted };
}

function isDraft<Draft>(choice: Choice<Draft>): choice is Draft {
  return typeof choice === 'object' && choice !== null && !('documentId' in choice);
}

/** Each in its order; what is wrong with one is told with its place in the list. Two of one entry are one. */
async function each<T>(
  field: string,
  choices: T[],
  make: (choice: T) => Promise<Drafted>,
): Promise<Drafted[]> {
  const made = new Map<string, Drafted>();
  for (const [index, choice] of choices.entries()) {
    try {
      const one = await make(choice);
      if (!made.has(one.documentId)) made.set(one.documentId, one);
    } catch (error) {
      throw error instanceof errors.ApplicationError ? within(error, `${field}.${index}`) : error;
    }
  }
  return [...made.values()];
}

/** The same error, about a part of what was sent: with the whole path of each field that it names. */
function within(error: InstanceType<typeof errors.ApplicationError>, part: string): Error {
  const above = part.split('.');
  const { errors: named = [] } = (error.details ?? {}) as { errors?: Problem[] };
  return new errors.ValidationError(
    `${part}: ${String(error.message)}`,
    named.length === 0
      ? { path: above }
      : {
          errors: named.map(({ path, message }) => ({
            ...{ path: [...above, ...path], message: `${part}: ${message}` },
            name: 'ValidationError',
          })),
        },
  );
}

async function existing(
  strapi: Strapi,
  trx: Knex.Transaction,
  uid: string,
  documentId: string,
): Promise<Drafted> {
  const [found] = await typesOf(trx, strapi, [documentId]);
  if (found?.uid !== uid) {
    throw new errors.ValidationError(`documentId: there is no ${uid.split('.')[1]} ${documentId}`);
  }
  return { documentId, created: false };
}

/** The fields of an article that link to these entries. @throws ValidationError for one that there is not, or no field for */
async function linkFieldsFor(
  strapi: Strapi,
  trx: Knex.Transaction,
  documentIds: string[],
): Promise<Record<string, string[]>> {
  const types = new Map(
    (await typesOf(trx, strapi, documentIds)).map(({ uid, documentId }) => [documentId, uid]),
  );
  const fields: Record<string, string[]> = {};
  for (const documentId of new Set(documentIds)) {
    const uid = types.get(documentId);
    if (uid === undefined) throw unknown('links', documentId);
    const field = fieldFor(strapi, ARTICLE, uid);
    if (field === null) {
      throw new errors.ValidationError(
        `links: articles have no field for ${documentId}, an entry of ${uid}`,
        {
          path: ['links'],
        },
      );
    }
    (fields[field] ??= []).push(documentId);
  }
  return fields;
}

async function refuseUnknown(strapi: Strapi, trx: Knex.Transaction, documentIds: string[]): Promise<void> {
  const known = new Set((await typesOf(trx, strapi, documentIds)).map(({ documentId }) => documentId));
  const missing = documentIds.find((id) => !known.has(id));
  if (missing !== undefined) throw unknown('words', missing);
}

function unknown(field: string, documentId: string): Error {
  return new errors.ValidationError(`${field}: there is no entry ${documentId}`, { path: [field] });
}
