/**
 * What an answer shows, as the keys under which it is dropped when that changes. The same keys go to caches in front, in
 * `Surrogate-Key`.
 */
export type ShownKey = string;

/** The entry itself, as published: its fields and components. Its documentId alone. */
export const entryKey = (documentId: string): ShownKey => documentId;

/** Which entries a published entry links to, of those that readers may see, and their order; in its texts too. */
export const linksKey = (documentId: string): ShownKey => `links:${documentId}`;

/** Which published entries link to an entry, how many, and in which order they are shown. */
export const backlinksKey = (documentId: string): ShownKey => `backlinks:${documentId}`;

/** The same of one field alone, `places` or `itinerary.place`. */
export const fieldLinksKey = (documentId: string, field: string): ShownKey => `links:${documentId}:${field}`;

/** Which of the links in a published entry's texts readers can follow. */
export const textsKey = (documentId: string): ShownKey => `texts:${documentId}`;

/** The same of the entries of one type, `articles`: of those that do in a field, and of those that do in a text. */
export const typeBacklinksKey = (documentId: string, pluralName: string): ShownKey =>
  `backlinks:${documentId}:${pluralName}`;

export const textBacklinksKey = (documentId: string, pluralName: string): ShownKey =>
  `backlinks:${documentId}:${pluralName}:texts`;

/** Any entry of a type, for lists in which one may newly stand: `articles`. */
export const typeKey = (pluralName: string): ShownKey => pluralName;

/** A file of the media library. */
export const fileKey = (id: number | string): ShownKey => `file:${id}`;

/** Any file of the media library. */
export const FILES_KEY: ShownKey = 'files';

/** Everything: on every answer, and dropped with changes of rights and settings. */
export const EVERYTHING_KEY: ShownKey = 'dateline';
