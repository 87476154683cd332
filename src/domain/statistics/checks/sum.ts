import { Decimal } from '../decimal';
import { absoluteValue, figureInterval, type Interval } from '../interval';
import { add, overlap } from '../interval-arithmetic';
import { addsUpOverTime, type Observation } from '../observation';
import { coversOf } from './covers';
import { sameDefinition, sameSource, statedTogether, type Figure, type Neighbourhood } from './neighbourhood';
import type { Finding, Message } from './types';
import { amountOf, numbersOf, subjectOf, writtenLike } from './wording';

type SumKey = Extract<Message['key'], `sum.${string}`>;

/**
 * Checks each period against the months, quarters and halves that make it up, of one source, in releases that may have
 * been stated together. A gap is no zero: where a part is missing nothing is said. Stocks, indices and shares are not
 * added up, and neither are figures after different definitions.
 */
export function checkSums({ figures, sameSeries }: Neighbourhood): Finding[] {
  return figures.flatMap((whole) => {
    const { current, range } = whole;
    const parts = sameSeries(current).filter((figure) => sameSource(figure.current, current));
    const alike = parts.filter((figure) => sameDefinition(figure.current, current));
    const covers = coversOf(range, alike);
    const { measure } = current.indicator;
    if (!addsUpOverTime(measure))
      return covers.slice(0, 1).map((cover) => notAdded(current, cover, 'sum.measure'));
    if (covers.length > 0) return covers.map((cover) => against(whole, cover));
    return coversOf(range, onePerPeriod(parts))
      .slice(0, 1)
      .map((cover) => notAdded(current, cover, 'sum.definition'));
  });
}

function against(figure: Figure, cover: Figure[]): Finding {
  const candidates = statedTogether(figure, cover);
  const fitting = candidates.find(({ whole, parts }) => overlap(sumOf(parts), figureInterval(whole)));
  const { whole, parts } = fitting ?? candidates[0];
  return finding(whole, parts, fitting ? 'sum.consistent' : 'sum.inconsistent');
}

function notAdded(current: Observation, cover: Figure[], key: SumKey): Finding {
  return finding(
    current,
    cover.map((part) => part.current),
    key,
  );
}

function finding(current: Observation, parts: Observation[], key: SumKey): Finding {
  const total = parts.reduce((sum, part) => sum.plus(absoluteValue(part)), new Decimal(0));
  const sum = writtenLike(current, total);
  const values = {
    subject: subjectOf(current),
    amount: amountOf(current),
    parts: parts.map((part) => part.period),
    sum,
  };
  const { measure } = current.indicator;
  const message = key === 'sum.measure' ? { key, values: { ...values, measure } } : { key, values };
  const involved = [current, ...parts].map((one) => one.documentId);
  if (key === 'sum.measure' || key === 'sum.definition') {
    return { check: 'sum', result: 'not comparable', message, numbers: {}, involved };
  }
  const { low, high } = sumOf(parts);
  const numbers = numbersOf({
    sum: sum.value,
    sumLow: low && writtenLike(current, low).value,
    sumHigh: high && writtenLike(current, high).value,
  });
  const result = key === 'sum.consistent' ? 'consistent' : 'inconsistent';
  return { check: 'sum', result, message, numbers, involved };
}

function sumOf(parts: Observation[]): Interval {
  return add(...parts.map((part) => figureInterval(part)));
}

function onePerPeriod(figures: Figure[]): Figure[] {
  return [...new Map(figures.map((figure) => [figure.period, figure])).values()];
}
