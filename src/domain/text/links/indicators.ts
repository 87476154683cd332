import { fold } from '../fold';

/** An indicator as far as it can be told from a text. */
export interface IndicatorEntry {
  id: string;
  names: readonly string[];
  unit?: string | undefined;
  direction?: 'exports' | 'imports' | 'both' | undefined;
}

const EXPORTS = /export|sold|sales abroad|экспорт|вывоз|(?<!进)出口/;
const IMPORTS = /import|bought|purchases|импорт|ввоз|进口/;
const BOTH = /trade|turnover|imports? and exports?|exports? and imports?|товарооборот|торговл|进出口|贸易/;
const GENERIC = new Set([
  'of',
  'the',
  'and',
  'at',
  'by',
  'in',
  'value',
  'total',
  'goods',
  'carried',
  'use',
  'actual',
  'на',
  'и',
  'в',
  'из',
]);
const HANDLED = /handl|throughput|moved|counted|吞吐|перевал|обработ|перевез/;
const FEWEST_WORDS = 0.5;
const FEWEST_PAIRS = 0.3;
const SHORTEST_STEM = 5;

/**
 * Finds the indicator that a stretch of normalized text is about: the one most of whose words stand in it, among those
 * with a unit that fits and no other direction of trade.
 * @returns nothing where no name has half its words there.
 */
export function createIndicatorFinder(entries: readonly IndicatorEntry[]) {
  const known = entries.map((entry) => ({
    ...entry,
    names: entry.names.map(stems).filter((name) => name.length > 0),
  }));
  return (stretch: string, unit: string): string | undefined => {
    const direction = directionOf(stretch);
    let best: { id: string; score: number } | undefined;
    for (const entry of known) {
      if (!fits(entry.unit, unit)) continue;
      if (entry.direction && direction && isCurrency(unit) && entry.direction !== direction) continue;
      const score = Math.max(0, ...entry.names.map((name) => overlap(name, stretch)));
      const bonus = entry.direction !== undefined && entry.direction === direction ? 0.4 : 0;
      const sameUnit = entry.unit === unit ? 0.2 : 0;
      const total = score + bonus + sameUnit;
      if (score > 0 && (!best || total > best.score)) best = { id: entry.id, score: total };
    }
    if (best) return best.id;
    // “Sold goods worth”: exports, though no indicator is named.
    if (isCurrency(unit) && (direction === 'exports' || direction === 'imports')) {
      return plainest(known.filter((entry) => entry.direction === direction && isCurrency(entry.unit ?? '')));
    }
    const isOwnUnit = !isCurrency(unit) && unit !== '%' && HANDLED.test(stretch);
    return isOwnUnit ? plainest(known.filter((entry) => entry.unit === unit)) : undefined;
  };
}

/** Of several indicators the one with the shortest name: container throughput, not containers carried by trains. */
function plainest(entries: { id: string; names: string[][] }[]): string | undefined {
  const length = ({ names }: { names: string[][] }) => Math.min(...names.map((name) => name.length));
  return entries.sort((a, b) => length(a) - length(b))[0]?.id;
}

function directionOf(stretch: string): IndicatorEntry['direction'] {
  const hasExports = EXPORTS.test(stretch);
  const hasImports = IMPORTS.test(stretch);
  if ((hasExports && hasImports) || (BOTH.test(stretch) && !hasExports && !hasImports)) return 'both';
  return hasExports ? 'exports' : hasImports ? 'imports' : undefined;
}

/** The words of a name by which it is known: stems of words, pairs of Chinese characters. */
function stems(name: string): string[] {
  const folded = fold(name).text;
  const words = (folded.match(/[a-zа-я]+/g) ?? []).filter((word) => word.length > 2 && !GENERIC.has(word));
  const han = folded.match(/[\u4e00-\u9fff]+/g)?.join('') ?? '';
  const pairs = Array.from({ length: Math.max(0, han.length - 1) }, (_, index) =>
    han.slice(index, index + 2),
  );
  return [...words.map((word) => word.slice(0, Math.max(SHORTEST_STEM, word.length - 3))), ...pairs];
}

/** How many of a name's parts stand in the stretch, as a share; nothing where they are too few to tell. */
function overlap(name: string[], stretch: string): number {
  const share = name.filter((stem) => stretch.includes(stem)).length / name.length;
  return share >= (name.some((stem) => /[\u4e00-\u9fff]/.test(stem)) ? FEWEST_PAIRS : FEWEST_WORDS)
    ? share
    : 0;
}

function fits(expected: string | undefined, unit: string): boolean {
  if (expected === undefined || expected === unit) return true;
  return isCurrency(expected) && isCurrency(unit);
}

function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit) && unit !== 'TEU';
}
