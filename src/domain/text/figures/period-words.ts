import { CHINESE_PERIODS } from './periods-chinese';
import { ENGLISH_PERIODS } from './periods-english';
import { RUSSIAN_PERIODS } from './periods-russian';
import type { PeriodGroup, PeriodSpec } from './period-spec';
import type { Sentence } from './sentences';

/** An expression for a period, before it is known which one it means. */
export interface PeriodWords {
  start: number;
  end: number;
  spec: PeriodSpec;
}

/** Month names that are other words too count only where the text writes them with a capital. */
const NEEDS_CAPITAL = /^(?:in |from |by )?(?:may|march|mar|sep|dec|jan)\b/;

/** Shorter ones (“1-3月”) name no period by themselves. */
const SHORTEST = 3;

/** The groups of patterns of a language, and one expression that finds the marks of all of them. */
interface Language {
  groups: PeriodGroup[];
  marks: RegExp;
}

const language = (groups: PeriodGroup[]): Language => ({
  groups,
  marks: new RegExp(groups.map(({ mark }) => `(${mark})`).join('|'), 'g'),
});
const ENGLISH = language(ENGLISH_PERIODS);
const CHINESE = language(CHINESE_PERIODS);
const RUSSIAN = language(RUSSIAN_PERIODS);

/**
 * The expressions for periods of a normalized text, in order, the longest where several overlap. There are many patterns:
 * those of a group are only tried on sentences that have its mark.
 */
export function findPeriodWords(text: string, original: string, sentences: Sentence[]): PeriodWords[] {
  const languages = [
    ENGLISH,
    ...(/[月年季期]/.test(text) ? [CHINESE] : []),
    ...(/[а-я]/.test(text) ? [RUSSIAN] : []),
  ];
  const found: PeriodWords[] = [];
  for (const { start, end } of sentences) {
    if (end - start < SHORTEST) continue;
    const sentence = text.slice(start, end);
    for (const { groups, marks } of languages) {
      const marked = marksIn(sentence, marks, groups.length);
      for (let index = 0; marked >> index > 0; index += 1) {
        const group = (marked >> index) % 2 === 1 ? groups[index] : undefined;
        if (!group) continue;
        for (const pattern of group.patterns) readPattern(pattern, sentence, start, original, found);
        for (const { also, patterns } of group.rarer ?? []) {
          if (!also.test(sentence)) continue;
          for (const pattern of patterns) readPattern(pattern, sentence, start, original, found);
        }
      }
    }
  }
  return longestFirst(found);
}

/** The marks that a sentence has, as bits. */
function marksIn(sentence: string, marks: RegExp, count: number): number {
  let marked = 0;
  marks.lastIndex = 0;
  for (let match = marks.exec(sentence); match; match = marks.exec(sentence)) {
    for (let index = 0; index < count; index += 1) {
      if (match[index + 1] === undefined) continue;
      marked |= 1 << index;
      break;
    }
  }
  return marked;
}

function readPattern(
  { pattern, read }: PeriodGroup['patterns'][number],
  sentence: string,
  from: number,
  original: string,
  found: PeriodWords[],
): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(sentence); match; match = pattern.exec(sentence)) {
    const [words] = match;
    if (words === '') {
      pattern.lastIndex += 1;
      continue;
    }
    const start = from + match.index;
    const end = start + words.length;
    if (NEEDS_CAPITAL.test(words) && !/\p{Lu}/u.test(original.slice(start, end))) continue;
    const spec = read(match.groups ?? {});
    if (spec) found.push({ start, end, spec });
  }
}

function longestFirst(found: PeriodWords[]): PeriodWords[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return found.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}
