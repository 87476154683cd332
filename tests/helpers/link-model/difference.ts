import { isDeepStrictEqual } from 'node:util';
import type { Views } from './observe';
import type { View } from './world';

/** What differs between what should be read and what is, one line for each field. */
export function difference(expected: Views, seen: Views): string[] {
  return (['draft', 'published'] as const).flatMap((version) => {
    const handles = new Set([...Object.keys(expected[version]), ...Object.keys(seen[version])]);
    return [...handles].flatMap((handle) =>
      viewDifference(`${version} ${handle}`, expected[version][handle], seen[version][handle]),
    );
  });
}

function viewDifference(name: string, expected: View | undefined, seen: View | undefined): string[] {
  if (!expected) return [`${name} can be read, and should not be there`];
  if (!seen) return [`${name} can’t be read`];
  return Object.keys(expected)
    .filter((field) => !isDeepStrictEqual(expected[field], seen[field]))
    .map((field) => `${name}.${field}: should be ${show(expected[field])}, is ${show(seen[field])}`);
}

const show = (value: unknown): string => JSON.stringify(value);
