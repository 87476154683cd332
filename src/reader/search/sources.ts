/** What of a type is searched, by its columns. */
export interface SearchSource {
  uid: string;
  table: string;
  /** The column that names an entry. */
  name: string;
  aliases?: true;
  /** Codes that an entry is known by as it is by a name. */
  codes?: string[];
  texts?: string[];
  /** A text in blocks. */
  blocks?: string;
  kind?: true;
  /** The language of the text; English where there is none. */
  language?: string;
  /** Its day: of two that answer alike, the later comes first. */
  day?: string;
  drafted?: true;
  /** Which rows are found at all, beside published ones. */
  only?: (alias: string) => string;
}

/** The types that are searched; by their plural names, as they stand in addresses. */
export const SEARCH_SOURCES: Record<string, SearchSource> = {
  articles: {
    ...{ uid: 'api::article.article', table: 'articles', name: 'title', texts: ['summary'], blocks: 'body' },
    ...{ language: 'language', day: 'published_on', drafted: true },
  },
  events: {
    ...{ uid: 'api::event.event', table: 'events', name: 'name', aliases: true, texts: ['summary'] },
    ...{ blocks: 'description', kind: true, day: 'start_date', drafted: true },
  },
  places: {
    ...{ uid: 'api::place.place', table: 'places', name: 'name', aliases: true, kind: true },
    ...{ codes: ['unlocode', 'iso_code', 'wikidata_id'], texts: ['summary'] },
  },
  statistics: {
    ...{ uid: 'api::statistic.statistic', table: 'statistics', name: 'label', texts: ['as_written', 'note'] },
    ...{ day: 'period_end', drafted: true },
    // A figure that has been superseded is reached by the one that stands.
    only: (alias) => `${alias}.superseded_by IS NULL`,
  },
  indicators: {
    ...{
      uid: 'api::indicator.indicator',
      table: 'indicators',
      name: 'name',
      aliases: true,
      texts: ['definition'],
    },
  },
  organizations: {
    ...{
      uid: 'api::organization.organization',
      table: 'organizations',
      name: 'name',
      aliases: true,
      kind: true,
    },
  },
  people: { uid: 'api::person.person', table: 'people', name: 'name', aliases: true },
  topics: { uid: 'api::topic.topic', table: 'topics', name: 'name', aliases: true, texts: ['summary'] },
};

/** The table of what is found of a type. */
export const searchTable = (plural: string) => `dateline_search_${plural}`;

/** PostgreSQL's stemmers, by the language of a text (ISO 639-1). */
export const STEMMERS: Record<string, string> = {
  ...{ ar: 'arabic', de: 'german', en: 'english', es: 'spanish', fr: 'french', it: 'italian' },
  ...{ nl: 'dutch', pt: 'portuguese', ru: 'russian', tr: 'turkish' },
};
