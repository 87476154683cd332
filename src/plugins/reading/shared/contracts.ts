import { z } from 'zod';
import { entry } from '../../crosslinks/shared/contracts';
import { figure, figureState } from '../../figures/shared/contracts';
import { day, documentId, language, page, pageSize, pagination, stretch, text, uid } from './parts';

/**
 * What goes over the wire between the panel and the plugin's server: one schema for each part of a request and for each
 * answer, which both sides use. All routes want an admin session or an admin token.
 */

/** POST /crosslinks/suggestions — what a text names and states, and what of it the entry links to already. */
export const suggestionsRequest = z
  .strictObject({
    /** The text; without it that of the entry's draft is read. */
    text: text.optional(),
    uid: uid.optional(),
    documentId: documentId.optional(),
    language: language.optional(),
    publishedOn: day.optional(),
    /** What a form that is not saved yet links to besides the entry's draft, and what it takes away. */
    linked: z.array(documentId).max(5000).optional(),
    unlinked: z.array(documentId).max(5000).optional(),
  })
  .refine((request) => request.text !== undefined || request.documentId !== undefined, {
    path: ['text'],
    message: 'is missing: give a text, or the uid and documentId of an entry',
  })
  .refine((request) => request.documentId === undefined || request.uid !== undefined, {
    path: ['uid'],
    message: 'is missing: which type is the entry of?',
  });
export type SuggestionsRequest = z.input<typeof suggestionsRequest>;

/** `linked` where the entry links to one of the candidates, `ambiguous` where there are several to choose from. */
export const mentionState = z.enum(['linked', 'linkable', 'ambiguous']);
export const mention = z.object({
  /** As it is written where it stands first. */
  text: z.string(),
  state: mentionState,
  /** The entries that go by this name, with the kind that tells those of one type apart. */
  candidates: z.array(entry.extend({ kind: z.string().nullable() })),
  /** The field that links to them; null where the type has none, or is not known: then only in the text. */
  field: z.string().nullable(),
  occurrences: z.array(stretch),
  dismissed: z.boolean(),
});
export type SuggestedMention = z.infer<typeof mention>;

export const bound = z.enum(['exact', 'at-least', 'at-most', 'about']);
export const changeBasis = z.enum(['year-on-year', 'half-on-half', 'quarter-on-quarter', 'month-on-month']);

export const statedFigure = stretch.extend({
  asWritten: z.string(),
  /** Multiplied out: 149620000000. */
  value: z.string(),
  /** As a statistic keeps it: 149.62, 9, 2. */
  written: z.object({ value: z.string(), unitMultiplier: z.number(), decimals: z.number() }),
  unit: z.string(),
  bound,
  period: z.string().nullable(),
  change: z
    .object({
      value: z.string(),
      unit: z.string(),
      direction: z.enum(['up', 'down']),
      basis: changeBasis.nullable(),
    })
    .nullable(),
  kind: z.enum(['observation', 'change', 'share', 'rank', 'target', 'capacity', 'other']),
  /** Null for a kind of figure that statistics don't record. */
  state: figureState.nullable(),
  /** The statistic that says the same, or that it contradicts. */
  statistic: figure.nullable(),
  /** What it can be derived from. */
  from: z.array(figure),
  /** What it is of, by the entries named around it. */
  about: z.object({
    indicator: entry.nullable(),
    place: entry.nullable(),
    partner: entry.nullable(),
    source: entry.nullable(),
    reportedBy: entry.nullable(),
  }),
  dismissed: z.boolean(),
});
export type SuggestedFigure = z.infer<typeof statedFigure>;

const named = z.object({ name: z.string(), entry: entry.nullable() });
export const visit = stretch.extend({
  /** `new` where no event of the desk's is the visit. */
  state: z.enum(['linked', 'linkable', 'new']),
  event: entry.nullable(),
  participants: z.array(
    z.object({
      name: z.string().nullable(),
      role: z.string().nullable(),
      person: entry.nullable(),
      country: entry.nullable(),
    }),
  ),
  countryCount: z.object({ value: z.number(), bound }).nullable(),
  stops: z.array(named),
  areas: z.array(named),
  period: z.string().nullable(),
  durationDays: z.number().nullable(),
  invitedBy: named.nullable(),
});
export type SuggestedVisit = z.infer<typeof visit>;

export const findings = z.object({
  /** The text that the offsets count in. */
  text: z.string(),
  mentions: z.array(mention),
  figures: z.array(statedFigure),
  visits: z.array(visit),
  /** Whether the text names or states more than one answer holds. */
  truncated: z.boolean(),
});
export type Findings = z.infer<typeof findings>;
export const suggestionsResponse = z.object({ data: findings });
export type SuggestionsResponse = z.infer<typeof suggestionsResponse>;

/** POST /reading/dismiss and /reading/restore — a suggestion for an entry is not to be made, or is again. */
export const dismissRequest = z.strictObject({
  uid,
  documentId,
  kind: z.enum(['mention', 'figure']),
  /** The words of the name or figure, as written. */
  text: z.string().trim().min(1, 'must not be empty').max(500),
});
export type DismissRequest = z.infer<typeof dismissRequest>;
export const dismissResponse = z.object({ data: z.object({ dismissed: z.boolean() }) });

/** GET /reading/unlinked/:uid/:documentId — the articles that name an entry, or state a statistic, and don’t link to it. */
export const entryParams = z.object({ uid, documentId });
export const unlinkedQuery = z.strictObject({ page, pageSize });
export const unlinkedResponse = z.object({
  data: z.object({
    /** The field of articles that links to the entry; null where they have none. */
    field: z.string().nullable(),
    articles: z.array(entry),
    /** How many may mean another entry of that name: they are not among those that are linked all at once. */
    ambiguous: z.number(),
    /** How many articles were written since and are still to be read. */
    pending: z.number(),
  }),
  meta: z.object({ pagination }),
});
export type UnlinkedResponse = z.infer<typeof unlinkedResponse>;

/** POST /reading/link-all — links them in their drafts. */
export const linkAllRequest = z.strictObject({ uid, documentId });
export const linkAllResponse = z.object({
  /** At most a hundred at once: ask again while any are left. */
  data: z.object({ linked: z.array(documentId), left: z.number() }),
});
export type LinkAllResponse = z.infer<typeof linkAllResponse>;

/** GET /reading/unlinked — how much of what articles name is not linked. */
export const unlinkedCountsResponse = z.object({
  data: z.object({
    /** One for each article and entry. */
    total: z.number(),
    articles: z.number(),
    /** The entries that most articles name without a link. */
    entries: z.array(z.object({ entry, total: z.number() })),
    pending: z.number(),
  }),
});
export type UnlinkedCountsResponse = z.infer<typeof unlinkedCountsResponse>;

/** The rights that roles can be given, as Strapi's permission actions. */
export const ACTIONS = {
  read: 'plugin::reading.read',
  import: 'plugin::reading.import',
} as const;
