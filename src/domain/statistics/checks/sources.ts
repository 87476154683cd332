import { figureInterval } from '../interval';
import { overlap } from '../interval-arithmetic';
import type { Observation } from '../observation';
import { sameDefinition, sameSource, type Neighbourhood } from './neighbourhood';
import type { Finding } from './types';
import { amountOf, numbersOf, subjectOf } from './wording';

/** Checks what different sources say of one observation against each other; after one definition only. */
export function checkSources({ figures, inPeriod }: Neighbourhood): Finding[] {
  return figures.flatMap(({ current, period }) =>
    inPeriod(current, period)
      .map((figure) => figure.current)
      .filter((other) => !sameSource(other, current))
      // Each pair once, whichever way the list is ordered.
      .filter((other) => other.documentId > current.documentId)
      .map((other) => compare(current, other)),
  );
}

function compare(current: Observation, other: Observation): Finding {
  const rest = { check: 'sources' as const, involved: [current.documentId, other.documentId] };
  const subject = subjectOf(current);
  if (!sameDefinition(current, other)) {
    const definition = current.definitionVersion ?? '';
    const values = {
      ...{ subject, definition },
      ...{ otherPeriod: other.period, otherDefinition: other.definitionVersion ?? '' },
    };
    return { ...rest, result: 'not comparable', message: { key: 'definition.changed', values }, numbers: {} };
  }
  const values = {
    subject,
    ...{ amount: amountOf(current), source: current.source?.name ?? '' },
    ...{ other: amountOf(other), otherSource: other.source?.name ?? '' },
  };
  const numbers = numbersOf({ value: current.value, other: other.value });
  return overlap(figureInterval(current), figureInterval(other))
    ? { ...rest, result: 'consistent', message: { key: 'sources.consistent', values }, numbers }
    : { ...rest, result: 'inconsistent', message: { key: 'sources.inconsistent', values }, numbers };
}
