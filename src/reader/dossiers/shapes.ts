import { isLink, type Schema } from '../../documents/types';
import { holdsMany } from '../../plugins/crosslinks/server/src/links/link-fields';

/** Stand on every entry beside its attributes. */
export const MOMENTS = ['createdAt', 'updatedAt', 'publishedAt'];

/** What is shown of an entry that another one names: in a to-one field, or in a component. */
const NAMED: Record<string, string[]> = {
  article: ['slug', 'title', 'language', 'publishedOn'],
  event: ['slug', 'name', 'kind', 'state', 'startDate', 'endDate', 'datePrecision'],
  place: ['slug', 'name', 'kind', 'isoCode', 'latitude', 'longitude'],
  statistic: ['label', 'period', 'value', 'unitMultiplier', 'unit'],
  indicator: ['slug', 'name', 'unit', 'frequency', 'measure'],
  organization: ['slug', 'name', 'kind', 'url'],
  person: ['slug', 'name'],
  topic: ['slug', 'name'],
};

/** What is shown of an entry in a list, unless the reader asks for other fields. */
const LISTED: Record<string, string[]> = {
  article: ['slug', 'title', 'summary', 'publishedOn', 'byline', 'language', 'publisher'],
  event: [
    ...['slug', 'name', 'kind', 'state', 'startDate', 'endDate', 'datePrecision', 'durationDays', 'timezone'],
    ...['summary', 'countryCount', 'countryCountAtLeast', 'host', 'itinerary'],
  ],
  place: [
    ...['slug', 'name', 'kind', 'state', 'latitude', 'longitude', 'isoCode', 'unlocode', 'openedOn'],
    'summary',
  ],
  statistic: [
    ...['label', 'indicator', 'place', 'partner', 'period', 'periodStart', 'periodEnd', 'value'],
    ...['unitMultiplier', 'unit', 'decimals', 'bound', 'change', 'changeBasis', 'observationStatus'],
    ...[
      'releasedOn',
      'withdrawnOn',
      'current',
      'supersededBy',
      'source',
      'reportedBy',
      'sourceUrl',
      'asWritten',
      'definitionVersion',
    ],
  ],
  indicator: ['slug', 'name', 'definition', 'unit', 'frequency', 'measure', 'direction'],
  organization: ['slug', 'name', 'kind', 'url', 'place'],
  person: ['slug', 'name', 'country', 'positions'],
  topic: ['slug', 'name', 'summary'],
};

/** The names that entries of these types are shown under where they are only named. */
export function namedFields(schema: Schema): string[] {
  return NAMED[schema.modelName] ?? Object.keys(schema.attributes).filter((name) => isScalar(schema, name));
}

/** The fields of an entry in a list. */
export function listedFields(schema: Schema): string[] {
  return LISTED[schema.modelName] ?? namedFields(schema);
}

/** Every field that readers may ask for: all but lists of other entries, which are groups of their own. */
export function shownFields(schema: Schema): string[] {
  const known = shownOfAll.get(schema) ?? readShownFields(schema);
  shownOfAll.set(schema, known);
  return known;
}

/** A Strapi that runs does not change its schemas. */
const shownOfAll = new WeakMap<Schema, string[]>();

function readShownFields(schema: Schema): string[] {
  const own = Object.entries(schema.attributes)
    .filter(([name, attribute]) => {
      if (attribute.private || name === 'localizations' || name === 'locale') return false;
      if (attribute.type === 'relation') return isLink(name, attribute) && !holdsMany(attribute);
      return !isMoment(name);
    })
    .map(([name]) => name);
  return [...own, ...MOMENTS];
}

/** The same for an entry in a list: its texts stand in its own dossier only. */
export function listableFields(schema: Schema): string[] {
  return shownFields(schema).filter((name) => schema.attributes[name]?.type !== 'blocks');
}

export function isMoment(name: string): boolean {
  return MOMENTS.includes(name);
}

function isScalar(schema: Schema, name: string): boolean {
  const attribute = schema.attributes[name]!;
  const parts = ['relation', 'component', 'media', 'blocks', 'dynamiczone'];
  return !attribute.private && !parts.includes(attribute.type) && !isMoment(name) && name !== 'locale';
}
