import type { Figure } from '../figures/figure';
import { isElliptical } from './ellipsis';
import { isTrade, lastHead, type Head, type HeadKind } from './heads';
import { withoutUnnamed } from './areas';
import { isOfSomething, isPart, saysPart } from './parts';

/** What a figure is of by the words around it, before it is looked up among the indicators. */
export interface FigureTopic {
  head: HeadKind | undefined;
  isPart: boolean;
  /** The normalized words that say it. */
  near: string;
  /** Whether they name nothing but what it is counted in: “Containers came to 5 million TEU”. */
  isBare?: boolean;
  /** Whether the words with the figure name nothing, so that it goes on from the figure before. */
  isElliptical: boolean;
}

/** A text with the sentence that is read. */
export interface Reading {
  normal: string;
  masked: string;
  original: string;
  sentence: { start: number; end: number };
  heads: readonly Head[];
}

const MONEY = /^(?!TEU$)[A-Z]{3}$/;
/** What a port handles is told in both. */
const QUANTITIES = new Set(['TEU', 't']);
const NEXT_CLAUSE = /[,;，；。(（]/;
const FARTHEST_AFTER = 26;
const SENTENCE = 600;
/** “China was the biggest supplier with 5 billion”: what is traded that way. */
const ROLES: [HeadKind, RegExp][] = [
  ['imports', /\b(?:suppliers?|sources? of imports)\b|进口来源|供应国|(?<![а-я])поставщик/],
  [
    'exports',
    /\b(?:buyers?|customers?|export (?:markets?|destinations?))\b|出口市场|出口目的|(?<![а-я])покупател/,
  ],
  [
    'investment',
    /\b(?:largest|biggest|top|main|leading) (?:foreign )?(?:investors?|recipients?)\b|(?<![а-я])(?:вкладчик|инвестор)[а-я]* /,
  ],
  ['both', /\bpartners?\b|贸易伙伴|(?<![а-я])(?:торгов[а-я]+ )?партн[её]р/],
];
const CONTAINERS =
  /\b(?:set|stays?|posted|ended|closed|finished|lifted|containers?|boxes|box|counted|counts|volumes?|business|traffic|through|passed|went|ports?|terminals?|harbou?r|authority|at)\b|集装箱|标准?箱|(?<![а-я])(?:контейнер|порт|закончил|завершил|остановил)[а-я]*|через|прош(?:ло|ли)/g;
/** What the amount before was of, which says no more than its unit: “5 million tonnes of cargo and …”. */
const OF_CARGO = /^ (?:of (?:cargo|freight|goods)(?![a-z])|(?:грузов|груза|товаров)(?![а-я]))/;
const CARGO = /\b(?:cargo|freight|tonnage)\b|(?<![а-я])груз(?:а|ов|ы)?(?![а-я])/g;
const MEASURED_BY_ROLE =
  /^[^.;。；]{0,60}(?:\bwith|\bat|[:,(]|[-—]|(?<![а-я])с(?= )) ?(?:about |some |nearly |over |us)*[$€£¥]?$/;

/**
 * Reads what a figure is of: by the last words before it that say what is measured, else by those that it is followed by,
 * else by what the figure before it is of where nothing but time and change is told in between.
 * @param from the end of the figure before, or the sentence's start.
 * @param isInList whether it is the amount of one in a list, so that it goes on from the one before.
 */
export function topicOf(
  { normal, masked, original, sentence, heads }: Reading,
  figure: Figure,
  { from, to }: { from: number; to: number },
  previous: { topic: FigureTopic; figure: Figure } | undefined,
  isInList = false,
): FigureTopic {
  const clauseFrom = clauseStart(masked, from, figure.start);
  const near = normal.slice(clauseFrom, nearEnd(masked, figure.end, to));
  const isMoney = MONEY.test(figure.unit);
  const before = lastHead(masked, heads, clauseFrom, figure.start);
  const head = before ?? headAfter(masked, heads, figure, to);
  if (head) {
    const part = isPart(masked, original, head, clauseFrom, {
      start: figure.start,
      end: figure.end,
      isMoney,
    });
    const isOfPart = previous !== undefined && isWithin(head, previous, sentence.start);
    return {
      head: head.kind,
      isPart: part || isOfPart,
      near: isOfPart ? `${previous.topic.near} ${near}`.slice(-SENTENCE) : near,
      isElliptical: false,
    };
  }
  const gap = masked.slice(clauseFrom, figure.start).replace(OF_CARGO, ' ');
  const role = ROLES.find(([, words]) => words.test(gap));
  const roleEnd = role?.[1].exec(gap);
  if (role && roleEnd && MEASURED_BY_ROLE.test(gap.slice(roleEnd.index + roleEnd[0].length)))
    return { head: role[0], isPart: saysPart(gap), near, isElliptical: false };
  const isOf =
    saysPart(masked.slice(clauseFrom, figure.end)) ||
    isOfSomething(masked.slice(figure.end, figure.end + 40), isMoney);
  const isBare = isElliptical(gap.replace(CONTAINERS, ' ').replace(figure.unit === 't' ? CARGO : /^$/, ' '));
  const alone = { head: undefined, isPart: isOf, near, isBare };
  if (!isInList && !isElliptical(withoutUnnamed(gap))) return { ...alone, isElliptical: false };
  if (!previous || !isComparable(previous.figure, figure)) return { ...alone, isElliptical: true };
  return {
    head: previous.topic.head,
    isPart: previous.topic.isPart || alone.isPart,
    near: `${previous.topic.near} ${near}`.slice(-SENTENCE),
    isElliptical: true,
  };
}

/** “… cross-border e-commerce trade 5 billion, of which exports 4 billion”: one direction of the same part. */
function isWithin(
  head: Head,
  { figure, topic }: { figure: Figure; topic: FigureTopic },
  from: number,
): boolean {
  const isOneWay = head.kind === 'exports' || head.kind === 'imports';
  const isSplit = topic.head === 'e-commerce' || (topic.head === 'both' && topic.isPart);
  return isOneWay && isSplit && figure.start >= from;
}

/** Whether a figure can be of the same as the one before by what it is counted in. */
function isComparable(one: Figure, other: Figure): boolean {
  if (one.unit === other.unit || one.kind === 'change' || other.kind === 'change') return true;
  if (QUANTITIES.has(one.unit) && QUANTITIES.has(other.unit)) return true;
  return (MONEY.test(one.unit) && MONEY.test(other.unit)) || other.kind === 'share';
}

function clauseStart(masked: string, from: number, to: number): number {
  const before = masked.slice(from, to);
  return from + Math.max(before.lastIndexOf(';'), before.lastIndexOf('；')) + 1;
}

function nearEnd(masked: string, from: number, to: number): number {
  const after = masked.slice(from, Math.min(to, from + 60));
  const end = after.search(NEXT_CLAUSE);
  return from + (end < 0 ? after.length : end);
}

/** What a figure is followed by: “5 billion yuan of exports”, “a tenth of its trade”. */
function headAfter(masked: string, heads: readonly Head[], figure: Figure, to: number): Head | undefined {
  const next = heads.find(({ start }) => start >= figure.start);
  if (!next || next.end > to) return undefined;
  if (next.start < figure.end) return next;
  const gap = masked.slice(figure.end, next.start);
  const isAttached =
    gap.length <= FARTHEST_AFTER && !NEXT_CLAUSE.test(gap) && !/\d|\b(?:and|but|while|as)\b/.test(gap);
  if (!isAttached) return undefined;
  const pair = lastHead(masked, heads, next.start, Math.min(to, next.end + 14));
  return pair?.start === next.start ? pair : next;
}

const AT_PORT =
  /\bports?\b|harbou?r|terminal|quay|\b(?:ships?|vessels?)\b|码头|(?<!陆|空)港(?!币|元)|(?<![а-я])(?:морск[а-я]+ )?порт(?:а|у|е|ом|ы|ов|ах)?(?![а-я])/;
const OFF_PORT =
  /\b(?:railways?|rail|trains?|airports?|border|crossings?|dry port|land port)\b|铁路|班列|口岸|陆港|(?<![а-я])(?:железн|поезд|погран|сухо[йг])[а-я]*/;

/** Whether what is told goes by rail or over a border. */
export function isOffPort(told: string): boolean {
  return OFF_PORT.test(told);
}

/** Whether containers of which nothing is told are those handled at a port, by what is told before. */
export function isAtPort(told: string, previous: FigureTopic | undefined): boolean {
  return (previous?.head === 'throughput' || AT_PORT.test(told)) && !isOffPort(told);
}

/** Whether a deficit or surplus is one of trade by what is told of before it. */
export function isOfTrade(
  { heads }: Reading,
  { near }: FigureTopic,
  previous: FigureTopic | undefined,
): boolean {
  const trades = (kind: HeadKind | undefined) => isTrade(kind) || kind === 'deficit' || kind === 'surplus';
  return (
    /trade|goods|торг|贸易/.test(near) || heads.some(({ kind }) => isTrade(kind)) || trades(previous?.head)
  );
}
