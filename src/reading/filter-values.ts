import { amountProblem } from '../domain/statistics/amount';
import { isCalendarDate } from '../domain/statistics/period';
import { storableProblem } from '../domain/validation/storable';
import { isAmount, type Attribute } from '../documents/types';

const TEXT_OPERATORS = new Set([
  '$contains', '$notContains', '$containsi', '$notContainsi', '$startsWith', '$startsWithi', '$endsWith', '$endsWithi',
  '$eqi', '$nei',
]); // prettier-ignore
const PRESENCE = new Set(['$null', '$notNull']);
const TEXT_TYPES = new Set(['string', 'text', 'uid', 'enumeration', 'email', 'richtext']);

/**
 * Why a filter does not fit the field it stands on (a text operator on a number, a value that is no date), as the end
 * of a sentence; undefined when it fits. Without it PostgreSQL would answer with an error of its own.
 */
export function filterProblem(attribute: Attribute, condition: unknown): string | undefined {
  if (isCondition(condition)) {
    for (const [operator, value] of Object.entries(condition)) {
      const problem = operatorProblem(attribute, operator, value);
      if (problem) return problem;
    }
    return undefined;
  }
  return valuesProblem(attribute, condition);
}

function operatorProblem(attribute: Attribute, operator: string, value: unknown): string | undefined {
  if (PRESENCE.has(operator)) return undefined;
  if (operator === '$and' || operator === '$or') return `takes no ${operator}: put it around the field`;
  if (operator === '$not') return filterProblem(attribute, value);
  const isText = TEXT_TYPES.has(attribute.type) && !isAmount(attribute);
  if (TEXT_OPERATORS.has(operator) && !isText) return `takes no ${operator}: it is not a text`;
  return valuesProblem(attribute, value);
}

function valuesProblem(attribute: Attribute, value: unknown): string | undefined {
  const values = Array.isArray(value) ? value : isCondition(value) ? Object.values(value) : [value];
  for (const one of values) {
    const problem = valueProblem(attribute, one);
    if (problem) return problem;
  }
  return undefined;
}

function valueProblem(attribute: Attribute, value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  const shown = `“${String(value).slice(0, 40)}”`;
  if (typeof value === 'object') return 'is compared with an object: it takes a value';
  const unstorable = storableProblem(value);
  if (unstorable) return unstorable;
  if (isAmount(attribute)) return amountProblem(String(value));
  if (attribute.type === 'date')
    return isCalendarDate(String(value)) ? undefined : `${shown} is not a date (YYYY-MM-DD)`;
  if (attribute.type === 'datetime')
    return isTimestamp(String(value)) ? undefined : `${shown} is not a time (2023-07-20T08:00:00Z)`;
  if (attribute.type === 'integer') {
    return Number.isInteger(Number(value)) && Math.abs(Number(value)) < 2 ** 31
      ? undefined
      : `${shown} is not a whole number`;
  }
  if (attribute.type === 'float')
    return Number.isFinite(Number(value)) ? undefined : `${shown} is not a number`;
  if (attribute.type === 'boolean') {
    return ['true', 'false', '1', '0', 't', 'f'].includes(String(value))
      ? undefined
      : `${shown} is not true or false`;
  }
  return undefined;
}

/** Times that JavaScript and PostgreSQL read alike: years of four digits from the year 1 on. */
function isTimestamp(value: string): boolean {
  const time = /^\d{11,}$/.test(value) ? Number(value) : Date.parse(value);
  const year = Number.isNaN(time) || Math.abs(time) > 8.64e15 ? NaN : new Date(time).getUTCFullYear();
  return year >= 1 && year <= 9999;
}

function isCondition(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
