import Big from 'big.js';
import type { ChangeWord } from './change-words';

/** A multiple in one word (“doubled”, “вдвое”, 翻番): how many times as much, or per cent where it is a part. */
export interface Multiple {
  start: number;
  end: number;
  value: string;
  isPart: boolean;
}

/** Words that also double something else: “doubled down”, “doubled its efforts”. */
const NO_OBJECT = String.raw`(?! (?:down|up|back|its|their|his|her|our|the|as|efforts|tariffs|duties)(?![a-z]))`;
/** What follows “twice”, “double” and “three times” where they tell how much more there was. */
const AS_MUCH = String.raw` (?:as (?:much|many|high|large|big|great)|that (?:of|in|for)|those (?:of|in|for)|what|the (?:(?:19|20)\d\d |previous |present |current |year-earlier )?(?:amount|volume|level|figure|number|value|total|size|rate)|(?:last|a) year's|the (?:[a-z]{1,3}\$? ?)?[$¤£¥]?\d[\d.,]*(?: [a-z]+){0,3} (?:of|in|a year|the (?:year|month)|recorded|registered|seen) )`;
const FORMS: [name: string, value: string, words: string][] = [
  ['two', '2', String.raw`doubled${NO_OBJECT}|удвоил(?:ся|ась|ось|ись)|twice(?=${AS_MUCH})|(?<!to )double`],
  ['three', '3', String.raw`(?:tripled|trebled)${NO_OBJECT}|утроил(?:ся|ась|ось|ись)|(?<!to )triple`],
  ['four', '4', String.raw`quadrupled${NO_OBJECT}|учетверил(?:ся|ась|ось|ись)`],
  ['five', '5', `quintupled${NO_OBJECT}`],
  ['half', '50', `halved${NO_OBJECT}|half as (?:much|many|large)(?! again)`],
];
const TOLD = new RegExp(
  String.raw`(?:${FORMS.map(([name, , words]) => `(?<${name}>${words})`).join('|')})(?![a-zа-я-])|翻了?(?:(?<times>[一两二三四])番|番|一?倍)`,
  'g',
);
const AHEAD = new RegExp(`^${AS_MUCH}`);
const SAW = /\b(?:saw|seen|see)(?: [a-z]+){1,4} $/;
/** Within another word, or what is to be doubled. */
const PRECLUDED = /[a-zа-я-]$|(?:^|[^a-z])be $/;
const DOUBLED_TIMES: Record<string, string> = { 一: '2', 两: '4', 二: '4', 三: '8', 四: '16' };

/** “Double the amount of 2020”, “saw its revenue double”: most that is double has not become so. */
function tellsChange(text: string, start: number, end: number): boolean {
  return AHEAD.test(text.slice(end, end + 60)) || SAW.test(text.slice(Math.max(0, start - 60), start));
}

/** The multiples of a normalized text that are words of change as well. */
export function* findMultiples(text: string): Generator<Multiple> {
  for (const { index, 0: match, groups = {} } of text.matchAll(TOLD)) {
    if (!match.startsWith('翻') && PRECLUDED.test(text.slice(Math.max(0, index - 4), index))) continue;
    const isBare = match === 'double' || match === 'triple';
    if (isBare && !tellsChange(text, index, index + match.length)) continue;
    const form = FORMS.find(([name]) => groups[name] !== undefined);
    const value = form ? form[1] : (DOUBLED_TIMES[groups.times ?? '一'] ?? '2');
    yield { start: index, end: index + match.length, value, isPart: form?.[0] === 'half' };
  }
}

const VERB = /^(?:doubled|tripled|trebled|quadrupled|quintupled|удво|утро|учетвер|翻)/;
const COMPARED = /^(?:twice|double|triple)$/;
/** “Is 3.5 times that of a year before”. */
const CHINESE_COMPARED = /(?:是|为|相当于|达|达到)([^，。；,;]{0,16})的(?:近|约|逾|超过?)?$/;

/** The change that a multiple tells by itself or by what it is set beside: “doubled”, “three times as much as”, 是去年的3倍. */
export function multipleWord(
  text: string,
  start: number,
  end: number,
  from: number,
): (ChangeWord & { at: number }) | undefined {
  const words = text.slice(start, end);
  if (words === 'halved') return { direction: 'down', isVerb: true, at: start };
  if (words.startsWith('half')) return { direction: 'down', isVerb: false, at: start };
  if (VERB.test(words)) return { direction: 'up', isVerb: true, at: start };
  if (/^(?:double|triple)$/.test(words) && SAW.test(text.slice(Math.max(from, start - 60), start)))
    return { direction: 'up', isVerb: true, at: start };
  if (COMPARED.test(words) || (words.endsWith(' times') && AHEAD.test(text.slice(end, end + 60)))) {
    return { direction: 'up', isVerb: false, at: start };
  }
  if (!words.endsWith('倍')) return undefined;
  const begin = Math.max(from, start - 24);
  const compared = CHINESE_COMPARED.exec(text.slice(begin, start));
  return compared ? { direction: 'up', isVerb: true, at: begin + compared.index } : undefined;
}

const ZH_INCREASED_BY =
  /(?:增长|增加|上升|提高|提升|上涨|扩大|攀升|增幅|增速|涨|增|多|高出?)(?:了|约|近|超|超过|逾|为|达|分别|至少|将)*$/;

/**
 * Chinese tells by how many times as much something grew, not to how many: 增长1.5倍 is 150 per cent more. The per cent
 * that such a multiple stands for; undefined for others.
 */
export function percentOfMultiple(
  text: string,
  start: number,
  end: number,
  value: string,
): string | undefined {
  if (text[end - 1] !== '倍' || !ZH_INCREASED_BY.test(text.slice(Math.max(0, start - 8), start)))
    return undefined;
  return new Big(value).times(100).toFixed();
}
