import type { TypeLayout } from './layout';

export const event: TypeLayout = {
  uid: 'api::event.event',
  mainField: 'name',
  columns: ['name', 'kind', 'state', 'startDate'],
  sort: { by: 'name', order: 'ASC' },
  // prettier-ignore
  rows: [
    [['name', 8], ['slug', 4]],
    [['aliases', 12]],
    [['kind', 6], ['state', 6]],
    [['startDate', 4], ['endDate', 4], ['datePrecision', 4]],
    [['durationDays', 6], ['timezone', 6]],
    [['summary', 12]],
    [['description', 12]],
    [['host', 12]],
    [['countryCount', 6], ['countryCountAtLeast', 6]],
    [['itinerary', 12]],
    [['participants', 12]],
    [['places', 6], ['topics', 6]],
    [['statistics', 12]],
  ],
  labels: {
    durationDays: 'Duration in days',
    timezone: 'Time zone',
    countryCount: 'Countries',
    countryCountAtLeast: 'Countries (at least)',
  },
};
