import { BadParameter } from '../answer';
import { wholeNumber } from '../number-parameters';
import { excerpt, readParameters } from '../parameters';
import type { Group } from './groups';
import { listableFields, listedFields, shownFields } from './shapes';
import type { Schema } from '../../documents/types';

/** Entries of each list that one answer holds, unless it says so, and at most. */
export const DEFAULT_LIMIT = 10;
export const MOST_LISTED = 100;
/** Where the last page of a list may start: PostgreSQL walks over all that come before. */
export const LAST_OFFSET = 100_000;

/** A list, and what is shown of the entries in it. */
export interface DossierList {
  group: Group;
  fields: string[];
  /** Those that may be asked for. */
  known: string[];
  /** The rest of the address that gives more of it. */
  rest: string;
}

/** What a dossier shall hold. */
export interface DossierQuery {
  /** Of the entry itself. */
  fields: string[];
  lists: DossierList[];
  limit: number;
  offset: number;
  /** Whether the statement is one of a few, which are worth preparing, rather than of ever so many. */
  usual: boolean;
}

/**
 * The parameters of a dossier: `include=places,statistics` (the lists; all unless given), `fields=` (of the entry),
 * `fields[places]=name,slug`, `limit` and `offset` (of each list).
 * @param groups those that the reader may see
 * @throws BadParameter for the first that is wrong
 */
export function readDossierQuery(query: URLSearchParams, schema: Schema, groups: Group[]): DossierQuery {
  const given = readParameters(query, ['include', 'fields', 'limit', 'offset', ...fieldParameters(groups)]);
  const lists = readLists(given, groups, groups);
  return {
    fields: given.fields ? listed('fields', given.fields, shownFields(schema)) : shownFields(schema),
    lists,
    limit: wholeNumber('limit', given.limit, { least: 1, most: MOST_LISTED, otherwise: DEFAULT_LIMIT }),
    offset: wholeNumber('offset', given.offset, { least: 0, most: LAST_OFFSET, otherwise: 0 }),
    usual: !namesFields(given) && (given.include === undefined || lists.length === 1),
  };
}

/** Dossiers listed by one answer, unless it says so, and at most; and entries of each of their lists at most. */
const DEFAULT_DOSSIERS = 20;
const MOST_DOSSIERS = 50;
const MOST_LINKED = 20;
/** Lists that each of them may have. */
const MOST_LISTS = 4;

/** What a list of dossiers shall hold: of each, `limit` entries in each of its lists. */
export interface DossiersQuery extends DossierQuery {
  /** How many dossiers. */
  size: number;
}

/**
 * The parameters of a list of dossiers: `include` (none unless given), `fields`, `fields[places]`, `limit` and `offset` of
 * the dossiers, and `linked`, how many entries each of their lists has.
 * @param groups those that the reader may see
 * @throws BadParameter for the first that is wrong
 */
export function readDossiersQuery(query: URLSearchParams, schema: Schema, groups: Group[]): DossiersQuery {
  const known = ['include', 'fields', 'limit', 'offset', 'linked', ...fieldParameters(groups)];
  const given = readParameters(query, known);
  const lists = readLists(given, groups, []);
  if (lists.length > MOST_LISTS) throw new BadParameter('include', `names more than ${MOST_LISTS} lists`);
  const fields = listableFields(schema);
  return {
    fields: given.fields ? listed('fields', given.fields, fields) : listedFields(schema),
    lists,
    size: wholeNumber('limit', given.limit, { least: 1, most: MOST_DOSSIERS, otherwise: DEFAULT_DOSSIERS }),
    limit: wholeNumber('linked', given.linked, { least: 1, most: MOST_LINKED, otherwise: DEFAULT_LIMIT }),
    offset: wholeNumber('offset', given.offset, { least: 0, most: LAST_OFFSET, otherwise: 0 }),
    usual: !namesFields(given) && lists.length <= 1,
  };
}

type Given = Partial<Record<string, string>>;

const fieldParameter = (name: string) => `fields[${name}]`;
const fieldParameters = (groups: Group[]) => groups.map(({ name }) => fieldParameter(name));
const namesFields = (given: Given) => Object.keys(given).some((name) => name.startsWith('fields'));

/** The lists that `include` names, with the fields of the entries in them. */
function readLists(given: Given, groups: Group[], unlessGiven: Group[]): DossierList[] {
  const included =
    given.include === undefined
      ? unlessGiven.map(({ name }) => name)
      : listed(
          'include',
          given.include,
          groups.map(({ name }) => name),
        );
  const left = groups.find(
    ({ name }) => !included.includes(name) && given[fieldParameter(name)] !== undefined,
  );
  if (left) throw new BadParameter(fieldParameter(left.name), 'is of a list that is not included');
  return groups
    .filter(({ name }) => included.includes(name))
    .map((group) => {
      const parameter = fieldParameter(group.name);
      const fields = given[parameter];
      const known = listableFields(group.type);
      const rest = `/dossier?include=${group.name}`;
      if (fields === undefined) return { group, known, fields: listedFields(group.type), rest };
      const shown = listed(parameter, fields, known);
      return { group, known, fields: shown, rest: `${rest}&${parameter}=${shown.join(',')}` };
    });
}

/** A value such as `name,slug`, each of them known; in their own order, so that one request has one statement. */
function listed(parameter: string, value: string, known: string[]): string[] {
  const names = value.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new BadParameter(parameter, `“${excerpt(unknown)}” is not one of ${known.join(', ')}`);
  }
  return known.filter((name) => names.includes(name));
}
