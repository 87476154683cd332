import { articleJsonLd } from '../../domain/formats/json-ld/article';
import { eventJsonLd } from '../../domain/formats/json-ld/event';
import type { JsonLdOptions } from '../../domain/formats/json-ld/nodes';
import {
  indicatorJsonLd,
  organizationJsonLd,
  personJsonLd,
  placeJsonLd,
  topicJsonLd,
} from '../../domain/formats/json-ld/reference-data';
import { toStatisticsJsonLd } from '../../domain/formats/json-ld/statistics';
import type { PublishedObservation } from '../../domain/formats/published-observation';
import type { Selection } from '../entries/select';

/** How a type is told as JSON-LD: what of an entry it takes, and what it makes of it. */
export interface JsonLdForm {
  uid: string;
  /** Types without which there is nothing to tell. */
  needs?: string[];
  selection: Selection;
  write: (entry: never, options: JsonLdOptions) => object;
}

const NAMED: Selection = { fields: ['name', 'aliases'] };
const KIND: Selection = { fields: ['name', 'aliases', 'kind'] };
const PLACE: Selection = { fields: ['name', 'aliases', 'kind', 'latitude', 'longitude'] };

export const JSON_LD_FORMS: JsonLdForm[] = [
  {
    uid: 'api::article.article',
    selection: {
      fields: [
        ...['slug', 'title', 'summary', 'publishedOn', 'byline', 'language', 'sourceUrl', 'publishedAt'],
      ],
      links: {
        ...{ dateline: PLACE, publisher: KIND, translationOf: { fields: ['title'] }, events: KIND },
        ...{
          places: PLACE,
          statistics: { fields: ['label'] },
          topics: NAMED,
          organizations: KIND,
          people: NAMED,
        },
      },
      components: {
        photos: { fields: ['caption', 'alt', 'credit'], files: ['file'] },
        corrections: { fields: ['date', 'kind', 'text'] },
      },
    },
    write: articleJsonLd,
  },
  {
    uid: 'api::event.event',
    selection: {
      fields: [
        ...['slug', 'name', 'aliases', 'kind', 'state', 'startDate', 'endDate', 'datePrecision', 'summary'],
      ],
      links: { host: KIND, places: PLACE, topics: NAMED },
      components: {
        participants: { fields: ['name', 'role'], links: { person: NAMED, organization: KIND } },
        itinerary: { fields: ['date', 'activity'], links: { place: PLACE } },
      },
    },
    write: eventJsonLd,
  },
  {
    uid: 'api::place.place',
    selection: {
      fields: [...PLACE.fields, 'slug', 'unlocode', 'isoCode', 'wikidataId', 'summary'],
      links: { parent: PLACE, members: PLACE },
    },
    write: placeJsonLd,
  },
  {
    uid: 'api::statistic.statistic',
    needs: ['api::indicator.indicator', 'api::place.place'],
    selection: {
      fields: [
        ...['period', 'value', 'unitMultiplier', 'unit', 'decimals', 'bound', 'observationStatus'],
        ...['releasedOn', 'sourceUrl'],
      ],
      links: {
        indicator: { fields: ['slug', 'name', 'definition', 'measure'] },
        place: { fields: ['slug', 'name', 'isoCode'] },
        partner: { fields: ['slug', 'name', 'isoCode'] },
        source: { fields: ['slug', 'name'] },
      },
    },
    write: (statistic: PublishedObservation, { origin }) => toStatisticsJsonLd([statistic], origin),
  },
  {
    uid: 'api::indicator.indicator',
    selection: { fields: ['slug', 'name', 'aliases', 'definition', 'adjustment'] },
    write: indicatorJsonLd,
  },
  {
    uid: 'api::organization.organization',
    selection: { fields: ['slug', 'name', 'aliases', 'kind', 'url'], links: { place: PLACE } },
    write: organizationJsonLd,
  },
  {
    uid: 'api::person.person',
    selection: {
      fields: ['slug', 'name', 'aliases'],
      components: { positions: { fields: ['title', 'to'], links: { organization: KIND } } },
    },
    write: personJsonLd,
  },
  {
    uid: 'api::topic.topic',
    selection: { fields: ['slug', 'name', 'aliases', 'summary'] },
    write: topicJsonLd,
  },
];
