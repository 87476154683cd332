import type { TypeLayout } from './layout';

export const organization: TypeLayout = {
  uid: 'api::organization.organization',
  mainField: 'name',
  columns: ['name', 'kind', 'place', 'url'],
  sort: { by: 'name', order: 'ASC' },
  // prettier-ignore
  rows: [
    [['name', 8], ['slug', 4]],
    [['aliases', 12]],
    [['kind', 6], ['place', 6]],
    [['url', 12]],
  ],
  labels: { place: 'Seat', url: 'Website' },
};
