/** The types of content that files hold, by the plurals that name files and routes. */
export const RECORD_TYPES = [
  'places',
  'indicators',
  'organizations',
  'people',
  'topics',
  'statistics',
  'events',
  'articles',
] as const;

export type RecordType = (typeof RECORD_TYPES)[number];

/** One entry as a file gives it: references are not resolved, nothing is checked against the database. */
export interface ImportRecord {
  type: RecordType;
  /** The line of the file on which the record begins, from 1. */
  line: number;
  /**
   * Fields of the content model in camelCase. Dates and amounts are strings, references what the file says, has-many
   * references lists of that; `null` or an empty list for a field that the file leaves empty.
   */
  data: Record<string, unknown>;
  /** The line on which each field stands, where the format tells. */
  fieldLines?: Record<string, number>;
  /** An article's title, summary and body as plain text, to find mentions in. */
  text?: string;
}

/** Why a file, a record or a field was not taken, as a sentence. */
export interface Rejection {
  line: number | null;
  field: string | null;
  reason: string;
}

export interface ReadResult {
  records: ImportRecord[];
  rejected: Rejection[];
}

/** What a streaming reader gives, in the order of the file. */
export type ReadItem = { record: ImportRecord } | { rejection: Rejection };

/** A file to read: its path, which says what it holds, and its bytes, which may be asked for more than once. */
export interface Source {
  path: string;
  open(): AsyncIterable<Uint8Array>;
}
