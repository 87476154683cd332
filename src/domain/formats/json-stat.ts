import { Decimal, digits, powerOfTen } from '../statistics/decimal';
import { canonicalPeriod } from '../statistics/periods';
import { parsePeriod } from '../statistics/period';
import { Distinct } from './distinct';
import { exactJson, ExactNumber } from './exact-json';
import type { PublishedObservation } from './published-observation';
import { OBSERVATION_STATUS } from './sdmx-components';
import { unitInWords } from './units';

/** Cells that a table may have, empty ones counted: readers of the format make room for them all. */
export const MOST_CELLS = 1_000_000;

interface Dimension {
  id: string;
  label: string;
  keyOf: (observation: PublishedObservation) => string;
  labelOf: (observation: PublishedObservation) => string;
}

const DIMENSIONS: Dimension[] = [
  dimension('indicator', 'Indicator', ({ indicator }) => [indicator.slug, indicator.name]),
  dimension('place', 'Place', ({ place }) => [place.slug, place.name]),
  dimension('partner', 'Partner', ({ partner }) =>
    partner ? [partner.slug, partner.name] : ['all', 'All partners'],
  ),
  dimension('unit', 'Unit', ({ unit }) => [unit, unit === '%' ? 'per cent' : unitInWords(unit, 'en')]),
];
const TIME = dimension('period', 'Period', ({ period }) => {
  const canonical = canonicalPeriod(parsePeriod(period));
  return [canonical, canonical];
});
/** What is a dimension only where observations differ in nothing else. */
const TELLING_APART: Dimension[] = [
  dimension('source', 'Source', ({ source }) =>
    source ? [source.slug, source.name] : ['none', 'Unsourced'],
  ),
  dimension('definitionVersion', 'Definition', ({ definitionVersion }) => [
    definitionVersion ?? 'none',
    definitionVersion ?? 'Unnamed',
  ]),
  dimension('releasedOn', 'Released', ({ releasedOn }) => [releasedOn ?? 'unknown', releasedOn ?? 'Unknown']),
];

/**
 * Observations as a JSON-stat 2.0 dataset, with only the cells that have a value. Values are in whole units, multipliers
 * applied, with all their digits; the unit is a dimension, so none is taken for another. `status` has SDMX codes, and
 * `extension.observations` what was written and released for each cell.
 * @param label of the dataset.
 * @throws RangeError when the table would have more than a million cells, or two observations have the same key.
 */
export function toJsonStat(observations: PublishedObservation[], label: string, updated?: string): string {
  const dimensions = dimensionsFor(observations);
  const categories = dimensions.map(() => new Distinct<string>());
  const positions = observations.map((observation) =>
    dimensions.map(({ keyOf, labelOf }, index) =>
      categories[index]!.indexOf(keyOf(observation), labelOf(observation)),
    ),
  );
  const size = categories.map((category) => category.size);
  const cells = size.reduce((product, count) => product * count, 1);
  if (cells > MOST_CELLS) {
    throw new RangeError(
      `A table of ${cells} cells is too large: choose fewer indicators, places, partners or periods`,
    );
  }
  const indexes = positions.map((position) =>
    position.reduce((index, at, dimensionIndex) => index * size[dimensionIndex]! + at, 0),
  );
  const byCell = <T>(valueOf: (observation: PublishedObservation) => T) =>
    Object.fromEntries(observations.map((observation, index) => [indexes[index]!, valueOf(observation)]));
  return exactJson({
    ...{ version: '2.0', class: 'dataset', label, ...(updated ? { updated } : {}) },
    id: dimensions.map(({ id }) => id),
    size,
    role: { time: ['period'], geo: ['place', 'partner'], metric: ['indicator'] },
    dimension: Object.fromEntries(
      dimensions.map(({ id, label: name }, index) => [
        id,
        { label: name, category: { index: categories[index]!.keys, label: labelsOf(categories[index]!) } },
      ]),
    ),
    value: byCell(wholeUnits),
    status: byCell(({ observationStatus }) => OBSERVATION_STATUS[observationStatus].code),
    extension: { observations: byCell(written) },
  });
}

/** Time is the last of the usual dimensions, so that series lie together; what tells releases apart follows it. */
function dimensionsFor(observations: PublishedObservation[]): Dimension[] {
  const chosen = [...DIMENSIONS, TIME];
  const areApart = () => {
    const keys = observations.map((one) => JSON.stringify(chosen.map(({ keyOf }) => keyOf(one))));
    return new Set(keys).size === observations.length;
  };
  for (const one of TELLING_APART) {
    if (areApart()) return chosen;
    chosen.push(one);
  }
  if (!areApart()) throw new RangeError('Two of the statistics have the same key');
  return chosen;
}

function wholeUnits({ value, unitMultiplier }: PublishedObservation): ExactNumber {
  return new ExactNumber(digits(new Decimal(value).times(powerOfTen(unitMultiplier))));
}

function written(observation: PublishedObservation): object {
  const { documentId, value, unitMultiplier, decimals, bound, releasedOn, current, supersededBy } =
    observation;
  const { definitionVersion } = observation;
  const source = observation.source?.name ?? null;
  return {
    ...{ documentId, value, unitMultiplier, decimals, bound, releasedOn, source },
    ...{ definitionVersion, current, supersededBy },
  };
}

function labelsOf(category: Distinct<string>): Record<string, string> {
  return Object.fromEntries(category.keys.map((key, index) => [key, category.all[index]!]));
}

function dimension(
  id: string,
  label: string,
  category: (observation: PublishedObservation) => [key: string, label: string],
): Dimension {
  return {
    ...{ id, label },
    keyOf: (observation) => category(observation)[0],
    labelOf: (observation) => category(observation)[1],
  };
}
