import { z } from 'zod';

/** The parts that requests and answers of the plugin share. */

export const uid = z
  .string()
  .regex(/^api::[a-z-]+\.[a-z-]+$/, 'must be a content type, such as api::article.article');
export const documentId = z.string().regex(/^[a-z][a-z0-9]{23}$/, 'must be a documentId');
export const page = z.coerce.number().int().min(1).max(100_000).default(1);
export const pageSize = z.coerce.number().int().min(1).max(100).default(20);
export const pagination = z.object({ page: z.number(), pageSize: z.number(), total: z.number() });
export const day = z.iso.date('must be a date, YYYY-MM-DD');

/** Longest text that is read, in UTF-16 units. */
export const MOST_TEXT = 100_000;
export const text = z.string().max(MOST_TEXT, `is longer than ${MOST_TEXT} characters: read it in parts`);

/** A line of text, as long as a string field holds. */
export const short = z.string().trim().max(255);

/** A BCP 47 tag; whether it is well-formed the server checks. */
export const language = z.string().trim().min(1).max(255);

/** Where something stands in a text, in UTF-16 offsets. */
export const stretch = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });
export type Stretch = z.infer<typeof stretch>;
