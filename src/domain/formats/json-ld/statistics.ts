import type { Graph, Observation, ObservationLeaf, Place, StatisticalVariable } from 'schema-dts';
import { Decimal, digits, powerOfTen } from '../../statistics/decimal';
import { parsePeriod } from '../../statistics/period';
import { entryAddress } from '../addresses';
import { isoDuration } from '../sdmx-time';
import type { PublishedObservation } from '../published-observation';
import { isCurrency, unitInWords } from '../units';

/**
 * Observations as schema.org JSON-LD: a graph of Observation, each of a StatisticalVariable and a Place, which stand in
 * it once. Values are in whole units, as decimal strings with all their digits; a bound is a minimum or maximum. An
 * observation is dated by its first day, and lasts its period (ISO 8601).
 * @param origin of the addresses, without a slash at the end: https://dateline.example
 */
export function toStatisticsJsonLd(observations: PublishedObservation[], origin: string): Graph {
  const nodes = new Map<string, StatisticalVariable | Place>();
  const observed = observations.map((observation): Observation => {
    const { documentId, indicator, place, partner } = observation;
    const variable = entryAddress(origin, indicator.documentId);
    // Trade with one partner is another variable than trade with another.
    const variableId = partner ? `${variable}#partner-${partner.documentId}` : variable;
    const placeId = entryAddress(origin, place.documentId);
    nodes.set(variableId, variableNode(variableId, observation));
    nodes.set(placeId, { '@type': 'Place', '@id': placeId, name: place.name });
    const range = parsePeriod(observation.period);
    return {
      '@type': 'Observation',
      '@id': entryAddress(origin, documentId),
      variableMeasured: { '@id': variableId },
      observationAbout: { '@id': placeId },
      observationDate: range.start,
      observationPeriod: isoDuration(range),
      ...amountOf(observation),
      ...publicationOf(observation, origin),
    };
  });
  return { '@context': 'https://schema.org', '@graph': [...nodes.values(), ...observed] };
}

function variableNode(id: string, { indicator, partner }: PublishedObservation): StatisticalVariable {
  return {
    '@type': 'StatisticalVariable',
    '@id': id,
    name: partner ? `${indicator.name} with ${partner.name}` : indicator.name,
    ...(indicator.definition ? { description: indicator.definition } : {}),
  };
}

/** Where it was released: by whom, when and at which address, as far as that is known. */
function publicationOf(
  { source, sourceUrl, releasedOn }: PublishedObservation,
  origin: string,
): Pick<ObservationLeaf, 'subjectOf'> {
  if (!source && !sourceUrl && !releasedOn) return {};
  return {
    subjectOf: {
      '@type': 'CreativeWork',
      ...(source
        ? {
            publisher: {
              '@type': 'Organization',
              '@id': entryAddress(origin, source.documentId),
              name: source.name,
            },
          }
        : {}),
      ...(sourceUrl ? { url: sourceUrl } : {}),
      ...(releasedOn ? { datePublished: releasedOn } : {}),
    },
  };
}

function amountOf({
  value,
  unitMultiplier,
  unit,
  bound,
}: PublishedObservation): Pick<ObservationLeaf, 'value' | 'minValue' | 'maxValue' | 'unitCode' | 'unitText'> {
  const exact = digits(new Decimal(value).times(powerOfTen(unitMultiplier))) as `${number}`;
  const field = bound === 'at-least' ? 'minValue' : bound === 'at-most' ? 'maxValue' : 'value';
  const unitText = unit === '%' ? 'per cent' : unitInWords(unit, 'en');
  return { [field]: exact, unitText, ...(isCurrency(unit) ? { unitCode: unit } : {}) };
}
