import type { TypeLayout } from './layout';

export const topic: TypeLayout = {
  uid: 'api::topic.topic',
  mainField: 'name',
  columns: ['name', 'slug', 'summary'],
  sort: { by: 'name', order: 'ASC' },
  // prettier-ignore
  rows: [
    [['name', 8], ['slug', 4]],
    [['aliases', 12]],
    [['summary', 12]],
  ],
};
