import { storableProblem } from '../domain/validation/storable';

type Query = Record<string, unknown>;

/** What is wrong with one parameter: its path, and the end of a sentence. */
export interface QueryProblem {
  path: string[];
  message: string;
}

const PAGINATION = { page: 1, pageSize: 1, start: 0, limit: 1 } as const;
const BOOLEANS = ['true', 'false', '1', '0', 't', 'f'];
const INT4_MAX = 2_147_483_647;

/**
 * What is wrong with the make-up of a query of one type, before anything is looked up in its schema; undefined when
 * nothing is. Strapi passes over some of this without a word, and fails at some with an error of its own.
 */
export function queryShapeProblem(query: Query): QueryProblem | undefined {
  return (
    searchProblem(query._q) ??
    fieldsProblem(query.fields) ??
    sortProblem(query.sort, ['sort']) ??
    rootFiltersProblem(query.filters) ??
    paginationProblem(query.pagination) ??
    pageProblem(query, [])
  );
}

function searchProblem(search: unknown): QueryProblem | undefined {
  if (search === undefined || search === null) return undefined;
  const message = typeof search === 'string' ? storableProblem(search) : 'must be a text';
  return message ? { path: ['_q'], message } : undefined;
}

function fieldsProblem(fields: unknown): QueryProblem | undefined {
  if (fields === undefined || fields === null) return undefined;
  const names = typeof fields === 'string' ? fields.split(',') : fields;
  const path = ['fields'];
  if (!Array.isArray(names)) return { path, message: 'must be a list of fields' };
  if (names.some((name) => typeof name !== 'string' || name.trim() === '')) {
    return { path, message: 'holds an empty name' };
  }
  return undefined;
}

function sortProblem(sort: unknown, path: string[]): QueryProblem | undefined {
  if (sort === undefined || sort === null || sort === '') return undefined;
  if (Array.isArray(sort)) return first(sort, (one) => sortProblem(one, path));
  if (isObject(sort)) {
    return first(Object.entries(sort), ([key, value]) =>
      isObject(value) ? sortProblem(value, [...path, key]) : directionProblem(value, [...path, key]),
    );
  }
  if (typeof sort !== 'string') return { path, message: 'must be fields and directions, such as title:asc' };
  return first(sort.split(','), (part) => {
    const [field = '', ...direction] = part.split(':');
    return direction.length === 0
      ? undefined
      : directionProblem(direction.join(':'), [...path, field.trim()]);
  });
}

function directionProblem(direction: unknown, path: string[]): QueryProblem | undefined {
  const known = typeof direction === 'string' && /^\s*(asc|desc)\s*$/i.test(direction);
  return known ? undefined : { path, message: 'must be sorted asc or desc' };
}

function rootFiltersProblem(filters: unknown): QueryProblem | undefined {
  const path = ['filters'];
  if (filters === undefined || filters === null || filters === '') return undefined;
  return isObject(filters)
    ? filtersProblem(filters, path)
    : { path, message: 'must be conditions on fields' };
}

function filtersProblem(filters: unknown, path: string[]): QueryProblem | undefined {
  if (Array.isArray(filters)) return conditionsProblem(filters, path);
  if (!isObject(filters)) return undefined;
  return first(Object.entries(filters), ([key, value]) => {
    const at = [...path, key];
    if (key === '$and' || key === '$or') return conditionsProblem(value, at);
    if (key === '$between' && !(Array.isArray(value) && value.length === 2)) {
      return { path: at, message: 'must be two values' };
    }
    if (['$null', '$notNull'].includes(key) && typeof value === 'object') {
      return { path: at, message: 'must be true or false' };
    }
    // A list below a field is of values; what they may be depends on the field.
    return Array.isArray(value) ? undefined : filtersProblem(value, at);
  });
}

function conditionsProblem(conditions: unknown, path: string[]): QueryProblem | undefined {
  if (!Array.isArray(conditions)) return { path, message: 'must be a list of conditions' };
  return first([...conditions.entries()], ([index, one]) => {
    const at = [...path, String(index)];
    return isObject(one) ? filtersProblem(one, at) : { path: at, message: 'must be a condition' };
  });
}

function paginationProblem(pagination: unknown): QueryProblem | undefined {
  if (pagination === undefined || pagination === null) return undefined;
  const path = ['pagination'];
  if (!isObject(pagination)) return { path, message: `must be ${Object.keys(PAGINATION).join(', ')}` };
  const unknown = Object.keys(pagination).find((key) => !(key in PAGINATION) && key !== 'withCount');
  if (unknown !== undefined) return { path: [...path, unknown], message: 'is not a parameter' };
  const has = (...keys: string[]) => keys.some((key) => pagination[key] !== undefined);
  if (has('page', 'pageSize') && has('start', 'limit')) {
    return { path, message: 'goes by page and pageSize or by start and limit, not both' };
  }
  if (has('withCount') && !BOOLEANS.includes(String(pagination.withCount))) {
    return { path: [...path, 'withCount'], message: 'must be true or false' };
  }
  return pageProblem(pagination, path);
}

function pageProblem(pagination: Query, path: string[]): QueryProblem | undefined {
  return first(Object.entries(PAGINATION), ([key, least]) => {
    const value = pagination[key];
    if (value === undefined || value === null || value === '') return undefined;
    const number = typeof value === 'number' ? value : /^-?\d+$/.test(String(value)) ? Number(value) : NaN;
    if (Number.isInteger(number) && number >= least && number <= INT4_MAX) return undefined;
    return { path: [...path, key], message: `must be a whole number from ${least}` };
  });
}

function first<T>(items: T[], problem: (item: T) => QueryProblem | undefined): QueryProblem | undefined {
  for (const item of items) {
    const found = problem(item);
    if (found) return found;
  }
  return undefined;
}

function isObject(value: unknown): value is Query {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
