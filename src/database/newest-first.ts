import type { Schema } from '../documents/types';
import { labelColumn } from '../plugins/crosslinks/server/src/links/labels';
import { columnName } from './columns';

/** By what a reader calls an entry newer: articles by their date, events by when they begin, figures by their period. */
const DATES = ['publishedOn', 'startDate', 'periodEnd'];

/**
 * The ORDER BY of a list of entries for readers: newest first, those without a date last; what has no dates by its name.
 * An index serves it (constraints.ts).
 */
export function newestFirst(type: Schema, alias: string): string {
  const date = DATES.find((name) => type.attributes[name]);
  const by = date ? `${alias}.${columnName(date)} DESC NULLS LAST` : `${alias}."${labelColumn(type)}"`;
  return `${by}, ${alias}.document_id`;
}
