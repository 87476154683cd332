import type { Strapi } from '../../../../../documents/types';
import type { StatisticResponse } from '../../../shared/contracts';
import { checksOf } from './checking';
import { citationsOf } from './citations';
import { correctionsOf } from './corrections';
import { figureNamed } from './figures';
import type { Readable } from './readable';
import { releasesOf } from './releases';

/** Most citations that the panel beside a statistic lists. */
const MOST_CITATIONS = 50;

/** The releases of an observation, who cites which, what was corrected, and what the checks say. */
export async function statisticInFull(
  strapi: Strapi,
  documentId: string,
  readable: Readable,
): Promise<StatisticResponse['data']> {
  await figureNamed(strapi, documentId);
  const releases = await releasesOf(strapi, documentId, readable);
  const citations = await citationsOf(
    strapi,
    releases.map((release) => release.documentId),
    MOST_CITATIONS,
    readable,
  );
  return {
    statistic: releases.find((release) => release.documentId === documentId)!,
    releases,
    corrections: await correctionsOf(strapi, documentId),
    citations,
    checks: await checksOf(strapi, documentId, readable),
  };
}
