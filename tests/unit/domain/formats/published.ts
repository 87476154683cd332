import type { PublishedObservation } from '../../../../src/domain/formats/published-observation';

const entry = (slug: string, name: string) => ({ documentId: `id-${slug}`, slug, name });
export const xinjiang = { ...entry('xinjiang', 'Xinjiang'), isoCode: 'CN-XJ' };
export const centralAsia = entry('central-asia', 'Central Asia');

let made = 0;

/** A published observation of Xinjiang's trade, but for what is given. */
export function published(rest: Partial<PublishedObservation> = {}): PublishedObservation {
  return {
    documentId: `statistic${++made}`,
    indicator: entry('goods-trade-value', 'Goods trade value'),
    ...{ place: xinjiang, partner: null },
    ...{ period: '2023-S1', value: '149.62', unitMultiplier: 9, unit: 'CNY', decimals: 2, bound: 'exact' },
    ...{ observationStatus: 'provisional', releasedOn: '2023-07-21', withdrawnOn: null },
    ...{ source: entry('urumqi-customs', 'Urumqi Customs'), reportedBy: entry('xinhua', 'Xinhua') },
    ...{ current: true, supersededBy: null, definitionVersion: null },
    ...{ change: '65.2', changeBasis: 'year-on-year' },
    ...{ sourceUrl: 'https://customs.example/1', asWritten: '149.62 billion yuan' },
    ...rest,
  };
}

export const long = '123456789012345678.123456';

/** A list with all that formats must keep apart: units, partners, ranges, releases, definitions, bounds, falls. */
export const mixed: PublishedObservation[] = [
  published(),
  published({ value: '148.65', releasedOn: '2024-07-20', observationStatus: 'revised' }),
  published({ partner: centralAsia, value: '119.66', change: '75.1' }),
  published({ unit: 'USD', value: '21.6', decimals: 1, source: null, reportedBy: null, sourceUrl: null }),
  published({ period: '2022-01/2022-11', value: '-11', decimals: 0, change: '-4.5', bound: 'about' }),
  published({ period: '2023-Q1/2023-Q2', definitionVersion: '2', bound: 'at-least', releasedOn: null }),
  published({ period: '2023-07-14', value: long, unitMultiplier: 0, unit: '%', decimals: 6, change: null }),
];
