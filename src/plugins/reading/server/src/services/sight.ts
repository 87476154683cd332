import type { Context } from 'koa';
import type { Strapi } from '../../../../../documents/types';
import type { Ref } from '../../../../crosslinks/server/src/links/entries';
import { readableAmong } from '../../../../crosslinks/server/src/links/withhold';
import { readableBy, type Readable } from '../../../../figures/server/src/services/readable';

/** What of the desk whoever asks may see: they are told of nothing else. */
export interface Sight extends Readable {
  /** Which of some entries, by documentId. */
  among: (entries: Ref[]) => Promise<ReadonlySet<string>>;
}

/** What the signed-in user may see. */
export async function sightOf(strapi: Strapi, ctx: Context): Promise<Sight> {
  return {
    ...(await readableBy(strapi, ctx)),
    among: (entries) => readableAmong(strapi, ctx, entries),
  };
}
