import { excerptWithMarks, highlight } from '../../domain/search/highlight';
import { nameInLanguage } from '../../domain/formats/name-in-language';
import { termsOf } from '../../domain/search/terms';
import { jsonAnswer, type ReaderRequest } from '../answer';
import type { Endpoint, ReaderTools } from '../endpoint';
import { searchResults } from '../json-shapes';
import { pageAddress } from '../pages';
import { typeKey } from '../shown';
import { readSearchQuery, SEARCH_PARAMETERS, type SearchQuery } from './query';
import { search } from './search';
import { SEARCH_SOURCES } from './sources';
import { MOST_TEXTS, type Hit } from './statement';

/**
 * `GET /api/search`: what is published, by names, aliases and texts in any language, and by where it is. Types that the
 * reader may not read are as if they held nothing.
 */
export const searchEndpoint: Endpoint = {
  path: '/search',
  reads: [],
  parameters: SEARCH_PARAMETERS,
  json: searchResults,
  answer: async (request, tools) => {
    const wanted = readSearchQuery(request.query);
    const readable = await readableTypes(request);
    const { types, kinds, hits } = await search(wanted, readable, tools);
    const total = wanted.types.reduce((sum, type) => sum + (types[type] ?? 0), 0);
    const meta = {
      ...{ total, limit: wanted.limit, offset: wanted.offset },
      // Of a type with this many there may be more: they were not counted.
      countedUpTo: MOST_TEXTS,
      facets: { types, placeKinds: kinds },
    };
    return {
      ...jsonAnswer(JSON.stringify({ data: hits.map((hit) => shown(hit, wanted, tools)), meta })),
      shows: readable.map(typeKey),
    };
  },
};

async function readableTypes({ mayRead }: ReaderRequest): Promise<string[]> {
  const readable: string[] = [];
  for (const [plural, { uid }] of Object.entries(SEARCH_SOURCES))
    if (await mayRead(uid)) readable.push(plural);
  return readable;
}

function shown(
  { text, aliases, distance, ...hit }: Hit,
  { q = '', language }: SearchQuery,
  tools: ReaderTools,
): object {
  const name = nameInLanguage({ name: hit.name, aliases }, language);
  const matched =
    q === '' ? undefined : matchedAlias(name, [hit.name, ...(aliases ?? []).map((one) => one.text)], q);
  return {
    ...hit,
    name,
    url: pageAddress(tools, SEARCH_SOURCES[hit.type]!.uid, hit),
    ...(distance === null ? {} : { distance: Math.round(distance * 10) / 10 }),
    ...(matched === undefined ? {} : { matched }),
    highlights: {
      name: highlight(name, q),
      ...(matched === undefined ? {} : { matched: highlight(matched, q) }),
      ...(text ? { text: excerptWithMarks(text, q) } : {}),
    },
  };
}

/** Another name than the one shown, where the question is found in it and not in that. */
function matchedAlias(name: string, names: string[], q: string): string | undefined {
  const asked = termsOf(q).map(({ text }) => text);
  const holds = (one: string) => {
    const terms = termsOf(one);
    return asked.filter((term) =>
      terms.some(({ text, anywhere }) => (anywhere ? text.includes(term) : text.startsWith(term))),
    ).length;
  };
  const own = holds(name);
  const best = Math.max(...names.map(holds));
  return best > own ? names.find((one) => holds(one) === best) : undefined;
}
