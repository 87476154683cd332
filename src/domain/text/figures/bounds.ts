import type { Amount } from './amounts';

/** Whether an amount is exact or a bound, as statistics have it. */
export type Bound = 'exact' | 'at-least' | 'at-most' | 'about';

const BEFORE: [Bound, RegExp][] = [
  ['at-most', /(?<![a-zа-я])(?:no more than|not more than|at most|up to|less than|fewer than|under|below|不超过|至多|最多|不足|不到|少于|не более|не больше|не превы\S{1,6}|менее|меньше(?: чем)?) (?:a |an )?$/],
  ['at-least', /(?<![a-zа-я])(?:over|more than|greater than|above|at least|no less than|not less than|no fewer than|in excess of|excess of|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops|upwards of|超过|(?<![出入])超|逾|突破|破|不少于|至少|高达|более(?: чем)?|больше|свыше|не менее|превы\S{2,8}|превзош\S{1,4}) (?:a |an |the )?$/],
  ['about', /(?<![a-zа-я])(?:约占[^，。；]{0,16}|about|around|some|nearly|almost|approximately|roughly|close to|near|an estimated|circa|c\.|~|约占|约|大约|约为|近|将近|接近|около|почти|порядка|примерно(?: на)?|приблизительно|приближа\S{2,6} к|почти достиг\S{0,3}) ?(?:a |an )?$/],
]; // prettier-ignore
const AFTER: [Bound, RegExp][] = [
  ['at-least', /^(?:以上|之上|多|余| or more| and more|-plus|\+| и более)/],
  ['at-most', /^(?:以下|以内| or less| и менее)/],
  ['about', /^(?:左右|上下| or so)/],
];
/** “3 per cent more than 5 million”, “on the level above the 414.6 billion”: a comparison, not a bound. */
const COMPARES =
  /\btopp(?:ed|ing) (?:a|an) $|(?:%|percent|per cent|points?|проц\S{0,6}|раза?|times|as|is|was|were|by|also|even|far|much|slightly|fifth|third|half) (?:более|больше|меньше|менее|more|less|fewer|above|below|over) (?:than |чем )?(?:the |a |an )?$/;
/** Ports and borders pass exact numbers of trains as well: only a round number is a mark that was passed. */
const PASSED = /\bpass(?:ed|ing) (?:a |an |the )?$/;
/** “Increase trade up to 10 billion”: the level aimed at, not a bound. */
const RAISED_TO = /\b(?:increas|rais|bring|grow|lift|expand)[a-z]{0,4}[^.;]{0,50} up to $/;
/** The last word before an amount that is a bound, which most are not. */
const MAY_BE_BOUND =
  /(?:[\u4e00-\u9fffа-я~.]|than|most|to|under|below|over|above|least|of|exceed[a-z]*|surpass[a-z]*|topp[a-z]+|tops|pass[a-z]+|about|around|some|[a-z]ly|almost|near|estimated|circa) ?(?: ?(?:an?|the) )?$/;
const LONGEST_WORD = 18;
const LOOK_BACK = 34;

/** The bound that the words around an amount set: “over 20”, “nearly”, “近”, “более”, “左右”. */
export function boundOf(text: string, amount: Amount): Bound {
  if (amount.isMore) return 'at-least';
  const ahead = text.slice(amount.end, amount.end + 8);
  if (/^(?:[以之多余左上-]|\+| [oaи])/.test(ahead))
    for (const [bound, pattern] of AFTER) if (pattern.test(ahead)) return bound;
  const before = spaced(text.slice(Math.max(0, amount.start - LOOK_BACK), amount.start));
  if (!MAY_BE_BOUND.test(before.slice(-LONGEST_WORD))) return 'exact';
  if (COMPARES.test(before) || /\bthe $/.test(before)) return 'exact';
  if (PASSED.test(before) && /^\d{1,2}0*$/.test(amount.written.value)) return 'at-least';
  if (RAISED_TO.test(text.slice(Math.max(0, amount.start - 70), amount.start))) return 'exact';
  for (const [bound, pattern] of BEFORE) if (pattern.test(before)) return bound;
  return 'exact';
}

/** With a space at its end, which Chinese has not. */
function spaced(text: string): string {
  return /[ ]$/.test(text) ? text : `${text} `;
}
