import createError, { type HttpError } from 'http-errors';

/** One entry that links to another, as a refusal lists it. */
export interface Linking {
  uid: string;
  documentId: string;
  label: string | null;
  field: string;
  /** Set where the user may not read the entry. */
  withheld?: true;
  /** In which versions of the entry the link stands. */
  draft: boolean;
  published: boolean;
}

export interface LinkedDetails {
  code: 'LINKED';
  action: 'delete' | 'unpublish';
  /** How many links there are; `links` holds at most 50 of them. */
  total: number;
  links: Linking[];
}

export type LinkedError = HttpError & { details: LinkedDetails };

/** The refusal to delete or unpublish what others link to: HTTP 409, and in GraphQL `extensions.code` LINKED. */
export function linkedError(details: LinkedDetails): LinkedError {
  const { action, total, links } = details;
  const named = links
    .slice(0, 3)
    .map(({ label, documentId, withheld }) =>
      withheld ? 'an entry that you may not read' : `“${label ?? documentId}”`,
    )
    .join(', ');
  const more = total > 3 ? ` and ${total - 3} more` : '';
  const done = action === 'delete' ? 'deleted' : 'unpublished';
  return createError(
    409,
    `It can’t be ${done} while others link to it: ${named}${more}. Remove the links, or send force=true.`,
    { name: 'LinkedError', details },
  ) as LinkedError;
}

export function isLinkedError(error: unknown): error is LinkedError {
  return (error as { details?: { code?: unknown } } | null)?.details?.code === 'LINKED';
}
