import type { Sentence } from '../figures/sentences';
import type { Mention } from '../matches';

interface Country {
  id: string;
  names: readonly string[];
}

const SHORTEST = 3;

/** The country whose office an organization is, where one of its names names it: “General Administration of Customs of China”. */
export function countryInNames(names: readonly string[], countries: readonly Country[]): string | undefined {
  return countries.find((country) =>
    country.names.some((one) => one.length >= SHORTEST && names.some((name) => name.includes(one))),
  )?.id;
}

/** An office that counts trade, and the country it is of. */
interface Office {
  start: number;
  country: string;
}

/** Of a paragraph no more are looked at. */
const MOST = 20;

/**
 * Tells the country whose office counts where a sentence stands: of one named in it, else of the last before it in the
 * paragraph.
 */
export function officesOf(
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  homeOf: ((id: string) => string | undefined) | undefined,
): (sentence: Sentence) => string | undefined {
  const paragraphs = new Map<number, Office[]>();
  let next = 0;
  for (const { paragraph, end } of sentences) {
    const offices = paragraphs.get(paragraph) ?? [];
    paragraphs.set(paragraph, offices);
    for (; (mentions[next]?.start ?? Infinity) < end; next += 1) {
      const mention = mentions[next];
      const country = mention && countryOf(mention, homeOf);
      if (mention && country && offices.length < MOST) offices.push({ start: mention.start, country });
    }
  }
  return ({ paragraph, start, end }) => {
    const offices = paragraphs.get(paragraph) ?? [];
    const inside = offices.find((one) => one.start >= start && one.start < end);
    return (inside ?? offices.findLast((one) => one.start < start))?.country;
  };
}

function countryOf(
  mention: Mention,
  homeOf: ((id: string) => string | undefined) | undefined,
): string | undefined {
  if ('isOffice' in mention) return mention.ids[0];
  return homeOf && mention.ids.map(homeOf).find((id) => id !== undefined);
}
