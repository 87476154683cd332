import type { Strapi } from '../../../../../documents/types';
import { entryNamed } from '../../../../crosslinks/server/src/services/links';
import type { ArticleResponse } from '../../../shared/contracts';
import { ARTICLE, citationsIn } from './citations';
import type { Readable } from './readable';
import { readText, sentenceAt } from './sentences';
import { MOST_FIGURES, TRACED_KINDS, traceFigures } from './tracing';

/** The figures of an article: what it cites, and where each figure in its text comes from. */
export async function articleFigures(
  strapi: Strapi,
  documentId: string,
  readable: Readable,
): Promise<ArticleResponse['data']> {
  await entryNamed(strapi, { uid: ARTICLE, documentId });
  const draft = (await strapi.documents(ARTICLE).findOne({
    documentId,
    status: 'draft',
    fields: ['body', 'language', 'publishedOn'],
  })) as { body: unknown; language: string | null; publishedOn: string | null };
  const citations = await citationsIn(strapi, documentId, readable);
  const { text, amounts } = readText(draft.body, draft);
  const stated = amounts.filter(({ kind }) => TRACED_KINDS.includes(kind)).slice(0, MOST_FIGURES);
  const traces = await traceFigures(
    strapi,
    stated.map((amount) => ({ amount })),
    citations,
    { readable },
  );
  const figures = traces.map(({ state, figure, from }, index) => {
    const { start, end, asWritten, period } = stated[index]!;
    return {
      ...{ start, end, asWritten, sentence: sentenceAt(text, start, end), period: period ?? null },
      ...{ state, figure, from },
    };
  });
  return { citations, figures };
}
