import { z } from 'zod';
import type { Endpoint } from './endpoint';

/** What each parameter of the lane's endpoints takes, for who reads the description of the API. */
const PARAMETERS: Record<string, string> = {
  indicator: 'Slug or documentId of what is measured.',
  place: 'Slug or documentId of a place.',
  partner: 'Slug or documentId of the trading partner.',
  source: 'Slug or documentId of the organization that produced the figures.',
  unit: 'Unit, where the series has figures in several.',
  from: 'First period or day: 2023, 2023-S1, 2023-07, 2023-07-31.',
  to: 'Last period or day.',
  frequency: 'A, S, Q, M or D.',
  asOf: 'YYYY-MM-DD: what was known that day.',
  vintages: 'current, or all for every release.',
  format: 'A format other than the one that Accept prefers.',
  language: 'BCP 47.',
  bbox: 'west,south,east,north in degrees; west may be east of east.',
  kind: 'Kind of place or event.',
  country: 'Slug, documentId or ISO 3166 code of the place that holds what is looked for.',
  topic: 'Slug or documentId of a topic.',
  q: 'The words to look for.',
  types: 'Plural names of types, separated by commas.',
  near: 'latitude,longitude in degrees.',
  radius: 'Kilometres around it.',
  include: 'Lists, separated by commas: places,statistics.',
  fields: 'Fields of the entry, separated by commas; fields[places] of the entries in a list.',
  limit: 'How many, at most.',
  offset: 'How many to leave out first.',
  start: 'How many to leave out first.',
};

/** What `strapi openapi generate` reads of a route: its parameters, and the shape of JSON that it answers with. */
export function described({ path, parameters = [], json }: Endpoint) {
  return {
    request: {
      params: Object.fromEntries(pathParameters(path)),
      query: Object.fromEntries(
        parameters.map((name) => [
          name,
          z
            .string()
            .optional()
            .describe(PARAMETERS[name] ?? ''),
        ]),
      ),
    },
    ...(json ? { response: json } : {}),
  };
}

/** The generator takes all that follows a colon for the name of a parameter: `{entry.ics}`. */
function pathParameters(path: string): [string, z.ZodType][] {
  return [...path.matchAll(/:([^/]+)/g)].map(([, name]) => {
    const suffix = name!.replace(/^entry/, '');
    const text = `Slug or documentId of the entry${suffix ? `, followed by ${suffix}` : ''}.`;
    return [name!, z.string().describe(text)];
  });
}
