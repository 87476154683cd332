import type { TypeLayout } from './layout';

export const place: TypeLayout = {
  uid: 'api::place.place',
  mainField: 'name',
  columns: ['name', 'kind', 'parent', 'state', 'unlocode'],
  sort: { by: 'name', order: 'ASC' },
  // prettier-ignore
  rows: [
    [['name', 8], ['slug', 4]],
    [['aliases', 12]],
    [['kind', 4], ['state', 4], ['openedOn', 4]],
    [['summary', 12]],
    [['parent', 6], ['members', 6]],
    [['latitude', 6], ['longitude', 6]],
    [['unlocode', 4], ['isoCode', 4], ['wikidataId', 4]],
  ],
  labels: { parent: 'Part of', unlocode: 'UN/LOCODE', isoCode: 'ISO 3166 code', wikidataId: 'Wikidata item' },
};
