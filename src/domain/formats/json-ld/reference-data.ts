import type { DefinedTerm, Organization, Person, Place, StatisticalVariable, WithContext } from 'schema-dts';
import type { IndicatorEntry, OrganizationEntry, PersonEntry, PlaceEntry, TopicEntry } from './entries';
import {
  geo,
  head,
  organizationReference,
  organizationType,
  placeReference,
  placeType,
  type JsonLdOptions,
} from './nodes';

const CONTEXT = 'https://schema.org';

/** A place as a schema.org Place, or the kind of one that it is, with its codes. */
export function placeJsonLd(place: PlaceEntry, options: JsonLdOptions): WithContext<Place> {
  const { unlocode, isoCode, wikidataId, parent, members } = place;
  const identifier = [
    ...(unlocode ? [{ '@type': 'PropertyValue', propertyID: 'UN/LOCODE', value: unlocode }] : []),
    ...(isoCode ? [{ '@type': 'PropertyValue', propertyID: 'ISO 3166', value: isoCode }] : []),
  ];
  return {
    '@context': CONTEXT,
    '@type': placeType(place.kind),
    ...head(place, options),
    ...(place.summary ? { description: place.summary } : {}),
    ...geo(place),
    ...(identifier.length > 0 ? { identifier } : {}),
    ...(wikidataId ? { sameAs: `http://www.wikidata.org/entity/${wikidataId}` } : {}),
    ...(parent ? { containedInPlace: placeReference(parent, options) } : {}),
    ...(members?.length ? { containsPlace: members.map((member) => placeReference(member, options)) } : {}),
  } as WithContext<Place>;
}

/** An indicator as a schema.org StatisticalVariable, which observations are of. */
export function indicatorJsonLd(
  indicator: IndicatorEntry,
  options: JsonLdOptions,
): WithContext<StatisticalVariable> {
  return {
    '@context': CONTEXT,
    '@type': 'StatisticalVariable',
    ...head(indicator, options),
    ...(indicator.definition ? { description: indicator.definition } : {}),
    ...(indicator.adjustment ? { measurementQualifier: indicator.adjustment } : {}),
  } as WithContext<StatisticalVariable>;
}

/** An organization as schema.org knows its kind: customs and ministries as GovernmentOrganization. */
export function organizationJsonLd(
  organization: OrganizationEntry,
  options: JsonLdOptions,
): WithContext<Organization> {
  const { url, place } = organization;
  return {
    '@context': CONTEXT,
    '@type': organizationType(organization.kind),
    ...head(organization, options),
    // Its own site is another address than the page about it.
    ...(url ? { url, mainEntityOfPage: options.page } : {}),
    ...(place ? { location: placeReference(place, options) } : {}),
  };
}

/** A person with the positions held now. The country that somebody acts for is not a nationality: it is left out. */
export function personJsonLd(person: PersonEntry, options: JsonLdOptions): WithContext<Person> {
  const held = person.positions.filter(({ to }) => to === null);
  const organizations = held.flatMap(({ organization }) => (organization ? [organization] : []));
  return {
    '@context': CONTEXT,
    '@type': 'Person',
    ...head(person, options),
    ...(held.length > 0 ? { jobTitle: held.map(({ title }) => title) } : {}),
    ...(organizations.length > 0
      ? { worksFor: organizations.map((organization) => organizationReference(organization, options)) }
      : {}),
  };
}

/** A topic as a term of the desk's own vocabulary. */
export function topicJsonLd(topic: TopicEntry, options: JsonLdOptions): WithContext<DefinedTerm> {
  return {
    '@context': CONTEXT,
    '@type': 'DefinedTerm',
    ...head(topic, options),
    ...(topic.summary ? { description: topic.summary } : {}),
    inDefinedTermSet: `${options.origin}/api/topics`,
  };
}
