import type { Observation } from '../observation';
import { previousPeriod } from '../periods';
import { sameDefinition, sameSource, type Neighbourhood } from './neighbourhood';
import type { Finding } from './types';
import { subjectOf } from './wording';

/**
 * Tells where one source changed its definition: between two releases of one period, or from a year earlier, where
 * nothing after the same definition is known. No growth is computed across the two.
 */
export function checkDefinitions({ figures, inPeriod }: Neighbourhood): Finding[] {
  return figures.flatMap(({ current, period }) => {
    const others = (when: string) =>
      inPeriod(current, when)
        .map((figure) => figure.current)
        .filter((other) => sameSource(other, current));
    const between = others(period)
      .filter((other) => !sameDefinition(other, current) && isEarlier(other, current))
      .map((other) => changed(current, other));
    // A change that is reported is checked against its base, and says this there.
    const yearBefore = current.change ? undefined : previousPeriod(period, 'year-on-year');
    const before = yearBefore ? others(yearBefore) : [];
    if (before.length === 0 || before.some((other) => sameDefinition(other, current))) return between;
    return [...between, changed(current, before[0]!)];
  });
}

function isEarlier(one: Observation, other: Observation): boolean {
  const key = ({ releasedOn, documentId }: Observation) => `${releasedOn ?? ''} ${documentId}`;
  return key(one) < key(other);
}

function changed(current: Observation, other: Observation): Finding {
  const values = {
    subject: subjectOf(current),
    definition: current.definitionVersion ?? '',
    otherPeriod: other.period,
    otherDefinition: other.definitionVersion ?? '',
  };
  return {
    check: 'definition',
    result: 'not comparable',
    message: { key: 'definition.changed', values },
    numbers: {},
    involved: [current.documentId, other.documentId],
  };
}
