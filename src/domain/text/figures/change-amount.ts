import type { Amount } from './amounts';
import type { Direction } from './change-words';

/** An amount that tells how another one changed. */
export interface ChangeAmount {
  amount: Amount;
  direction: Direction;
  /** Where its words begin. */
  from: number;
  /** Whether they are a verb, which belongs to a subject and not to an amount before it. */
  isVerb: boolean;
  /** Whether it is a rate of growth that is told to have changed itself: “growth slowed to 3.2 per cent”. */
  isLevel: boolean;
  /** The amount that changed, where it is given. */
  target: Amount | undefined;
  /** The change of the same amount that is told beside it, against another time. */
  beside?: ChangeAmount;
}

/** Between the members of a list of changes. */
export const LIST_SIGN = /^(?:、|和|及|, | and |, and | и |;|；)$/;

/** Whether an amount is a rate, which tells a change by itself where a word of change stands beside it. */
export function isRate({ measure }: Amount): boolean {
  return measure === 'percent' || measure === 'points' || measure === 'times';
}
