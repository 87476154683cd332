import type { TypeLayout } from './layout';

export const statistic: TypeLayout = {
  uid: 'api::statistic.statistic',
  mainField: 'label',
  // The list cuts a label off before its value, so the value stands beside it.
  columns: ['label', 'asWritten', 'period', 'source'],
  // Not by releasedOn: PostgreSQL would put the figures without a release date first.
  sort: { by: 'periodStart', order: 'DESC' },
  // prettier-ignore
  rows: [
    [['indicator', 6], ['period', 6]],
    [['place', 6], ['partner', 6]],
    [['value', 4], ['unitMultiplier', 4], ['unit', 4]],
    [['bound', 4], ['decimals', 4], ['asWritten', 4]],
    [['change', 6], ['changeBasis', 6]],
    [['observationStatus', 4], ['releasedOn', 4], ['withdrawnOn', 4]],
    [['source', 6], ['reportedBy', 6]],
    [['sourceUrl', 6], ['definitionVersion', 6]],
    [['note', 12]],
    [['label', 12]],
    [['periodStart', 6], ['periodEnd', 6]],
  ],
  labels: {
    unitMultiplier: 'Multiplier (power of ten)',
    change: 'Change (%)',
    changeBasis: 'Compared with',
    observationStatus: 'Status of the figure',
    sourceUrl: 'Source URL',
  },
  readOnly: ['label', 'periodStart', 'periodEnd'],
  // Shown with the other releases in the panel beside the form.
  hidden: ['current', 'supersededBy', 'seriesKey'],
};
