import { z } from 'zod';

/** The shapes of the lane's JSON, for who reads the description of the API. */
export const featureCollection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.string(),
      geometry: z.object({ type: z.literal('Point'), coordinates: z.array(z.number()) }).nullable(),
      properties: z.record(z.string(), z.unknown()),
    }),
  ),
  numberMatched: z.number(),
  numberReturned: z.number(),
});

export const jsonFeed = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  feed_url: z.string(),
  home_page_url: z.string(),
  items: z.array(
    z.object({
      id: z.string(),
      url: z.string(),
      title: z.string(),
      summary: z.string().optional(),
      content_html: z.string(),
      date_published: z.string(),
      date_modified: z.string(),
    }),
  ),
});

export const searchResults = z.object({
  data: z.array(
    z.object({
      type: z.string(),
      documentId: z.string(),
      slug: z.string().nullable(),
      name: z.string(),
      url: z.string(),
      kind: z.string().nullable(),
      language: z.string().nullable(),
      date: z.string().nullable(),
      distance: z.number().optional(),
      matched: z.string().optional(),
      highlights: z.object({ name: z.string(), matched: z.string().optional(), text: z.string().optional() }),
    }),
  ),
  meta: z.object({
    total: z.number(),
    limit: z.number(),
    offset: z.number(),
    countedUpTo: z.number(),
    facets: z.object({
      types: z.record(z.string(), z.number()),
      placeKinds: z.record(z.string(), z.number()),
    }),
  }),
});

/** JSON whose members depend on what is asked for. */
export const anyObject = z.record(z.string(), z.unknown());
