import type { TypeLayout } from './layout';

export const indicator: TypeLayout = {
  uid: 'api::indicator.indicator',
  mainField: 'name',
  columns: ['name', 'unit', 'measure', 'frequency', 'direction'],
  sort: { by: 'name', order: 'ASC' },
  // prettier-ignore
  rows: [
    [['name', 8], ['slug', 4]],
    [['aliases', 12]],
    [['definition', 12]],
    [['unit', 6], ['definitionVersion', 6]],
    [['measure', 6], ['frequency', 6]],
    [['direction', 6], ['product', 6]],
    [['adjustment', 6], ['priceBasis', 6]],
  ],
};
