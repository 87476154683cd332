import type { Desk } from './desk';
import { linkedOutcome } from './expect';
import type { Outcome } from './operations';

/** What a refusal says of the links that it is for. */
export function refusalOf(desk: Desk, details: unknown): Outcome {
  const { total, links } = details as {
    total: number;
    links: { documentId: string; field: string; draft: boolean; published: boolean }[];
  };
  const named = links.map(({ documentId, ...link }) => ({ ...link, source: desk.handle(documentId) }));
  return linkedOutcome(total, named);
}
