import { Decimal } from '../decimal';
import { absoluteValue, figureInterval, type Interval } from '../interval';
import { add, isBelow, overlap, subtract } from '../interval-arithmetic';
import { addsUpOverParts, type Observation } from '../observation';
import {
  sameDefinition,
  sameSource,
  statedTogether,
  type Figure,
  type Neighbourhood,
  type Stated,
} from './neighbourhood';
import { isNeverNegative } from './share';
import type { Finding, Message } from './types';
import { amountOf, numbersOf, rangeLike, subjectOf, writtenLike } from './wording';

/**
 * Checks wholes against the sum of their parts, of one source, definition and period, in releases that may have been
 * stated together: a group of countries against its members (all of them: equal; some: not more than the group, unless
 * amounts may be negative), and imports and exports against the trade or the balance that they make. What is missing is
 * not guessed.
 */
export function checkParts({ figures, sameTime }: Neighbourhood): Finding[] {
  return figures.flatMap((whole) => {
    if (!addsUpOverParts(whole.current.indicator.measure)) return [];
    const others = sameTime(whole).filter(
      (other) => sameSource(other.current, whole.current) && sameDefinition(other.current, whole.current),
    );
    return [...groupAgainstMembers(whole, others), ...tradeAgainstDirections(whole, others)];
  });
}

function groupAgainstMembers(group: Figure, others: Figure[]): Finding[] {
  const { indicator, place, partner } = group.current;
  const members = new Set(partner?.members);
  const figures = others.filter(
    ({ current: other }) =>
      other.indicator.documentId === indicator.documentId &&
      other.place.documentId === place.documentId &&
      members.has(other.partner?.documentId ?? '') &&
      // A group within the group would count its own members twice.
      !other.partner?.members?.length,
  );
  if (figures.length < 2) return [];
  const names = figures.map(({ current }) => current.partner!.name);
  const candidates = statedTogether(group, figures);
  if (figures.length === members.size) return [equality(candidates, names)];
  const exceed = candidates.every(({ whole, parts }) => isBelow(figureInterval(whole), sumOf(parts)));
  return exceed && isNeverNegative(group.current) ? [finding(candidates[0], names, 'parts.exceed')] : [];
}

function tradeAgainstDirections(trade: Figure, others: Figure[]): Finding[] {
  const { indicator } = trade.current;
  if (indicator.direction !== 'both' || !indicator.product) return [];
  const going = (direction: 'exports' | 'imports') =>
    others.filter(
      ({ current }) => current.indicator.direction === direction && isSameTrade(current, trade.current),
    );
  const [exports, imports] = [going('exports'), going('imports')];
  // With several that would fit, which ones belong together is not known.
  if (exports.length !== 1 || imports.length !== 1) return [];
  const figures = [exports[0]!, imports[0]!];
  const candidates = statedTogether(trade, figures);
  if (candidates.some(isBalance)) return [];
  const names = figures.map(({ current }) => current.indicator.name);
  return [equality(candidates, names)];
}

/** Trade is never less than its larger direction; a balance always is, and is the difference of the two. */
function isBalance({ whole, parts }: Stated): boolean {
  const balance = figureInterval(whole);
  const [out, into] = parts.map((part) => figureInterval(part)) as [Interval, Interval];
  if (!isBelow(balance, out) && !isBelow(balance, into)) return false;
  return overlap(subtract(out, into), balance) || overlap(subtract(into, out), balance);
}

function isSameTrade(one: Observation, other: Observation): boolean {
  const same = (first?: string | null, second?: string | null) => (first ?? null) === (second ?? null);
  return (
    one.place.documentId === other.place.documentId &&
    same(one.partner?.documentId, other.partner?.documentId) &&
    same(one.indicator.product, other.indicator.product) &&
    same(one.indicator.adjustment, other.indicator.adjustment) &&
    same(one.indicator.priceBasis, other.indicator.priceBasis)
  );
}

function equality(candidates: [Stated, ...Stated[]], names: string[]): Finding {
  const fitting = candidates.find(({ whole, parts }) => overlap(sumOf(parts), figureInterval(whole)));
  return finding(fitting ?? candidates[0], names, fitting ? 'parts.consistent' : 'parts.inconsistent');
}

type SumKey = Extract<Message['key'], `parts.${string}`>;

function finding({ whole, parts }: Stated, names: string[], key: SumKey): Finding {
  const total = parts.reduce((sum, part) => sum.plus(absoluteValue(part)), new Decimal(0));
  const sum = writtenLike(whole, total);
  const { low, high } = rangeLike(whole, sumOf(parts));
  return {
    check: 'parts',
    result: key === 'parts.consistent' ? 'consistent' : 'inconsistent',
    message: { key, values: { subject: subjectOf(whole), amount: amountOf(whole), parts: names, sum } },
    numbers: numbersOf({ sum: sum.value, sumLow: low?.value, sumHigh: high?.value }),
    involved: [whole, ...parts].map((one) => one.documentId),
  };
}

function sumOf(parts: Observation[]): Interval {
  return add(...parts.map((part) => figureInterval(part)));
}
