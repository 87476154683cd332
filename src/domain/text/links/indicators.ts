import type { FigureKind } from '../figures/kinds';
import { normalize } from '../figures/normalize';
import { findHeads, isTrade, type HeadKind } from './heads';

/** An indicator as far as it can be told from a text. */
export interface IndicatorEntry {
  id: string;
  names: readonly string[];
  unit?: string | undefined;
  direction?: 'exports' | 'imports' | 'both' | undefined;
}

/** What a text says that a figure is of. */
export interface Topic {
  head: HeadKind | undefined;
  /** Whether only a part is meant of what the head says. */
  isPart: boolean;
  /** The normalized words that go with the figure, and those before them in the paragraph. */
  near: string;
  wide: string;
  unit: string;
  kind: FigureKind;
  hasPartner: boolean;
}

/** What goes with a head, in whatever language; `implied` where a unit or a partner says it. */
const QUALIFIERS: Record<string, RegExp> = {
  container: /container|\bboxes\b|teus?\b|集装箱|标准?箱|контейнер|дфэ/,
  cargo: /cargo|tonnage|货物|груз/,
  port: /\bports?\b|harbou?r|terminal|港|(?<![а-я])(?:морск[а-я]+ )?порт(?!ал|фел)[а-я]*|терминал/,
  'e-commerce': /(?:cross-border )?e-?commerce|电商|电子商务|электронн[а-я]+ (?:торговл|коммерц)[а-я]*/,
  'belt and road': /belt and road|\bbri\b|一带一路|пояс[а-я]{0,2} и пут/,
  'china-europe': /china[ -]+(?:to[ -])?europe|europe[ -]+china|中欧|кита[а-я]+ ?[-—] ?европ/,
  'foreign direct':
    /foreign (?:direct )?invest|overseas invest|invest[a-z]* (?:[^.;,]{0,24} )?from (?:abroad|overseas)|\bfdi\b|foreign capital|外资|外商(?:直接)?投资|прям[а-я]+ (?:иностранн|зарубежн)[а-я]+|приток[а-я]* прям[а-я]+ инвест|иностранн[а-я]+ (?:прям|инвест|капитал)/,
  direct: /direct invest|\bfdi\b|直接投资|прям[а-я]+ (?:[а-я]+ )?инвест/,
  stock: /\bstock\b|accumulated|cumulative|存量|накоплен/,
  abroad: /outward|outbound|\babroad\b|overseas (?:direct )?invest|对外(?:直接|非金融)|за рубеж/,
  share: /\bshares?\b|占比|比重|份额|(?<![а-я])дол[яюие]/,
};
/** Said of a figure, these make it another one than what they don't stand in the name of. */
const DISTINCT = ['stock', 'abroad'] as const;
/** What is moved by these is not handled at a port. */
const OFF_PORT =
  /\b(?:railways?|rail|trains?|airports?|air (?:cargo|freight)|trucks?|road|routes?|corridors?)\b|铁路|通道|班列|航空|机场|公路|(?<![а-я])(?:железнодорожн|железны[хме]|поезд|аэропорт|авиа|автомобильн|маршрут|коридор)[а-я]*/;
const HEADS_ALONE: readonly HeadKind[] = [
  'deficit',
  'surplus',
  'index',
  'e-commerce',
  'deals',
  'product',
  'throughput',
  'investment',
  'trains',
];
const GENERIC =
  /^(?:of|the|and|at|by|in|for|to|from|with|value|total|goods|merchandise|commodity|carried|use|actual|actually|foreign|external|inflows?|volume|freight|all|number|amount|на|и|в|из|с|по|товар[а-я]*|внешн[а-я]+|объем|приток|общ[а-я]+|количество)$/;
const GENERIC_HAN =
  /货物|外贸|总值|总额|总量|价值|人数|列数|开行|发送|实际|使用|国家|共建|[与和的值额量数总]/g;
const SHORTEST_STEM = 5;
const ENOUGH = 0.75;
const MONEY = /^(?!TEU$)[A-Z]{3}$/;
const COUNT = /^(?!kg$|t$|bbl$|m3$)[a-z][a-z-]+$/;

interface Name {
  heads: HeadKind[];
  qualifiers: string[];
  literals: string[];
}

/**
 * Finds the indicator of what a text says: the one with a name whose head is the same and all of whose other words stand
 * there or are implied, among those with a unit that fits and no other direction of trade.
 * @returns nothing where no name fits, or what is meant is only a part of what the names say.
 */
export function createIndicatorFinder(entries: readonly IndicatorEntry[]) {
  const known = entries.map(({ id, unit, direction, names }) => ({
    id,
    unit,
    direction,
    parsed: names.map(nameOf),
  }));
  return (topic: Topic): string | undefined => {
    if (topic.kind === 'capacity' || topic.kind === 'rank') return undefined;
    let best: { id: string; score: number } | undefined;
    for (const { id, unit, direction, parsed } of known) {
      if (!fits(unit, topic)) continue;
      if (isTrade(topic.head) && direction && direction !== topic.head) continue;
      for (const name of parsed) {
        const score = scoreOf(name, topic);
        if (score > 0 && (!best || score > best.score)) best = { id, score };
      }
    }
    return best?.id;
  };
}

const parsedNames = new Map<string, Name>();
const MOST_NAMES = 10_000;

/** A name taken to pieces, kept for the next text. */
function nameOf(name: string): Name {
  const known = parsedNames.get(name);
  if (known) return known;
  const parsed = parseName(name);
  if (parsedNames.size < MOST_NAMES) parsedNames.set(name, parsed);
  return parsed;
}

/** A name taken to pieces: what it measures, what goes with that, and words of its own. */
function parseName(name: string): Name {
  const text = normalize(name);
  const heads: HeadKind[] = [...new Set(findHeads(text).map(({ kind }) => kind))].filter(
    (kind) => kind !== 'other' && kind !== 'carried',
  );
  const alone = HEADS_ALONE.find((kind) => heads.includes(kind));
  const qualifiers = Object.keys(QUALIFIERS).filter((key) => QUALIFIERS[key]?.test(text));
  let rest = text;
  for (const { start, end } of findHeads(text)) rest = blank(rest, start, end);
  for (const key of qualifiers) rest = rest.replace(new RegExp(QUALIFIERS[key] ?? '', 'g'), ' ');
  const words = (rest.match(/[a-zа-я][a-zа-я-]+/g) ?? []).filter(
    (word) => word.length > 2 && !GENERIC.test(word),
  );
  const han = rest.replace(GENERIC_HAN, ' ').match(/[\u4e00-\u9fff]{2,}/g) ?? [];
  return {
    heads: alone ? [alone] : heads,
    qualifiers,
    literals: [
      ...words.map((word) => word.slice(0, Math.max(SHORTEST_STEM, word.length - 3))),
      ...han.flatMap(pairs),
    ],
  };
}

const blank = (text: string, start: number, end: number) =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
const pairs = (han: string) =>
  Array.from({ length: han.length - 1 }, (_, index) => han.slice(index, index + 2));

/** How much of a name a text says; 0 where it is another one. */
function scoreOf({ heads, qualifiers, literals }: Name, topic: Topic): number {
  const isCount = COUNT.test(topic.unit) && topic.kind !== 'change';
  if (heads.length > 0) {
    if (!isHeadOf(heads, topic, isCount)) return 0;
  } else if (literals.length + qualifiers.length === 0 || (topic.head !== undefined && !isCount)) {
    return 0;
  }
  if (topic.isPart && !qualifiers.includes('e-commerce') && literals.length === 0) return 0;
  if (heads.includes('throughput') && OFF_PORT.test(topic.near)) return 0;
  for (const key of DISTINCT) {
    if (!qualifiers.includes(key) && heads.includes('investment') && QUALIFIERS[key]?.test(topic.near))
      return 0;
  }
  const isNear = isTrade(topic.head) || topic.isPart;
  const place = isNear ? topic.near : `${topic.wide} ${topic.near}`;
  for (const key of qualifiers) {
    if (!isImplied(key, topic) && !QUALIFIERS[key]?.test(place)) return 0;
  }
  const found = literals.filter((stem) => place.includes(stem)).length;
  if (found < literals.length * ENOUGH) return 0;
  const close = qualifiers.filter((key) => QUALIFIERS[key]?.test(topic.near)).length;
  return 1 + qualifiers.length + found + close / 10;
}

function isHeadOf(heads: readonly HeadKind[], topic: Topic, isCount: boolean): boolean {
  const { head } = topic;
  if (head === undefined) return isCount && heads.includes('trains') && /^(?:trains|trips)$/.test(topic.unit);
  if (heads.includes(head)) return true;
  if (heads.includes('trains')) return head === 'carried' || isCount;
  return heads.includes('e-commerce') && isTrade(head);
}

/** Whether a unit, a kind or a partner says already what a word of the name says. */
function isImplied(key: string, { unit, kind, hasPartner, head }: Topic): boolean {
  if (key === 'container') return unit === 'TEU';
  if (key === 'cargo') return unit === 't';
  if (key === 'port') return head === 'throughput';
  if (key === 'share') return kind === 'share';
  return key === 'abroad' && hasPartner;
}

/** Whether what a figure is counted in goes with the unit of an indicator. A change is told in percent of any. */
function fits(expected: string | undefined, { unit, kind }: Topic): boolean {
  if (kind === 'share') return expected === '%';
  if (expected === '%') return kind !== 'change' && unit === '%';
  if (kind === 'change' && (unit === '%' || unit === 'times')) return true;
  if (expected === undefined || expected === unit) return true;
  if (expected === 'trains' && unit === 'trips') return true;
  return MONEY.test(expected) && MONEY.test(unit);
}
