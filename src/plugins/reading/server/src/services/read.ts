import {
  findFigures,
  findVisits,
  linkFigures,
  type FigureLinks,
  type Mention,
  type Visit,
} from '../../../../../domain/text';
import type { Gazetteer } from '../gazetteer/gazetteer';
import type { Sight } from './sight';

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
  return readNamed(gazetteer, text, gazetteer.find(text), options);
}

/** The same for somebody who sees a part of the desk: other entries are not there for them. */
export async function readTextFor(
  sight: Sight,
  gazetteer: Gazetteer,
  text: string,
  options: ReadOptions,
): Promise<Reading> {
  const found = gazetteer.find(text);
  const { indicators, countries } = gazetteer;
  const ids = [...found.flatMap((mention) => mention.ids), ...indicators.map(({ id }) => id), ...countries];
  const seen = await sight.among(
    [...new Set(ids)].flatMap((documentId) => {
      const uid = gazetteer.entry(documentId)?.uid;
      return uid === undefined ? [] : [{ uid, documentId }];
    }),
  );
  return readNamed(gazetteer, text, found, options, (id) => seen.has(id));
}

function readNamed(
  gazetteer: Gazetteer,
  text: string,
  found: Mention[],
  { language, publishedOn, without }: ReadOptions,
  isSeen: (id: string) => boolean = () => true,
): Reading {
  const mentions = found
    .map((mention) => ({ ...mention, ids: mention.ids.filter((id) => id !== without && isSeen(id)) }))
    .filter(({ ids }) => ids.length > 0);
  const { kindOf, homeOf, isSeaport } = gazetteer;
  const countryOf = (code: string) => {
    const country = gazetteer.country(code);
    return country !== undefined && country !== without && isSeen(country) ? country : undefined;
  };
  const figures = linkFigures(text, findFigures(text, { language, publishedOn }), mentions, {
    ...{ kindOf, homeOf, countryOf, isSeaport },
    indicators: gazetteer.indicators.filter(({ id }) => isSeen(id)),
  });
  const countriesOf = (code: string | undefined) => {
    const country = code === undefined ? undefined : gazetteer.country(code);
    return country !== undefined && isSeen(country) ? [country] : [];
  };
  const visits = findVisits(text, { language, publishedOn, mentions, kindOf }).map((visit) => ({
    ...visit,
    participants: visit.participants.map((one) => ({
      ...one,
      countryIds: one.countryIds.length > 0 ? one.countryIds : countriesOf(one.countryCode),
    })),
  }));
  return { text, mentions, figures, visits };
}
