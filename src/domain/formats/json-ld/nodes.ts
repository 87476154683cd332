import type { Event, Organization, Person, Place, Thing } from 'schema-dts';
import { entryAddress } from '../addresses';
import { nameInLanguage } from '../name-in-language';
import type { Linked, LinkedPlace } from './entries';

/** For whom an entry is written, and where it is found. */
export interface JsonLdOptions {
  /** Where readers reach Dateline: https://dateline.example */
  origin: string;
  /** BCP 47: names are given in it where there are any. */
  language?: string;
  /** Where people read the entry. */
  page: string;
}

/** What every entry says of itself: what it is called, by whom else, and where it is read. */
export function head(entry: Linked, { origin, language, page }: JsonLdOptions) {
  const name = nameInLanguage(entry, language);
  const others = [entry.name, ...(entry.aliases ?? []).map(({ text }) => text)].filter((one) => one !== name);
  return {
    '@id': entryAddress(origin, entry.documentId),
    name,
    ...(others.length > 0 ? { alternateName: [...new Set(others)] } : {}),
    url: page,
  };
}

/** schema.org's type of each kind of place; any other is a Place. */
const PLACES: Record<string, 'AdministrativeArea' | 'Airport' | 'City' | 'CivicStructure' | 'Country'> = {
  country: 'Country',
  region: 'AdministrativeArea',
  prefecture: 'AdministrativeArea',
  city: 'City',
  airport: 'Airport',
  seaport: 'CivicStructure',
  'land-port': 'CivicStructure',
  'border-crossing': 'CivicStructure',
};
export const placeType = (kind: string | null | undefined) => PLACES[kind ?? ''] ?? 'Place';

const ORGANIZATIONS: Record<string, 'Corporation' | 'GovernmentOrganization' | 'NewsMediaOrganization'> = {
  customs: 'GovernmentOrganization',
  ministry: 'GovernmentOrganization',
  'statistics-office': 'GovernmentOrganization',
  publisher: 'NewsMediaOrganization',
  company: 'Corporation',
};
export const organizationType = (kind: string | null | undefined) =>
  ORGANIZATIONS[kind ?? ''] ?? 'Organization';

export const eventType = (kind: string | null | undefined) =>
  kind === 'trade-fair' ? 'ExhibitionEvent' : 'Event';

type Options = Pick<JsonLdOptions, 'origin' | 'language'>;

/** A link: the other entry's `@id`, its type and its name; the rest stands under its own address. */
function reference<Type extends string>(type: Type, entry: Linked, { origin, language }: Options) {
  return {
    '@type': type,
    '@id': entryAddress(origin, entry.documentId),
    name: nameInLanguage(entry, language),
  };
}

export function placeReference(place: LinkedPlace, options: Options): Place {
  return { ...reference(placeType(place.kind), place, options), ...geo(place) };
}

export function organizationReference(organization: Linked, options: Options): Organization {
  return reference(organizationType(organization.kind), organization, options);
}

export const personReference = (person: Linked, options: Options): Person =>
  reference('Person', person, options);

export const eventReference = (event: Linked, options: Options): Event =>
  reference(eventType(event.kind), event, options);

export const topicReference = (topic: Linked, options: Options): Thing =>
  reference('DefinedTerm', topic, options);

export function geo({ latitude, longitude }: LinkedPlace) {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return {};
  return { geo: { '@type': 'GeoCoordinates' as const, latitude, longitude } };
}
