import { z } from 'zod';
import { blocksProblem } from '../../../domain/validation/blocks';
import type { TextNode } from '../../crosslinks/shared/text-links';
import { entry } from '../../crosslinks/shared/contracts';
import { figure } from '../../figures/shared/contracts';
import { bound, changeBasis, findings } from './contracts';
import { eventDraft, toldEvent } from './event-draft';
import { day, documentId, language, short, stretch, text } from './parts';

/**
 * POST /reading/texts — reads a text, or a file of one, and says what could be made of it. Nothing is kept.
 * JSON, or multipart/form-data with the file in `files`: .txt, .md, .html or .docx.
 */
export const readRequest = z.strictObject({
  text,
  language: language.optional(),
  publishedOn: day.optional(),
});
/** The same beside a file. */
export const readFileRequest = readRequest.omit({ text: true });

const amount = z.string().regex(/^-?\d{1,18}(?:\.\d{1,6})?$/, 'must be a number in plain digits');

/** A statistic that is to be drafted, with the entries that it points at. */
export const statisticDraft = z.strictObject({
  asWritten: short,
  value: amount,
  unitMultiplier: z.number().int().min(0).max(18),
  decimals: z.number().int().min(0).max(6).nullable(),
  unit: z.string().trim().min(1, 'must not be empty').max(64),
  bound,
  period: z.string().trim().min(1, 'must not be empty').max(64),
  change: amount.nullable(),
  changeBasis: changeBasis.nullable(),
  indicator: documentId,
  place: documentId,
  partner: documentId.nullable(),
  source: documentId.nullable(),
  reportedBy: documentId.nullable(),
  /** When the source released it, where that is known: tells releases of one observation apart. */
  releasedOn: day.nullable().default(null),
});
export type StatisticDraft = z.output<typeof statisticDraft>;

/** What of a statistic the text does not tell. */
export const missingPart = z.enum(['indicator', 'place', 'period', 'unit']);

export const proposedStatistic = z.object({
  /** The figures that state it, as places in the list of figures. */
  figures: z.array(z.number()),
  /** The statistic that there is already. */
  existing: figure.nullable(),
  /** What would be drafted; parts that the text does not tell are null. */
  draft: statisticDraft.extend({
    indicator: documentId.nullable(),
    place: documentId.nullable(),
    period: z.string().nullable(),
  }),
  missing: z.array(missingPart),
});
export type ProposedStatistic = z.infer<typeof proposedStatistic>;

export const proposedEvent = z.object({
  /** Its place in the list of visits. */
  visit: z.number(),
  existing: entry.nullable(),
  draft: toldEvent,
  /** The entries that the draft points at. */
  entries: z.array(entry),
});
export type ProposedEvent = z.infer<typeof proposedEvent>;

/** Blocks as Strapi’s editor has them, by their outer shape; Strapi checks them once more as it does any body. */
const blocks = z.custom<TextNode[]>(
  (value) => blocksProblem(value) === undefined,
  'must be a list of blocks',
);

/** What a text says of itself. */
export const articleParts = z.object({
  title: z.string(),
  summary: z.string().nullable(),
  publishedOn: z.string(),
  byline: z.string().nullable(),
  language: z.string(),
  sourceUrl: z.string().nullable(),
  body: blocks,
});
export type ArticleParts = z.infer<typeof articleParts>;

export const readResponse = z.object({
  data: z.object({
    article: articleParts,
    /** Where the body begins in the text that was read: its title and summary stand before it. */
    bodyStart: z.number(),
    findings,
    statistics: z.array(proposedStatistic),
    events: z.array(proposedEvent),
    /** What of the file was not taken, as sentences. */
    notes: z.array(z.string()),
  }),
});
export type ReadResponse = z.infer<typeof readResponse>;

const existing = z.strictObject({ documentId });
/** POST /reading/accept — drafts an article with all that it links to: everything or nothing. */
export const acceptRequest = z.strictObject({
  article: z.strictObject({
    title: z.string().trim().min(1, 'must not be empty').max(255),
    summary: z.string().nullable().default(null),
    publishedOn: day,
    byline: short.nullable().default(null),
    language,
    sourceUrl: z.string().trim().max(2048).nullable().default(null),
    body: blocks,
  }),
  /** Entries that the article is to link to in its fields. */
  links: z.array(documentId).max(1000).default([]),
  /** Words of the body that are to be links: offsets in the body’s text. */
  words: z.array(stretch.extend({ documentId }).strict()).max(2000).default([]),
  statistics: z
    .array(z.union([existing, statisticDraft]))
    .max(300)
    .default([]),
  events: z
    .array(z.union([existing, eventDraft]))
    .max(20)
    .default([]),
});
export type AcceptRequest = z.input<typeof acceptRequest>;
export type Accepted = z.output<typeof acceptRequest>;

/** What became of a statistic or event: a draft that was made, or one that was there already. */
const outcome = z.object({ documentId, created: z.boolean() });
export const acceptResponse = z.object({
  data: z.object({ article: entry, statistics: z.array(outcome), events: z.array(outcome) }),
});
export type AcceptResponse = z.infer<typeof acceptResponse>;
