import { z } from 'zod';
import { entry } from '../../crosslinks/shared/contracts';

/**
 * What goes over the wire between the panel and the plugin's server: one schema for each part of a request and for each
 * answer, which both sides use. All routes stand under /figures and want an admin session or an admin token.
 */

const documentId = z.string().regex(/^[a-z][a-z0-9]{23}$/, 'must be a documentId');
const page = z.coerce.number().int().min(1).default(1);
const pageSize = z.coerce.number().int().min(1).max(100).default(20);
const pagination = z.object({ page: z.number(), pageSize: z.number(), total: z.number() });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date, YYYY-MM-DD');

/** An amount as it was written: 149.62, multiplier 9, CNY, 2 decimals. */
export const amount = z.object({
  value: z.string().nullable(),
  unitMultiplier: z.number(),
  unit: z.string().nullable(),
  decimals: z.number().nullable(),
  bound: z.enum(['exact', 'at-least', 'at-most', 'about']),
});
export type Amount = z.infer<typeof amount>;

export const documentParams = z.object({ documentId });

/** A statistic as lists of figures show it. */
export const figure = entry.extend({
  amount,
  period: z.string().nullable(),
  releasedOn: z.string().nullable(),
  source: z.string().nullable(),
});
export type Figure = z.infer<typeof figure>;

/** What a release does to the figure that stood before it (src/domain/statistics/vintages.ts). */
export const vintageStep = z.enum(['first', 'confirms', 'refines', 'revises', 'redefines', 'withdrawn']);
export type VintageStep = z.infer<typeof vintageStep>;

export const release = figure.extend({
  withdrawnOn: z.string().nullable(),
  /** Null for a release that is not published yet. */
  step: vintageStep.nullable(),
  current: z.boolean(),
  supersededBy: documentId.nullable(),
  /** Against the figure that stood before: new minus old, and per cent to two decimals. */
  difference: z
    .object({
      absolute: z.object({ value: z.string(), unitMultiplier: z.number() }),
      relativePercent: z.string().nullable(),
    })
    .nullable(),
});
export type Release = z.infer<typeof release>;

export const correction = z.object({
  at: z.string(),
  by: z.string().nullable(),
  reason: z.string(),
  /** The fields that were changed: what was published before, and after. */
  changes: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
});
export type Correction = z.infer<typeof correction>;

/** Where an article stands with a figure that it cites. */
export const citationState = z.enum(['current', 'superseded', 'acknowledged', 'unpublished']);
export type CitationState = z.infer<typeof citationState>;

export const citation = z.object({
  article: entry,
  /** The release that the article links to. */
  figure,
  state: citationState,
  /** What stands instead, where the release is superseded. */
  standing: figure.nullable(),
  /** The sentence of the article that states the figure, where one does. */
  sentence: z.string().nullable(),
});
export type Citation = z.infer<typeof citation>;

export const checkResult = z.enum(['consistent', 'inconsistent', 'other base', 'not comparable']);
export type CheckResult = z.infer<typeof checkResult>;

export const check = z.object({
  check: z.string(),
  result: checkResult,
  /** A sentence with the numbers, for each language of the panel. */
  sentence: z.object({ en: z.string(), zh: z.string() }),
  /** The statistics that were compared with the one concerned. */
  involved: z.array(figure),
});
export type Check = z.infer<typeof check>;

/** GET /figures/statistics/:documentId — the releases of an observation, who cites which, and what the checks say. */
export const statisticResponse = z.object({
  data: z.object({
    statistic: release,
    /** All releases of the observation, earliest first, the one asked for among them. */
    releases: z.array(release),
    corrections: z.array(correction),
    citations: z.object({ total: z.number(), items: z.array(citation) }),
    checks: z.array(check),
  }),
});
export type StatisticResponse = z.infer<typeof statisticResponse>;

/** GET /figures/articles/:documentId — the figures of an article: those it links to, and those its text states. */
export const figureState = z.enum([
  'traced',
  'superseded',
  'contradicted',
  'linkable',
  'derivable',
  'unsourced',
]);
export type FigureState = z.infer<typeof figureState>;
export const statedFigure = z.object({
  /** Which text of the article, and where in it (UTF-16 offsets in the text that the blocks make). */
  start: z.number(),
  end: z.number(),
  asWritten: z.string(),
  sentence: z.string(),
  period: z.string().nullable(),
  state: figureState,
  /** The statistic that it traces to, contradicts or could be linked to. */
  figure: figure.nullable(),
  /** What it can be derived from. */
  from: z.array(figure),
});
export type StatedFigure = z.infer<typeof statedFigure>;
export const articleResponse = z.object({
  data: z.object({ citations: z.array(citation), figures: z.array(statedFigure) }),
});
export type ArticleResponse = z.infer<typeof articleResponse>;

/** POST /figures/revise — makes a draft of the next release from a published one. */
export const reviseRequest = z.strictObject({
  documentId,
  value: z.string().optional(),
  releasedOn: day.optional(),
});
export const reviseResponse = z.object({ data: z.object({ documentId }) });
export type ReviseRequest = z.infer<typeof reviseRequest>;
export type ReviseResponse = z.infer<typeof reviseResponse>;

/** POST /figures/correct — puts a mistake of the desk's own right in a published statistic, and keeps what it was. */
export const correctRequest = z.strictObject({
  documentId,
  /** Fields of the statistic; links as documentIds, or null. */
  changes: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  reason: z.string().trim().min(1, 'must say what the mistake was').max(1000),
});
export const correctResponse = z.object({ data: correction });
export type CorrectRequest = z.infer<typeof correctRequest>;
export type CorrectResponse = z.infer<typeof correctResponse>;

/** POST /figures/replace — the article's draft links to another release, and may tell its readers so. */
export const replaceRequest = z.strictObject({
  article: documentId,
  from: documentId,
  to: documentId,
  /** A correction that is added to the article, in words for its readers. */
  correction: z
    .strictObject({
      kind: z.enum(['correction', 'clarification', 'update', 'retraction']),
      text: z.string().trim().min(1).max(2000),
    })
    .optional(),
});
export const replaceResponse = z.object({ data: z.object({ article: entry }) });
export type ReplaceRequest = z.infer<typeof replaceRequest>;
export type ReplaceResponse = z.infer<typeof replaceResponse>;

/** POST /figures/acknowledge — the article keeps the release that it cites; a later one will be flagged again. */
export const acknowledgeRequest = z.strictObject({ article: documentId, statistic: documentId });
export const acknowledgeResponse = z.object({ data: z.object({ acknowledged: z.boolean() }) });
export type AcknowledgeRequest = z.infer<typeof acknowledgeRequest>;
export type AcknowledgeResponse = z.infer<typeof acknowledgeResponse>;

/** GET /figures/report — what the desk has to look at. */
export const reportQuery = z.strictObject({
  section: z.enum(['superseded', 'failing', 'unsourced']).optional(),
  /** Narrow to an indicator, a place or a source, by documentId. */
  indicator: documentId.optional(),
  place: documentId.optional(),
  source: documentId.optional(),
  page,
  pageSize,
});
export const reportResponse = z.object({
  data: z.object({
    /** Articles that cite a superseded figure and have not acknowledged it. */
    superseded: z.object({ total: z.number(), items: z.array(citation) }),
    /** Published statistics that a check finds inconsistent, or of another base. */
    failing: z.object({ total: z.number(), items: z.array(z.object({ figure, check })) }),
    /** Statistics without a source. */
    unsourced: z.object({ total: z.number(), items: z.array(figure) }),
    /** Statistics that were written lately and are still to be checked. */
    pending: z.number(),
  }),
  meta: z.object({ pagination: z.object({ page: z.number(), pageSize: z.number() }) }),
});
export type ReportQuery = z.input<typeof reportQuery>;
export type ReportSection = NonNullable<ReportQuery['section']>;
export type ReportResponse = z.infer<typeof reportResponse>;

/** GET /figures/series — the series there are, the largest first. */
const named = z.object({ documentId, slug: z.string(), name: z.string() });
export const seriesListQuery = z.strictObject({ q: z.string().trim().max(200).optional(), page, pageSize });
export const seriesListResponse = z.object({
  data: z.array(
    z.object({
      indicator: named,
      place: named,
      partner: named.nullable(),
      units: z.array(z.string()),
      /** Published observations, releases counted once each. */
      count: z.number(),
      first: z.string(),
      last: z.string(),
    }),
  ),
  meta: z.object({ pagination }),
});
export type SeriesListQuery = z.input<typeof seriesListQuery>;
export type SeriesListResponse = z.infer<typeof seriesListResponse>;

/** GET /figures/series/observations — one series for a chart: every release, and how many articles cite it. */
export const observationsQuery = z.strictObject({
  indicator: documentId,
  place: documentId,
  partner: documentId.optional(),
  unit: z.string().optional(),
});
export const observationsResponse = z.object({
  data: z.array(release.extend({ periodStart: z.string(), periodEnd: z.string(), articles: z.array(entry) })),
});
export type ObservationsQuery = z.input<typeof observationsQuery>;
export type ObservationsResponse = z.infer<typeof observationsResponse>;

/** The rights that roles can be given, as Strapi's permission actions. */
export const ACTIONS = {
  read: 'plugin::figures.read',
  revise: 'plugin::figures.revise',
  correct: 'plugin::figures.correct',
} as const;
