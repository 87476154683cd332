import {
  findFigures,
  findVisits,
  linkFigures,
  type FigureLinks,
  type Mention,
  type Visit,
} from '../../../../../domain/text';
import type { Gazetteer } from '../gazetteer/gazetteer';

export interface ReadOptions {
  /** BCP 47; guessed by the script where it is not given. */
  language?: string | undefined;
  /** YYYY-MM-DD, which “last year” is counted from. */
  publishedOn?: string | undefined;
  /** An entry that is not to be found: the one that the text is of. */
  without?: string | undefined;
}

/** What a text says, before anything of it is looked up. */
export interface Reading {
  text: string;
  mentions: Mention[];
  figures: FigureLinks[];
  visits: Visit[];
}

/** Reads a text once through: what it names, what it states, and who travelled. */
export function readText(gazetteer: Gazetteer, text: string, options: ReadOptions): Reading {
  const { language, publishedOn, without } = options;
  const mentions = gazetteer
    .find(text)
    .map((mention) => ({ ...mention, ids: mention.ids.filter((id) => id !== without) }))
    .filter(({ ids }) => ids.length > 0);
  const { kindOf, indicators } = gazetteer;
  const figures = linkFigures(text, findFigures(text, { language, publishedOn }), mentions, {
    kindOf,
    indicators,
  });
  return { text, mentions, figures, visits: findVisits(text, { language, publishedOn, mentions, kindOf }) };
}
