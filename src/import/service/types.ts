/** The types an import can hold, in the order they are written: what is pointed at comes before what points at it. */
export const IMPORT_ORDER = [
  'places',
  'organizations',
  'indicators',
  'people',
  'topics',
  'statistics',
  'events',
  'articles',
] as const;

export type ImportType = (typeof IMPORT_ORDER)[number];

const SINGULAR: Record<ImportType, string> = {
  places: 'place',
  organizations: 'organization',
  indicators: 'indicator',
  people: 'person',
  topics: 'topic',
  statistics: 'statistic',
  events: 'event',
  articles: 'article',
};

/** The content type's own name: `person` for people. */
export function singularOf(type: ImportType): string {
  return SINGULAR[type];
}

export function uidOf(type: ImportType): string {
  return `api::${SINGULAR[type]}.${SINGULAR[type]}`;
}
