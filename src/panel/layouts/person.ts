import type { TypeLayout } from './layout';

export const person: TypeLayout = {
  uid: 'api::person.person',
  mainField: 'name',
  columns: ['name', 'country', 'positions', 'updatedAt'],
  sort: { by: 'name', order: 'ASC' },
  // prettier-ignore
  rows: [
    [['name', 8], ['slug', 4]],
    [['aliases', 12]],
    [['country', 12]],
    [['positions', 12]],
  ],
};
