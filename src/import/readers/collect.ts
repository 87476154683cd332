import { FIELDS, type Fields } from '../fields';
import type { ReadResult, RecordType, Rejection } from '../records';
import { convertRecord, type Converted } from './convert-record';
import type { GivenMap } from './given';

/** Names that are no fields are told up to this many: one mistake more says nothing new. */
const MOST_UNKNOWN = 20;

/** One record as a reader hands it over: its mapping, or why there is none. */
export type RawRecord = { line: number; given: GivenMap } | { line: number; reason: string };

/**
 * Converts the records of a file that was read whole. A record with a problem is left out; a name that is no field
 * rejects the file.
 */
export function collectRecords(
  type: RecordType,
  raw: readonly RawRecord[],
  finish: (converted: Converted, index: number) => void = () => {},
): ReadResult {
  const result: ReadResult = { records: [], rejected: [] };
  const unknown: Rejection[] = [];
  for (const [index, item] of raw.entries()) {
    if ('reason' in item) {
      result.rejected.push({ line: item.line, field: null, reason: item.reason });
      continue;
    }
    const converted = convertRecord(FIELDS[type], item.given);
    finish(converted, index);
    converted.problems.push(...missing(FIELDS[type], converted, item.line));
    unknown.push(...converted.unknown);
    result.rejected.push(...converted.problems);
    if (converted.problems.length > 0) continue;
    const { data, fieldLines } = converted;
    result.records.push({ type, line: item.line, data, fieldLines });
  }
  return unknown.length > 0 ? { records: [], rejected: firstOfEach(unknown) } : result;
}

/** Required fields that a record lacks; one that was refused is told of already. */
function missing(fields: Fields, { data, problems }: Converted, line: number): Rejection[] {
  const told = new Set(problems.map(({ field }) => field));
  return Object.entries(fields)
    .filter(([name, field]) => field.required && (data[name] ?? null) === null && !told.has(name))
    .map(([name]) => ({ line, field: name, reason: `The field “${name}” must not be empty` }));
}

function firstOfEach(rejections: Rejection[]): Rejection[] {
  const names = new Map<string, Rejection>();
  for (const rejection of rejections) {
    const name = (rejection.field ?? '').replace(/\.\d+/g, '');
    if (!names.has(name)) names.set(name, rejection);
  }
  return [...names.values()].slice(0, MOST_UNKNOWN);
}
