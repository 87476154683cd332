import type { CorrectRequest } from '../../../shared/contracts';

/** How a field of a statistic is put right: typed as it is, as a whole number, or chosen. */
interface CorrectableField {
  name: string;
  isNumber?: boolean;
  values?: readonly string[];
  /** Whether it may be left empty. */
  isOptional?: boolean;
}

/** The fields that a correction can change, in the order of the form. */
export const CORRECTABLE: readonly CorrectableField[] = [
  { name: 'value' },
  { name: 'unitMultiplier', isNumber: true },
  { name: 'unit' },
  { name: 'decimals', isNumber: true, isOptional: true },
  { name: 'bound', values: ['exact', 'at-least', 'at-most', 'about'] },
  { name: 'period' },
  { name: 'change', isOptional: true },
  {
    name: 'changeBasis',
    values: ['year-on-year', 'half-on-half', 'quarter-on-quarter', 'month-on-month'],
    isOptional: true,
  },
  { name: 'releasedOn', isOptional: true },
  { name: 'definitionVersion', isOptional: true },
];

export type Typed = Record<string, string>;

/** The fields of a statistic as text to be edited. */
export function typedFields(document: Record<string, unknown>): Typed {
  return Object.fromEntries(
    CORRECTABLE.map(({ name }) => {
      const value = document[name];
      return [name, typeof value === 'string' || typeof value === 'number' ? String(value) : ''];
    }),
  );
}

/** What was changed, as the server takes it; undefined where a field that must be filled is empty, or no number. */
export function changedFields(before: Typed, after: Typed): CorrectRequest['changes'] | undefined {
  const changes: CorrectRequest['changes'] = {};
  for (const { name, isNumber, isOptional } of CORRECTABLE) {
    const value = (after[name] ?? '').trim();
    if (value === before[name]) continue;
    if (value === '' && !isOptional) return undefined;
    if (isNumber && value !== '' && !/^\d{1,2}$/.test(value)) return undefined;
    changes[name] = value === '' ? null : isNumber ? Number(value) : value;
  }
  return changes;
}
