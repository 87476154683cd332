import type {
  Observation,
  ObservedIndicator,
  ObservedPlace,
} from '../../../../../src/domain/statistics/observation';

export const trade: ObservedIndicator = {
  ...{ documentId: 'trade', name: 'Goods trade value', measure: 'flow', direction: 'both' },
  product: 'all goods',
};
export const exportsOf: ObservedIndicator = {
  ...trade,
  ...{ documentId: 'exports', name: 'Goods exports', direction: 'exports' },
};
export const importsOf: ObservedIndicator = {
  ...trade,
  ...{ documentId: 'imports', name: 'Goods imports', direction: 'imports' },
};
export const xinjiang: ObservedPlace = { documentId: 'xinjiang', name: 'Xinjiang' };
export const customs = { documentId: 'customs', name: 'Urumqi Customs' };
export const centralAsia: ObservedPlace = {
  ...{ documentId: 'central-asia', name: 'Central Asia' },
  members: ['kazakhstan', 'uzbekistan'],
};
export const beltAndRoad: ObservedPlace = {
  ...{ documentId: 'belt-and-road', name: 'Belt and Road countries' },
  members: ['kazakhstan', 'uzbekistan', 'iran'],
};

let made = 0;

/** An observation in billions of yuan by Urumqi Customs for Xinjiang, but for what is given. */
export function observed(period: string, value: string, rest: Partial<Observation> = {}): Observation {
  return {
    ...{
      documentId: `statistic-${++made}`,
      indicator: trade,
      place: xinjiang,
      partner: null,
      source: customs,
    },
    ...{ period, value, unitMultiplier: 9, unit: 'CNY', bound: 'exact' },
    ...rest,
  };
}
