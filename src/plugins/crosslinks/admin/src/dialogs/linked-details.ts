import { z } from 'zod';

const linked = z.object({
  code: z.literal('LINKED'),
  total: z.number(),
  links: z.array(
    z.object({
      uid: z.string(),
      documentId: z.string(),
      label: z.string().nullable(),
      withheld: z.literal(true).optional(),
      field: z.string(),
      draft: z.boolean(),
      published: z.boolean(),
    }),
  ),
});

/** What links to an entry that is to be deleted or unpublished: at most 50 links, and how many there are. */
export type LinkedDetails = z.infer<typeof linked>;

/** What the server says of the links when it refuses because of them; undefined for any other failure. */
export function linkedDetails(error: unknown): LinkedDetails | undefined {
  return linked.safeParse((error as { details?: unknown } | undefined)?.details).data;
}
