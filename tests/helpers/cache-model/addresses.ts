import { DRAFTED, REFERENCE, type Plural, type World } from './world';

const POPULATE: Partial<Record<Plural, string[]>> = {
  articles: [
    'populate=places',
    'populate=relatedArticles',
    'populate[photos][populate]=file',
    'populate[events][populate][itinerary][populate]=place&populate[statistics]=true',
  ],
  events: ['populate=*', 'populate[participants][populate]=person'],
  statistics: ['populate=place'],
  places: ['populate=members'],
  people: ['populate[positions][populate]=organization'],
};

/** Addresses of one entry each: these must be dropped by writes that touch what they show, and by no others. */
export function exactAddresses({ ids }: World): string[] {
  return ([...DRAFTED, ...REFERENCE] as Plural[]).flatMap((plural) =>
    ids[plural].flatMap((id) => [
      `/api/${plural}/${id}`,
      ...(POPULATE[plural] ?? []).map((query) => `/api/${plural}/${id}?${query}`),
      `/api/${plural}/${id}/dossier`,
    ]),
  );
}

/** Addresses of lists: these must never be stale. */
export function listAddresses({ ids }: World): string[] {
  const graphql = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;
  return [
    ...[...DRAFTED, ...REFERENCE].map((plural) => `/api/${plural}`),
    '/api/articles?sort=title&pagination[limit]=3',
    '/api/articles?populate=places',
    '/api/articles?populate[photos][populate]=file',
    `/api/articles?filters[places][documentId]=${ids.places[0]}`,
    '/api/events?filters[itinerary][place][name][$contains]=1',
    '/api/places?filters[members][name][$contains]=changed',
    `/api/statistics/series?indicator=${ids.indicators[0]}&place=${ids.places[0]}`,
    '/api/articles/dossiers?limit=3',
    graphql('{ articles { documentId title places { name } events { name itinerary { place { name } } } } }'),
    graphql('{ places { name articles { title } events { name } } }'),
    graphql('{ topics { name } }'),
  ];
}
