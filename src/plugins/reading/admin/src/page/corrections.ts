import { firstChoices, type Choices, type EventChoice, type ReadText, type StatisticChoice } from './choices';

/** The same part of three: as its editor has corrected it, as it was read before that, and as it is read now. */
interface Sides<T> {
  corrected: T;
  before: T;
  now: T;
}

/**
 * What an editor has made of a text, for the same text read anew with another date or language: what was corrected stays
 * as it was corrected, where it is found again; the rest is as the new reading has it.
 */
export function keepCorrections(read: ReadText, corrected: Choices, readNow: ReadText): Choices {
  const [before, now] = [firstChoices(read), firstChoices(readNow)];
  const sides = <Key extends keyof Choices>(key: Key): Sides<Choices[Key]> => ({
    corrected: corrected[key],
    before: before[key],
    now: now[key],
  });
  const keys = (of: (one: ReadText) => string[]) => ({ before: of(read), now: of(readNow) });
  return {
    article: keptParts(sides('article')),
    mentions: keptItems(sides('mentions'), keys(mentionKeys), (mention) => mention.corrected),
    statistics: keptItems(sides('statistics'), keys(statisticKeys), keptStatistic),
    events: [
      ...keptItems(sides('events'), keys(eventKeys), keptEvent),
      // Those that the editor added are found in no reading.
      ...corrected.events.slice(before.events.length),
    ],
  };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Of an object the parts that were corrected, and the others as they are read now. */
function keptParts<T extends object>({ corrected, before, now }: Sides<T>): T {
  const keys = Object.keys(now) as (keyof T)[];
  const parts = keys.map((key) => [key, isSame(corrected[key], before[key]) ? now[key] : corrected[key]]);
  return Object.fromEntries(parts) as T;
}

/** The items that are read now, each with what was corrected in the one of the same key. */
function keptItems<T>(
  { corrected, before, now }: Sides<T[]>,
  keys: { before: string[]; now: string[] },
  keep: (sides: Sides<T>) => T,
): T[] {
  return now.map((one, index) => {
    const at = keys.before.indexOf(keys.now[index] ?? '');
    const [made, was] = [corrected[at], before[at]];
    if (made === undefined || was === undefined || isSame(made, was)) return one;
    return keep({ corrected: made, before: was, now: one });
  });
}

const part = <T, Key extends keyof T>({ corrected, before, now }: Sides<T>, key: Key): Sides<T[Key]> => ({
  corrected: corrected[key],
  before: before[key],
  now: now[key],
});
const keptStatistic = (sides: Sides<StatisticChoice>): StatisticChoice => ({
  ...keptParts(sides),
  draft: keptParts(part(sides, 'draft')),
  about: keptParts(part(sides, 'about')),
});
const keptEvent = (sides: Sides<EventChoice>): EventChoice => ({
  ...keptParts(sides),
  form: keptParts(part(sides, 'form')),
});

/** Where something stands in the text, which is the same however it is read. */
const keyOf = (place: { start: number; end: number } | undefined): string => `${place?.start}-${place?.end}`;

const mentionKeys = ({ findings }: ReadText) =>
  findings.mentions.map(({ occurrences }) => keyOf(occurrences[0]));
const statisticKeys = ({ findings, statistics }: ReadText) =>
  statistics.map(({ figures }) => keyOf(findings.figures[figures[0] ?? -1]));
const eventKeys = ({ findings, events }: ReadText) =>
  events.map(({ visit }) => keyOf(findings.visits[visit]));
