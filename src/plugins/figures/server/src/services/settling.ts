import { errors } from '@strapi/utils';
import { lockWriters } from '../../../../../database/advisory-lock';
import { STATISTIC } from '../../../../../documents/statistics';
import type { Strapi } from '../../../../../documents/types';
import { entryNamed, noEntry } from '../../../../crosslinks/server/src/services/links';
import { withRetargetedLinks } from '../../../../../reading/body-links';
import type { AcknowledgeRequest, ReplaceRequest, ReplaceResponse } from '../../../shared/contracts';
import type { Editor } from '../editor';
import { ACKNOWLEDGED } from '../tables';
import { ARTICLE, citationsIn } from './citations';
import { EVERYTHING } from './readable';
import { figureNamed } from './figures';

interface Draft {
  body: unknown;
  corrections: { id?: number; date: string; kind: string; text: string }[];
  statistics: { documentId: string }[];
}

/**
 * The article's draft cites another release in place of one: in its links, where it stood, and in the links of its text.
 * A correction in words for readers is added where one is given.
 */
export async function replaceCited(
  strapi: Strapi,
  { article, from, to, correction }: ReplaceRequest,
  by: Editor,
): Promise<ReplaceResponse['data']> {
  await figureNamed(strapi, to);
  await requireCited(strapi, article, from);
  await strapi.db.transaction(async ({ trx }) => {
    // Whoever edits the draft meanwhile waits: what is read here is what the replacement goes into.
    await lockWriters(trx, [article]);
    const documents = strapi.documents(ARTICLE);
    const draft = (await documents.findOne({
      documentId: article,
      status: 'draft',
      populate: ['statistics', 'corrections'],
    })) as unknown as Draft | null;
    if (!draft) throw noEntry({ uid: ARTICLE, documentId: article });
    const cited = draft.statistics.map(({ documentId }) => (documentId === from ? to : documentId));
    const today = new Date().toISOString().slice(0, 10);
    await documents.update({
      documentId: article,
      data: {
        updatedBy: by.id,
        statistics: [...new Set(cited)],
        body: withRetargetedLinks(draft.body, from, to),
        ...(correction && { corrections: [...draft.corrections, { date: today, ...correction }] }),
      } as never,
    });
  });
  return { article: await entryNamed(strapi, { uid: ARTICLE, documentId: article }) };
}

/**
 * The article keeps a release although another has superseded it. A release after that one is flagged anew.
 * @returns whether there was anything to acknowledge
 */
export async function acknowledge(
  strapi: Strapi,
  { article, statistic }: AcknowledgeRequest,
  by: Editor,
): Promise<boolean> {
  await requireCited(strapi, article, statistic);
  const published = await strapi.documents(STATISTIC).findOne({ documentId: statistic, status: 'published' });
  if (!published?.supersededBy) return false;
  await strapi.db
    .connection(ACKNOWLEDGED)
    .insert({ article, statistic, superseded_by: published.supersededBy, acknowledged_by: by.name })
    .onConflict(['article', 'statistic'])
    .merge();
  return true;
}

async function requireCited(strapi: Strapi, article: string, statistic: string): Promise<void> {
  await entryNamed(strapi, { uid: ARTICLE, documentId: article });
  const cited = await citationsIn(strapi, article, EVERYTHING);
  if (cited.some(({ figure }) => figure.documentId === statistic)) return;
  throw new errors.ValidationError(`the article does not cite ${statistic}`, { path: ['statistic'] });
}
