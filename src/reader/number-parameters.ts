import { BadParameter } from './answer';
import { excerpt } from './parameters';

/** A whole number within bounds. @throws BadParameter that names the parameter */
export function wholeNumber(
  name: string,
  value: string | undefined,
  { least, most, otherwise }: { least: number; most: number; otherwise: number },
): number {
  if (value === undefined) return otherwise;
  const number = /^\d{1,10}$/.test(value) ? Number(value) : NaN;
  if (!(number >= least && number <= most)) {
    throw new BadParameter(name, `“${excerpt(value)}” is not a whole number from ${least} to ${most}`);
  }
  return number;
}

/** Numbers with commas between them, as a position or a box is written; undefined for anything else. */
export function numbers(value: string, count: number): number[] | undefined {
  const parts = value.split(',').map((part) => part.trim());
  const all = parts.every((part) => /^[+-]?(?:\d{1,4}(?:\.\d{0,15})?|\.\d{1,15})$/.test(part));
  return all && parts.length === count ? parts.map(Number) : undefined;
}
