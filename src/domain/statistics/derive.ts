import type { Amount } from '../formats/amount-in-words';
import { candidatesFor, type Candidate } from './derivation-candidates';
import { neighbourhoodOf } from './checks/neighbourhood';
import { digits, type Decimal } from './decimal';
import { absoluteValue, figureInterval, lastDigit, type Interval, type WrittenFigure } from './interval';
import { overlap } from './interval-arithmetic';
import type { Observation } from './observation';
import type { ChangeBasis } from './periods';

/** A figure that stands in a text. */
export interface StatedFigure extends WrittenFigure {
  /** A share and a change are in per cent; a fall is negative. */
  kind: 'observation' | 'share' | 'change';
  unit: string;
  /** What a change compares with, where the text says. */
  changeBasis?: ChangeBasis | null;
}

/** `same`: a statistic says it itself, as precisely or more so. */
export type DerivationKind = 'same' | 'share' | 'growth' | 'sum' | 'difference';

export interface Derivation {
  how: DerivationKind;
  /** documentIds, in the order of the calculation: part and whole, later and earlier, what is taken from and what is taken. */
  from: string[];
  /** The statistics' amounts in that order. */
  amounts: Amount[];
  /** What comes out, in whole units or per cent, all digits. */
  computed: string;
}

const ORDER: DerivationKind[] = ['same', 'share', 'growth', 'sum', 'difference'];

/**
 * The ways in which a figure follows from statistics, within the precision of both, the simplest and closest first:
 * a share of two (a part and its whole), growth between two periods of a series, a sum (of periods that follow each
 * other, parts of one whole, exports and imports) or a difference. Only amounts that belong together are combined, as
 * among many numbers some always fit by chance. Taken from what stands; from superseded releases where nothing fits.
 */
export function derive(figure: StatedFigure, statistics: Observation[]): Derivation[] {
  return deriver(statistics)(figure);
}

/** The same for many figures and one set of statistics: what the statistics make is reckoned once for each kind of figure. */
export function deriver(statistics: Observation[]): (figure: StatedFigure) => Derivation[] {
  const { figures } = neighbourhoodOf(statistics);
  const standing = calculations(figures.map(({ current }) => current));
  const revised = figures.some(({ vintages }) => vintages.length > 1);
  const released = calculations(revised ? figures.flatMap(({ vintages }) => vintages) : []);
  return (figure) => {
    const derivations = derivationsFrom(figure, standing(figure));
    return derivations.length > 0 ? derivations : derivationsFrom(figure, released(figure));
  };
}

/** A calculation, with the ends of its interval as numbers a little wider, for which comparing takes no time. */
interface Calculation {
  candidate: Candidate;
  low: number;
  high: number;
}

function calculations(observations: Observation[]): (figure: StatedFigure) => Calculation[] {
  const known = new Map<string, Calculation[]>();
  return (figure) => {
    const key = `${figure.kind}|${figure.changeBasis ?? ''}|${figure.unit}`;
    const found =
      known.get(key) ??
      candidatesFor(figure, observations).map((candidate) => ({ candidate, ...widened(candidate.interval) }));
    known.set(key, found);
    return found;
  };
}

function widened({ low, high }: Interval): { low: number; high: number } {
  const slack = (end: Decimal) => Math.abs(end.toNumber()) * 1e-9 + Number.MIN_VALUE;
  return {
    low: low ? low.toNumber() - slack(low) : -Infinity,
    high: high ? high.toNumber() + slack(high) : Infinity,
  };
}

function derivationsFrom(figure: StatedFigure, from: Calculation[]): Derivation[] {
  const stated = statedInterval(figure);
  const about = widened(stated);
  const distance = new Map<Derivation, Decimal>();
  for (const { candidate, low, high } of from) {
    if (low > about.high || high < about.low || !overlap(candidate.interval, stated)) continue;
    distance.set(derivationOf(candidate), candidate.value.minus(absoluteValue(figure)).abs());
  }
  return [...distance.keys()].sort(
    (a, b) => ORDER.indexOf(a.how) - ORDER.indexOf(b.how) || distance.get(a)!.cmp(distance.get(b)!),
  );
}

function derivationOf({ how, from, value }: Candidate): Derivation {
  return {
    how,
    from: from.map(({ documentId }) => documentId),
    amounts: from.map(({ value: written, unitMultiplier, unit, decimals, bound }) => ({
      ...{ value: written, unitMultiplier, unit, decimals, bound },
    })),
    computed: digits(value.round(20)),
  };
}

/**
 * What the figure may stand for, read narrowly: "10%" is 9.5 to 10.5, and "over 90%" not everything above, but up to
 * the next number as round (100).
 */
function statedInterval(figure: StatedFigure): Interval {
  const value = absoluteValue(figure);
  const step = lastDigit(figure, 'rounded');
  if (figure.bound === 'at-least') return { low: value, high: value.plus(step) };
  if (figure.bound === 'at-most') return { low: value.minus(step), high: value };
  return figureInterval(figure, figure.unit === '%' ? 'significant' : 'written');
}
