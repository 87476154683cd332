import type { Strapi } from '../../../../../documents/types';
import type { Entry } from '../../../../crosslinks/shared/contracts';
import type { Mention } from '../../../../../domain/text';
import type { SuggestedMention } from '../../../shared/contracts';
import { fieldFor } from './linked';

/** Most different names of a text that are answered. */
export const MOST_NAMES = 500;

/** What the mentions of a text are compared with. */
export interface MentionContext {
  /** The type of the entry that the text is of, where it is known. */
  source: string | undefined;
  linked: ReadonlySet<string>;
  entries: ReadonlyMap<string, Entry>;
  dismissed: ReadonlySet<string>;
  /** The kind that an entry has in its type. */
  kindOf: (documentId: string) => string | null;
}

/** Mentions that name the same entries, together, in the order of the text. */
export function grouped(mentions: readonly Mention[]): Mention[][] {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = [...mention.ids].sort().join();
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  return [...groups.values()];
}

/** A suggestion for each group; none for entries that were deleted meanwhile. */
export function suggestedMentions(
  strapi: Strapi,
  groups: Mention[][],
  { source, linked, entries, dismissed, kindOf }: MentionContext,
): SuggestedMention[] {
  return groups.flatMap((group): SuggestedMention[] => {
    const [first] = group;
    const candidates = first?.ids.flatMap((id) => entries.get(id) ?? []) ?? [];
    const [candidate] = candidates;
    if (!first || !candidate) return [];
    const isLinked = candidates.some(({ documentId }) => linked.has(documentId));
    const state = isLinked ? 'linked' : candidates.length > 1 ? 'ambiguous' : 'linkable';
    return [
      {
        text: first.text,
        state,
        candidates: candidates.map((entry) => ({ ...entry, kind: kindOf(entry.documentId) })),
        field: source === undefined ? null : fieldFor(strapi, source, candidate.uid),
        occurrences: group.map(({ start, end }) => ({ start, end })),
        dismissed: group.some(({ text }) => dismissed.has(text)),
      },
    ];
  });
}
