import type { Amount } from '../formats/amount-in-words';
import type { ChangeBasis } from './periods';
import type { Vintage } from './vintages';

/** How an indicator is measured, which decides what may be summed. */
export type Measure = 'flow' | 'stock' | 'index' | 'share';

export interface Named {
  documentId: string;
  name: string;
}

export interface ObservedIndicator extends Named {
  measure: Measure;
  frequency?: string | null;
  /** Direction of trade; with the product it tells which indicators add up to which. */
  direction?: 'exports' | 'imports' | 'both' | null;
  product?: string | null;
  adjustment?: string | null;
  priceBasis?: string | null;
}

export interface ObservedPlace extends Named {
  /** documentIds of the members of a group of countries. */
  members?: string[];
  /** documentId of the place that holds this one. */
  parent?: string | null;
}

/** A statistic with what it names: one release of one observation. */
export interface Observation extends Vintage, Amount {
  indicator: ObservedIndicator;
  place: ObservedPlace;
  partner?: ObservedPlace | null;
  /** As written: 2023, 2023-S1, 2022-01/2022-11. */
  period: string;
  unit: string;
  /** Per cent, as reported: "48.4", "-4.5". */
  change?: string | null;
  changeBasis?: ChangeBasis | null;
  source?: Named | null;
  observationStatus?: string | null;
}

/** Whether values of this measure may be summed over periods: flows only. */
export function addsUpOverTime(measure: Measure): boolean {
  return measure === 'flow';
}

/** Whether values of this measure may be summed over parts (partners, places, directions): flows and stocks. */
export function addsUpOverParts(measure: Measure): boolean {
  return measure === 'flow' || measure === 'stock';
}
