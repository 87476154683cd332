import type { Strapi } from '../../../../../documents/types';
import { LiveGazetteer } from './live-gazetteer';

const gazetteers = new WeakMap<Strapi, LiveGazetteer>();

/** The gazetteer of this node. */
export function gazetteerOf(strapi: Strapi): LiveGazetteer {
  const known = gazetteers.get(strapi);
  if (known) return known;
  const made = new LiveGazetteer(strapi);
  gazetteers.set(strapi, made);
  return made;
}

export { Gazetteer } from './gazetteer';
export { loadNames } from './load-names';
export { createNameTriggers } from './triggers';
