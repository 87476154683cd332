import { amountProblem } from '../../domain/statistics/amount';
import { isCalendarDate } from '../../domain/statistics/period';
import type { FieldKind } from '../fields';
import { BareNumber, describe, type Given } from './given';

/** Why a value can't stand in its field, as a sentence. */
export class ValueProblem extends Error {}

/** Turns one value that is no list or mapping into what its field holds; throws ValueProblem. */
export const SIMPLE_VALUES: Partial<Record<FieldKind, (value: Given) => unknown>> = {
  string: (value) => sentenceText(value).trim(),
  text: sentenceText,
  enum: (value) => sentenceText(value).trim(),
  reference: (value) => sentenceText(value).trim(),
  date: toDate,
  time: toTime,
  integer: toInteger,
  float: toFloat,
  amount: toAmount,
  boolean: toBoolean,
};

/** Text; a bare number stands for its source text, so that `period: 2023` and `definitionVersion: 2.10` hold. */
export function sentenceText(value: Given): string {
  const text = value instanceof BareNumber ? value.source : value;
  if (typeof text === 'boolean')
    throw new ValueProblem(`Text is expected here; put ${String(text)} in quotes`);
  if (typeof text !== 'string') throw new ValueProblem(`Text is expected here, not ${describe(value)}`);
  if (text.includes('\u0000'))
    throw new ValueProblem('The text holds a NUL character, which can’t be stored');
  if (/[\uD800-\uDFFF]/u.test(text))
    throw new ValueProblem('The text holds half a character (a lone surrogate)');
  return text;
}

function toDate(value: Given): string {
  const text = typeof value === 'string' ? value.trim() : '';
  if (isCalendarDate(text)) return text;
  throw new ValueProblem(
    `${describe(value)} is not a date of the calendar: write YYYY-MM-DD, such as 2023-08-07`,
  );
}

function toTime(value: Given): string {
  const text = typeof value === 'string' ? value.trim() : '';
  if (/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)) return text;
  throw new ValueProblem(`${describe(value)} is not a time of day: write HH:MM, such as 09:30`);
}

function toInteger(value: Given): number {
  const text = digits(value);
  if (/^-?\d{1,15}$/.test(text)) return Number(text);
  throw new ValueProblem(`${describe(value)} is not a whole number`);
}

function toFloat(value: Given): number {
  const text = digits(value);
  if (/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text) && Number.isFinite(Number(text))) return Number(text);
  throw new ValueProblem(`${describe(value)} is not a number`);
}

function toAmount(value: Given): string {
  if (value instanceof BareNumber) {
    throw new ValueProblem(
      `The amount ${value.source} stands as a bare number, whose digits may have been lost: write "${value.source}"`,
    );
  }
  const text = typeof value === 'string' ? value.trim() : value;
  const problem = amountProblem(text);
  if (problem === undefined) return text as string;
  throw new ValueProblem(problem.startsWith('must') ? `The amount ${problem}` : problem);
}

function toBoolean(value: Given): boolean {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
  if (word === true || word === 'true') return true;
  if (word === false || word === 'false') return false;
  throw new ValueProblem(`${describe(value)} is neither true nor false`);
}

function digits(value: Given): string {
  if (value instanceof BareNumber) return value.source;
  return typeof value === 'string' ? value.trim() : '';
}
