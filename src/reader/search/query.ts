import { boxAround, type Box } from '../../domain/geography/box';
import { BadParameter } from '../answer';
import { numbers, wholeNumber } from '../number-parameters';
import { excerpt, readParameters } from '../parameters';
import { wantedLanguage } from '../statistics/formats';
import { SEARCH_SOURCES } from './sources';

export const SEARCH_PARAMETERS = ['q', 'types', 'near', 'radius', 'language', 'limit', 'offset'] as const;

/** Longest question, in UTF-16 units. */
const LONGEST = 200;

/** A position, and how far from it is near. */
export interface Near {
  latitude: number;
  longitude: number;
  kilometres: number;
  box: Box;
}

export interface SearchQuery {
  q?: string;
  /** Plural names; all where none are named. */
  types: string[];
  near?: Near;
  language?: string;
  limit: number;
  offset: number;
}

/** What is asked for, as it stands in an address. @throws BadParameter for what can't be read */
export function readSearchQuery(query: URLSearchParams): SearchQuery {
  const given = readParameters(query, SEARCH_PARAMETERS);
  const { q, radius } = given;
  if (q !== undefined && q.length > LONGEST)
    throw new BadParameter('q', `is longer than ${LONGEST} characters`);
  const near = readNear(given.near, radius);
  if (q === undefined && !near) {
    throw new BadParameter('q', 'is missing: the words to look for; or give near=latitude,longitude');
  }
  return {
    ...{ q, near, types: readTypes(given.types), language: wantedLanguage(given.language) },
    limit: wholeNumber('limit', given.limit, { least: 1, most: 100, otherwise: 20 }),
    offset: wholeNumber('offset', given.offset, { least: 0, most: 1000, otherwise: 0 }),
  };
}

function readTypes(value: string | undefined): string[] {
  const known = Object.keys(SEARCH_SOURCES);
  if (value === undefined) return known;
  const types = value.split(',').map((type) => type.trim());
  const unknown = types.find((type) => !known.includes(type));
  if (unknown !== undefined) {
    throw new BadParameter('types', `“${excerpt(unknown)}” is not one of ${known.join(', ')}`);
  }
  return [...new Set(types)];
}

function readNear(value: string | undefined, radius: string | undefined): Near | undefined {
  if (value === undefined) {
    if (radius !== undefined) throw new BadParameter('radius', 'goes with near');
    return undefined;
  }
  const [latitude, longitude] = numbers(value, 2) ?? [];
  if (latitude === undefined || longitude === undefined) {
    throw new BadParameter('near', `“${excerpt(value)}” is not two numbers: write latitude,longitude`);
  }
  if (Math.abs(latitude) > 90) throw new BadParameter('near', 'has a latitude beyond 90 degrees');
  if (Math.abs(longitude) > 180) throw new BadParameter('near', 'has a longitude beyond 180 degrees');
  const kilometres = wholeNumber('radius', radius, { least: 1, most: 5000, otherwise: 50 });
  return { latitude, longitude, kilometres, box: boxAround(latitude, longitude, kilometres) };
}
