import type { Schema } from '../../../../../documents/types';

/** The field that names an entry of a type to people: its name, title or label; else its documentId. */
export function labelColumn(schema: Schema): string {
  return ['name', 'title', 'label'].find((field) => field in schema.attributes) ?? 'document_id';
}
