import { aliasesProblem } from '../domain/validation/aliases';
import {
  isoCode,
  languageTag,
  timeZone,
  unit,
  unlocode,
  webAddress,
  wikidataId,
  type Check,
} from '../domain/validation/codes';
import { blocksProblem } from '../domain/validation/blocks';
import { slug } from '../domain/validation/slug';
import { storableProblem } from '../domain/validation/storable';
import { amountProblem } from '../domain/statistics/amount';
import { isCalendarDate, parsePeriod } from '../domain/statistics/period';
import { isAmount, type Attribute } from './types';

/** Fields whose text follows a standard, by field name: a name means the same wherever it stands. */
const CHECKS: Record<string, Check> = {
  slug,
  unlocode,
  isoCode,
  wikidataId,
  unit,
  language: languageTag,
  timezone: timeZone,
  url: webAddress,
  sourceUrl: webAddress,
  period: (value) => {
    try {
      parsePeriod(value);
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  },
};

const DEGREES: Record<string, number> = { latitude: 90, longitude: 180 };
const INT4_MAX = 2_147_483_647;
const VARCHAR_LENGTH = 255;

/**
 * Whether a text in this field means that nothing was entered, rather than a value of its own: an empty one in a coded
 * field, and one of blanks where something must be entered.
 */
export function meansNothing(name: string, attribute: Attribute, value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const isText = ['string', 'text'].includes(attribute.type) && !isAmount(attribute);
  if (attribute.required && isText && value.trim() === '') return true;
  return value === '' && isCoded(name, attribute);
}

function isCoded(name: string, attribute: Attribute): boolean {
  return (
    isAmount(attribute) ||
    name in CHECKS ||
    ['date', 'time', 'datetime', 'enumeration', 'integer', 'float'].includes(attribute.type)
  );
}

/** Why one value can't stand in one field, as a sentence for editors; undefined when it can. */
export function fieldProblem(name: string, attribute: Attribute, value: unknown): string | undefined {
  if (isAmount(attribute)) return amountProblem(value);
  switch (attribute.type) {
    case 'string':
    case 'text':
    case 'uid':
      return textProblem(name, attribute, value);
    case 'enumeration':
      return attribute.enum?.includes(value as string)
        ? undefined
        : `“${String(value).slice(0, 40)}” is not one of ${attribute.enum?.join(', ')}`;
    case 'date':
      return typeof value === 'string' && isCalendarDate(value)
        ? undefined
        : `“${String(value).slice(0, 40)}” is not a date of the calendar: write YYYY-MM-DD, such as 2023-08-07`;
    case 'time':
      return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?$/.test(value)
        ? undefined
        : `“${String(value).slice(0, 40)}” is not a time of day: write HH:MM, such as 09:30`;
    case 'integer':
      return integerProblem(attribute, value);
    case 'float':
      return degreesProblem(name, value);
    case 'json':
      return (name === 'aliases' ? aliasesProblem(value) : undefined) ?? storableProblem(value);
    case 'blocks':
      return blocksProblem(value) ?? storableProblem(value);
    case 'boolean':
      return [true, false, 'true', 'false'].includes(value as string | boolean)
        ? undefined
        : 'is neither true nor false';
    default:
      return undefined;
  }
}

function textProblem(name: string, attribute: Attribute, value: unknown): string | undefined {
  if (typeof value !== 'string') return `must be text, not a ${typeof value}`;
  const longest = attribute.maxLength ?? (attribute.type === 'text' ? undefined : VARCHAR_LENGTH);
  if (longest !== undefined && [...value].length > longest) return `is longer than ${longest} characters`;
  return storableProblem(value) ?? CHECKS[name]?.(value);
}

function integerProblem(attribute: Attribute, value: unknown): string | undefined {
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number)) {
    return `“${String(value).slice(0, 40)}” is not a whole number`;
  }
  const [min, max] = [attribute.min ?? -INT4_MAX, attribute.max ?? INT4_MAX];
  return number < min || number > max ? `must be from ${min} to ${max}` : undefined;
}

function degreesProblem(name: string, value: unknown): string | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number))
    return `“${String(value).slice(0, 40)}” is not a number`;
  const limit = DEGREES[name];
  return limit !== undefined && Math.abs(number) > limit
    ? `must be from −${limit} to ${limit} degrees`
    : undefined;
}
