import { z } from 'zod';

/**
 * What goes over the wire between the panel and the plugin's server: one schema for each part of a request and for each
 * answer, which both sides use.
 */

const uid = z.string().regex(/^api::[a-z-]+\.[a-z-]+$/, 'must be a content type, such as api::place.place');
const documentId = z.string().regex(/^[a-z][a-z0-9]{23}$/, 'must be a documentId');
const page = z.coerce.number().int().min(1).default(1);
const pageSize = z.coerce.number().int().min(1).max(100).default(20);

/** Where an entry stands: `none` for reference data, which has no drafts. */
export const entryStatus = z.enum(['draft', 'published', 'modified', 'none']);
export type EntryStatus = z.infer<typeof entryStatus>;

/** An entry as lists and pickers show it. */
export const entry = z.object({
  uid,
  documentId,
  label: z.string().nullable(),
  slug: z.string().nullable(),
  status: entryStatus,
  /** Set where the user may not read the entry: its label and slug are kept back, that it is linked is told. */
  withheld: z.literal(true).optional(),
});
export type Entry = z.infer<typeof entry>;

export const entryParams = z.object({ uid, documentId });
export type EntryParams = z.infer<typeof entryParams>;

const pagination = z.object({ page: z.number(), pageSize: z.number(), total: z.number() });

/** GET /crosslinks/links/:uid/:documentId — what an entry's draft links to, field by field. */
export const linksQuery = z.strictObject({ field: z.string().optional(), page, pageSize });
export const linkGroup = z.object({
  /** `places`, `itinerary.place`, or `body` for links in a text. */
  field: z.string(),
  /** The type that the field points at; null for a text, which may link to any. */
  target: uid.nullable(),
  many: z.boolean(),
  /** Whether the links can be added and taken away from outside the form: not those of components and texts. */
  editable: z.boolean(),
  total: z.number(),
  entries: z.array(entry),
});
export const linksResponse = z.object({
  data: z.object({ groups: z.array(linkGroup), total: z.number() }),
  meta: z.object({ pagination }),
});
export type LinksQuery = z.input<typeof linksQuery>;
export type LinkGroup = z.infer<typeof linkGroup>;
export type LinksResponse = z.infer<typeof linksResponse>;

/** GET /crosslinks/backlinks/:uid/:documentId — what links to an entry, newest first. */
export const backlinksQuery = z.strictObject({
  type: uid.optional(),
  field: z.string().optional(),
  page,
  pageSize,
});
export const backlink = entry.extend({
  field: z.string(),
  /** In which versions of the linking entry the link stands. */
  draft: z.boolean(),
  published: z.boolean(),
  updatedAt: z.string(),
});
export type Backlink = z.infer<typeof backlink>;
export const backlinksResponse = z.object({
  data: z.object({
    /** How many links there are in all, by type and field. */
    counts: z.array(
      z.object({ uid, field: z.string(), draft: z.number(), published: z.number(), total: z.number() }),
    ),
    /** Fields of other types that can point at this entry: what can be linked from this side. */
    linkable: z.array(z.object({ uid, field: z.string(), many: z.boolean() })),
    entries: z.array(backlink),
  }),
  meta: z.object({ pagination }),
});
export type BacklinksQuery = z.input<typeof backlinksQuery>;
export type BacklinksResponse = z.infer<typeof backlinksResponse>;

/** GET /crosslinks/graph/:uid/:documentId?depth= — the entries around one, up to two steps out. */
export const graphQuery = z.strictObject({
  depth: z.coerce.number().int().min(1).max(2).default(1),
  types: z.string().optional(),
});
export const graphEdge = z.object({
  from: documentId,
  to: documentId,
  field: z.string(),
  draft: z.boolean(),
  published: z.boolean(),
});
export const graphResponse = z.object({
  data: z.object({
    nodes: z.array(entry.extend({ depth: z.number() })),
    edges: z.array(graphEdge),
    /** Whether there is more around the entry than one picture holds. */
    truncated: z.boolean(),
  }),
});
export type GraphQuery = z.input<typeof graphQuery>;
export type GraphEdge = z.infer<typeof graphEdge>;
export type GraphResponse = z.infer<typeof graphResponse>;

/** GET /crosslinks/search?q=&types= — entries by name, alias or code, of several types at once, best first. */
export const searchQuery = z.strictObject({
  q: z.string().trim().min(1, 'must not be empty').max(200),
  /** Content types, separated by commas; all where none is given. */
  types: z.string().optional(),
  /** What the user must be allowed to do with them; to change them takes the right to read them too. */
  right: z.enum(['read', 'update']).default('read'),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export const searchResponse = z.object({
  data: z.array(
    entry.extend({
      /** The name, alias or code that matched, where that is not the label. */
      matched: z.string().nullable(),
      /** Who a figure comes from. */
      source: z.string().nullable(),
    }),
  ),
});
export type SearchQuery = z.input<typeof searchQuery>;
export type SearchResponse = z.infer<typeof searchResponse>;

/** POST /crosslinks/link and /crosslinks/unlink — changes the draft of the source. */
export const linkRequest = z.strictObject({
  source: z.strictObject({ uid, documentId }),
  field: z.string().min(1),
  targets: z.array(documentId).min(1, 'must name at least one entry').max(1000),
});
export const linkResponse = z.object({
  data: z.object({
    /** The targets that were added or taken away; those that were so already are left out. */
    changed: z.array(documentId),
    source: entry,
    /** Whether publishing the source would show readers nothing but this change. */
    onlyThis: z.boolean(),
  }),
});
export type LinkRequest = z.infer<typeof linkRequest>;
export type LinkResponse = z.infer<typeof linkResponse>;

/** POST /crosslinks/link-many — many chosen entries get one target. */
export const linkManyRequest = z.strictObject({
  uid,
  sources: z.array(documentId).min(1).max(1000),
  field: z.string().min(1),
  target: documentId,
});
export const linkManyResponse = z.object({
  data: z.object({ changed: z.array(documentId), onlyThis: z.array(documentId) }),
});
export type LinkManyRequest = z.infer<typeof linkManyRequest>;
export type LinkManyResponse = z.infer<typeof linkManyResponse>;

/** GET /crosslinks/unpublished/:uid/:documentId — the drafts that an entry links to and readers can't see. */
export const unpublishedResponse = z.object({
  data: z.array(entry.extend({ field: z.string() })),
});
export type UnpublishedResponse = z.infer<typeof unpublishedResponse>;

/** GET /crosslinks/drafts?documentIds= — those of some documents that are drafts which readers can't see. */
export const draftsQuery = z.strictObject({
  documentIds: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(documentId).max(100)),
});
export const draftsResponse = z.object({ data: z.array(entry) });
export type DraftsResponse = z.infer<typeof draftsResponse>;

/** POST /crosslinks/publish — publishes entries together: all or none. */
export const publishRequest = z.strictObject({
  entries: z.array(z.strictObject({ uid, documentId })).min(1, 'must name at least one entry').max(200),
});
export const publishResponse = z.object({ data: z.object({ published: z.number() }) });
export type PublishRequest = z.infer<typeof publishRequest>;
export type PublishResponse = z.infer<typeof publishResponse>;

/** POST /crosslinks/merge — two entries become one. */
export const mergeRequest = z.strictObject({
  uid,
  from: documentId,
  into: documentId,
  dryRun: z.boolean().default(false),
});
export const mergeResponse = z.object({
  data: z.object({
    dryRun: z.boolean(),
    from: entry,
    into: entry,
    /** The links that move, or would. */
    moved: z.array(backlink.pick({ uid: true, documentId: true, label: true, field: true, withheld: true })),
    total: z.number(),
    /** The aliases that the remaining entry has afterwards. */
    aliases: z.array(z.object({ text: z.string(), language: z.string().optional() })),
    /** The slug that leads to the remaining entry from then on. */
    redirect: z.string().nullable(),
  }),
});
export type MergeRequest = z.input<typeof mergeRequest>;
export type MergeResponse = z.infer<typeof mergeResponse>;

/** GET /crosslinks/report — what is wrong with the links of the desk. */
export const reportQuery = z.strictObject({
  section: z.enum(['unlinked', 'hidden', 'broken', 'duplicates']).optional(),
  page,
  pageSize,
});
const section = <T extends z.ZodType>(item: T) => z.object({ total: z.number(), items: z.array(item) });
export const reportResponse = z.object({
  data: z.object({
    /** Entries that link to nothing and that nothing links to. */
    unlinked: section(entry),
    /** Published entries that link to what readers can't see. */
    hidden: section(z.object({ source: entry, field: z.string(), target: entry })),
    /** Links in texts to entries that are not there. */
    broken: section(z.object({ source: entry, field: z.string(), target: z.string() })),
    /** Pairs of entries of one type that share a name, or nearly; the name is null where either is withheld. */
    duplicates: section(z.object({ first: entry, second: entry, name: z.string().nullable() })),
  }),
  meta: z.object({ pagination: z.object({ page: z.number(), pageSize: z.number() }) }),
});
export type ReportQuery = z.input<typeof reportQuery>;
export type ReportSection = NonNullable<ReportQuery['section']>;
export type ReportResponse = z.infer<typeof reportResponse>;

/** The rights that roles can be given, as Strapi's permission actions. */
export const ACTIONS = {
  read: 'plugin::crosslinks.read',
  link: 'plugin::crosslinks.link',
  merge: 'plugin::crosslinks.merge',
  deleteLinked: 'plugin::crosslinks.delete-linked',
} as const;
