import { markdownToBlocks, TooDeep, type Block } from '../blocks';
import { fieldNamed, STATISTIC_KEY, type Field, type Fields } from '../fields';
import { unknownName } from '../nearest-name';
import type { Rejection } from '../records';
import { BareNumber, describe, type Given, type GivenMap } from './given';
import { sentenceText, SIMPLE_VALUES, ValueProblem } from './convert-values';

/** One record's fields as the content model has them, and what is wrong with it. */
export interface Converted {
  data: Record<string, unknown>;
  fieldLines: Record<string, number>;
  /** Values that can't stand in their fields: the record is not taken. */
  problems: Rejection[];
  /** Names that are no fields: the file is not taken, since a field that is misspelt is so in each record. */
  unknown: Rejection[];
}

/** Keys that mean something to JavaScript's objects. They are never fields; files that hold them mean harm. */
const IGNORED = new Set(['__proto__', 'constructor', 'prototype']);
const LISTS = new Set(['references', 'statistics', 'aliases', 'components']);

/** Whether a name in a file is passed over without a word. */
export function isIgnoredName(name: string): boolean {
  return IGNORED.has(name);
}

/** Turns the mapping that a file gives for one record into the fields of its type. */
export function convertRecord(fields: Fields, given: GivenMap): Converted {
  const converted: Converted = { data: {}, fieldLines: {}, problems: [], unknown: [] };
  converted.data = convertMap(fields, given, '', converted);
  for (const [name, { line }] of given) {
    if (Object.hasOwn(converted.data, name)) converted.fieldLines[name] = line;
  }
  return converted;
}

function convertMap(
  fields: Fields,
  given: GivenMap,
  path: string,
  converted: Converted,
): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const [name, { value, line }] of given) {
    if (IGNORED.has(name)) continue;
    const field = fieldNamed(fields, name);
    const at = path + name;
    if (!field) {
      converted.unknown.push({
        line,
        field: at.slice(0, 80),
        reason: unknownName('field', name, Object.keys(fields)),
      });
      continue;
    }
    if (isEmpty(value) && field.hasDefault) continue;
    try {
      data[name] = isEmpty(value) ? emptyOf(field) : convertValue(field, value, at, line, converted);
    } catch (error) {
      if (!(error instanceof ValueProblem)) throw error;
      converted.problems.push({ line, field: at, reason: error.message });
    }
  }
  return data;
}

function convertValue(field: Field, value: Given, path: string, line: number, converted: Converted): unknown {
  const simple = SIMPLE_VALUES[field.kind];
  if (simple) return simple(value);
  const listed = Array.isArray(value) ? value : [value];
  const items = (convert: (item: Given, path: string) => unknown): unknown[] =>
    listed.map((item, index) => {
      try {
        return convert(item, `${path}.${index}.`);
      } catch (error) {
        if (!(error instanceof ValueProblem)) throw error;
        converted.problems.push({ line, field: `${path}.${index}`, reason: error.message });
        return null;
      }
    });
  switch (field.kind) {
    case 'blocks':
      return toBlocks(sentenceText(value));
    case 'references':
      return items((item) => reference(item));
    case 'aliases':
      return items((item) => toAlias(item));
    case 'statistics':
      return items((item, at) =>
        item instanceof Map ? convertMap(STATISTIC_KEY, item, at, converted) : reference(item),
      );
    case 'components':
      return items((item, at) => convertMap(field.fields ?? {}, mapping(item), at, converted));
    default:
      return convertMap(field.fields ?? {}, mapping(value), `${path}.`, converted);
  }
}

function toBlocks(markdown: string): Block[] {
  try {
    return markdownToBlocks(markdown);
  } catch (error) {
    throw error instanceof TooDeep ? new ValueProblem(error.message) : error;
  }
}

function reference(value: Given): string {
  const text = isEmpty(value) ? '' : sentenceText(value).trim();
  if (text === '') throw new ValueProblem('The list has an empty item');
  return text;
}

function toAlias(value: Given): { text: string; language?: string } {
  if (typeof value === 'string' || value instanceof BareNumber) return { text: reference(value) };
  const map = mapping(value);
  const [text, language] = [map.get('text')?.value ?? null, map.get('language')?.value ?? null];
  const other = [...map.keys()].find((key) => key !== 'text' && key !== 'language' && !IGNORED.has(key));
  if (other !== undefined)
    throw new ValueProblem(`An alias has text and language, not “${other.slice(0, 40)}”`);
  if (isEmpty(text)) throw new ValueProblem('The alias has no text');
  const alias = { text: sentenceText(text).trim() };
  return isEmpty(language) ? alias : { ...alias, language: sentenceText(language).trim() };
}

function mapping(value: Given): GivenMap {
  if (value instanceof Map) return value;
  throw new ValueProblem(`Fields with names are expected here, not ${describe(value)}`);
}

function isEmpty(value: Given): value is null | '' {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function emptyOf(field: Field): null | [] {
  return LISTS.has(field.kind) ? [] : null;
}
