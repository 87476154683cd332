/** One of the eight content types, and the ways in which its entries link: written by hand, since it is what the schemas must come to. */
export interface TypeModel {
  singular: string;
  plural: string;
  drafted: boolean;
  /** Relation fields. */
  links: Record<string, { to: Type; many: boolean }>;
  /** Repeatable components, and the to-one relations in them. */
  parts: Record<string, Record<string, Type>>;
  /** The field of text blocks whose links name entries. */
  text?: string;
}

export type Type =
  'article' | 'event' | 'statistic' | 'place' | 'indicator' | 'organization' | 'person' | 'topic';

const one = (to: Type) => ({ to, many: false });
const many = (to: Type) => ({ to, many: true });

export const TYPES: Record<Type, TypeModel> = {
  article: {
    singular: 'article',
    plural: 'articles',
    drafted: true,
    links: {
      translationOf: one('article'),
      dateline: one('place'),
      publisher: one('organization'),
      events: many('event'),
      places: many('place'),
      statistics: many('statistic'),
      topics: many('topic'),
      organizations: many('organization'),
      people: many('person'),
      relatedArticles: many('article'),
    },
    parts: {},
    text: 'body',
  },
  event: {
    singular: 'event',
    plural: 'events',
    drafted: true,
    links: {
      host: one('organization'),
      places: many('place'),
      statistics: many('statistic'),
      topics: many('topic'),
    },
    parts: {
      participants: { person: 'person', country: 'place', organization: 'organization' },
      itinerary: { place: 'place' },
    },
    text: 'description',
  },
  statistic: {
    singular: 'statistic',
    plural: 'statistics',
    drafted: true,
    links: {
      indicator: one('indicator'),
      place: one('place'),
      partner: one('place'),
      source: one('organization'),
      reportedBy: one('organization'),
    },
    parts: {},
  },
  place: {
    singular: 'place',
    plural: 'places',
    drafted: false,
    links: { parent: one('place'), members: many('place') },
    parts: {},
  },
  indicator: { singular: 'indicator', plural: 'indicators', drafted: false, links: {}, parts: {} },
  organization: {
    singular: 'organization',
    plural: 'organizations',
    drafted: false,
    links: { place: one('place') },
    parts: {},
  },
  person: {
    singular: 'person',
    plural: 'people',
    drafted: false,
    links: { country: one('place') },
    parts: { positions: { organization: 'organization' } },
  },
  topic: { singular: 'topic', plural: 'topics', drafted: false, links: {}, parts: {} },
};

export const typeNames = Object.keys(TYPES) as Type[];

/** A type's uid in Strapi. */
export const uidOf = (type: Type): string => `api::${type}.${type}`;
