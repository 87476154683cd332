import type { RecordType } from './records';

export type FieldKind =
  | 'string'
  | 'text'
  | 'blocks'
  | 'date'
  | 'time'
  | 'integer'
  | 'float'
  | 'amount'
  | 'boolean'
  | 'enum'
  | 'reference'
  | 'references'
  | 'statistics'
  | 'aliases'
  | 'component'
  | 'components';

/** One field that a file may fill. */
export interface Field {
  kind: FieldKind;
  /** What a reference points at. */
  target?: RecordType;
  /** The fields of a component. */
  fields?: Fields;
  /** Every record must have it; a CSV as a column. */
  required?: boolean;
  /** The model has a default: an empty CSV cell leaves the field out instead of emptying it. */
  hasDefault?: boolean;
}

export type Fields = Readonly<Record<string, Field>>;

const string: Field = { kind: 'string' };
const text: Field = { kind: 'text' };
const date: Field = { kind: 'date' };
const amount: Field = { kind: 'amount' };
const integer: Field = { kind: 'integer' };
const choice: Field = { kind: 'enum' };
const aliases: Field = { kind: 'aliases' };
const statistics: Field = { kind: 'statistics', target: 'statistics' };
const to = (target: RecordType): Field => ({ kind: 'reference', target });
const toMany = (target: RecordType): Field => ({ kind: 'references', target });
const required = (field: Field): Field => ({ ...field, required: true });
const withDefault = (field: Field): Field => ({ ...field, hasDefault: true });
const components = (fields: Fields): Field => ({ kind: 'components', fields });

const named: Fields = { name: required(string), slug: string, aliases };

/** What tells one statistic apart where an article or event points at it. */
export const STATISTIC_KEY: Fields = {
  indicator: to('indicators'),
  place: to('places'),
  partner: to('places'),
  period: string,
  unit: string,
  source: to('organizations'),
  definitionVersion: string,
  releasedOn: date,
};

/** The fields of each type that files may hold, by their names in the content model. */
export const FIELDS: Readonly<Record<RecordType, Fields>> = {
  places: {
    ...named,
    kind: required(choice),
    latitude: { kind: 'float' },
    longitude: { kind: 'float' },
    unlocode: string,
    isoCode: string,
    wikidataId: string,
    parent: to('places'),
    members: toMany('places'),
    openedOn: date,
    state: withDefault(choice),
    summary: text,
  },
  indicators: {
    ...named,
    definition: text,
    definitionVersion: string,
    unit: string,
    frequency: choice,
    measure: withDefault(choice),
    direction: choice,
    product: string,
    adjustment: choice,
    priceBasis: choice,
  },
  organizations: { ...named, kind: withDefault(choice), url: string, place: to('places') },
  people: {
    ...named,
    country: to('places'),
    positions: components({ title: string, organization: to('organizations'), from: date, to: date }),
  },
  topics: { ...named, summary: text },
  statistics: {
    indicator: required(to('indicators')),
    place: required(to('places')),
    partner: to('places'),
    period: required(string),
    value: required(amount),
    unitMultiplier: withDefault(integer),
    unit: required(string),
    decimals: integer,
    bound: withDefault(choice),
    change: amount,
    changeBasis: choice,
    observationStatus: withDefault(choice),
    releasedOn: date,
    withdrawnOn: date,
    source: to('organizations'),
    reportedBy: to('organizations'),
    sourceUrl: string,
    asWritten: string,
    definitionVersion: string,
    note: text,
  },
  events: {
    ...named,
    kind: withDefault(choice),
    state: withDefault(choice),
    startDate: date,
    endDate: date,
    datePrecision: withDefault(choice),
    durationDays: integer,
    timezone: string,
    summary: text,
    description: { kind: 'blocks' },
    host: to('organizations'),
    countryCount: integer,
    countryCountAtLeast: withDefault({ kind: 'boolean' }),
    participants: components({
      person: to('people'),
      name: string,
      role: string,
      country: to('places'),
      organization: to('organizations'),
    }),
    itinerary: components({ place: to('places'), date, time: { kind: 'time' }, activity: text }),
    places: toMany('places'),
    statistics,
    topics: toMany('topics'),
  },
  articles: {
    title: required(string),
    slug: string,
    summary: text,
    publishedOn: date,
    byline: string,
    language: withDefault(string),
    sourceUrl: string,
    dateline: to('places'),
    publisher: to('organizations'),
    translationOf: to('articles'),
    events: toMany('events'),
    places: toMany('places'),
    statistics,
    topics: toMany('topics'),
    organizations: toMany('organizations'),
    people: toMany('people'),
    relatedArticles: toMany('articles'),
    corrections: components({ date, kind: withDefault(choice), text }),
    seo: { kind: 'component', fields: { metaTitle: string, metaDescription: text } },
  },
};

/** The field of a name; undefined for `constructor` and the like as for any other name that is none. */
export function fieldNamed(fields: Fields, name: string): Field | undefined {
  return Object.prototype.hasOwnProperty.call(fields, name) ? fields[name] : undefined;
}
