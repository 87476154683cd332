import type { Schema } from '../documents/types';
import { ROW_WIDTH, type Layout, type TypeLayout } from './layouts/layout';

/** Types that the panel can't show in a column. */
const NOT_LISTABLE = ['json', 'richtext', 'dynamiczone', 'blocks', 'customField'];
/** Types whose input takes a whole row; Strapi moves a narrower one to the end of the form. */
const FULL_WIDTH = ['json', 'richtext', 'dynamiczone', 'blocks', 'component'];
/** Columns that every content type has. */
const STAMPS = ['createdAt', 'updatedAt'];

/** What is wrong with a layout, as sentences: fields that don't exist, are left out, stand twice or don't fit. */
export function layoutProblems(layout: Layout | TypeLayout, schema: Schema, fields: string[]): string[] {
  const placed = layout.rows.flat().map(([field]) => field);
  const hidden = layout.hidden ?? [];
  const columns = 'columns' in layout ? layout.columns : [];
  const sort = 'sort' in layout ? [layout.sort.by] : [];
  const named = [
    ...placed,
    ...hidden,
    ...(layout.readOnly ?? []),
    ...Object.keys(layout.labels ?? {}),
    ...[layout.mainField, ...sort, ...columns].filter((field) => !STAMPS.includes(field)),
  ];
  return [
    ...unique(named.filter((field) => !fields.includes(field))).map((field) => `it has no field “${field}”`),
    ...fields
      .filter((field) => !placed.includes(field) && !hidden.includes(field))
      .map((field) => `“${field}” is left out`),
    ...unique(placed.filter((field, index) => placed.indexOf(field) !== index)).map(
      (field) => `“${field}” stands twice`,
    ),
    ...hidden.filter((field) => placed.includes(field)).map((field) => `“${field}” is both shown and hidden`),
    ...layout.rows.flatMap((row) => rowProblems(row, schema)),
    ...columns
      .filter((field) => hasType(schema, field, NOT_LISTABLE))
      .map((field) => `“${field}” can’t be a column`),
    ...fields
      .filter((field) => !schema.attributes[field]?.description)
      .map((field) => `“${field}” has no help text`),
  ];
}

function rowProblems(row: Layout['rows'][number], schema: Schema): string[] {
  const width = row.reduce((sum, [, part]) => sum + part, 0);
  const names = row.map(([field]) => field).join(', ');
  return [
    ...(width === ROW_WIDTH ? [] : [`the row ${names} is ${width} wide instead of ${ROW_WIDTH}`]),
    ...row
      .filter(([field, part]) => part !== ROW_WIDTH && hasType(schema, field, FULL_WIDTH))
      .map(([field]) => `“${field}” needs a row of its own`),
  ];
}

const hasType = (schema: Schema, field: string, types: string[]): boolean =>
  types.includes(schema.attributes[field]?.type ?? '');

const unique = (texts: string[]): string[] => [...new Set(texts)];
