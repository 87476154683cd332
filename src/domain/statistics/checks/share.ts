import { isCurrency } from '../../formats/units';
import { decimalsOf } from '../amount';
import { rounded } from '../decimal';
import { absoluteValue, figureInterval, percentInterval, type Interval } from '../interval';
import { divide, isBelow, overlap, scale } from '../interval-arithmetic';
import { addsUpOverParts, type Observation, type ObservedPlace } from '../observation';
import { sameDefinition, sameSource, statedTogether, type Figure, type Neighbourhood } from './neighbourhood';
import type { Finding } from './types';
import { amountOf, numbersOf, percentRange, subjectOf } from './wording';

/**
 * Computes the share that each part has in its whole, of one indicator, period, unit and source: a partner in all
 * partners or in a group that holds it, a place in the place that holds it. A part that is more than its whole is
 * inconsistent, where the indicator can't be negative.
 */
export function checkShares({ figures, sameTime }: Neighbourhood): Finding[] {
  return figures.flatMap((part) =>
    sameTime(part)
      .filter(({ current: whole }) => sameSource(part.current, whole) && isPartOf(part.current, whole))
      .flatMap((whole) => shareIn(part, whole)),
  );
}

/**
 * Checks a share that was stated in per cent against the two amounts it is of; both in one unit.
 * @returns consistent where some true values within what was written give the share.
 */
export function checkStatedShare(part: Observation, whole: Observation, stated: string): Finding {
  const interval = shareInterval(part, whole);
  const computed = percentRange(interval, decimalsOf(stated));
  const fits = overlap(interval, percentInterval(stated));
  return {
    check: 'share',
    result: fits ? 'consistent' : 'inconsistent',
    message: {
      key: fits ? 'share.stated' : 'share.contradicted',
      values: { ...wordsOf(part, whole), stated, computed },
    },
    numbers: numbersOf({ stated, shareLow: computed.low, shareHigh: computed.high }),
    involved: [part.documentId, whole.documentId],
  };
}

/** The share of the part in the whole in per cent, as far as their precision tells. */
export function shareInterval(part: Observation, whole: Observation): Interval {
  return scale(divide(figureInterval(part), figureInterval(whole)), 100);
}

/** Whether the first observes a part of what the second does: of one indicator and unit, at one time. */
export function isPartOf(part: Observation, whole: Observation): boolean {
  if (part.indicator.documentId !== whole.indicator.documentId || part.unit !== whole.unit) return false;
  if (!addsUpOverParts(part.indicator.measure)) return false;
  const [samePlace, samePartner] = [same(part.place, whole.place), same(part.partner, whole.partner)];
  if (samePlace && !samePartner)
    return whole.partner ? holds(whole.partner, part.partner) : Boolean(part.partner);
  return samePartner && !samePlace && holds(whole.place, part.place);
}

const MAY_BE_NEGATIVE = /\b(balance|deficit|surplus|net|gap)\b/i;

/** Whether no amount of the indicator is below zero: things counted, and trade but for its balance. */
export function isNeverNegative({ indicator, unit }: Observation): boolean {
  if (MAY_BE_NEGATIVE.test(indicator.name)) return false;
  return Boolean(indicator.direction) || !isCurrency(unit);
}

function shareIn(partFigure: Figure, wholeFigure: Figure): Finding[] {
  const [part, whole] = [partFigure.current, wholeFigure.current];
  if (!absoluteValue(whole).gt(0) || absoluteValue(part).lt(0)) return [];
  const rest = { check: 'share' as const, involved: [part.documentId, whole.documentId] };
  if (!sameDefinition(part, whole)) {
    const definition = part.definitionVersion ?? '';
    const other = { otherPeriod: whole.period, otherDefinition: whole.definitionVersion ?? '' };
    const values = { subject: subjectOf(part), definition, ...other };
    return [
      { ...rest, result: 'not comparable', message: { key: 'definition.changed', values }, numbers: {} },
    ];
  }
  const values = wordsOf(part, whole);
  if (isBelow(figureInterval(whole), figureInterval(part))) {
    const together = statedTogether(wholeFigure, [partFigure]);
    const always = together.every((one) => isBelow(figureInterval(one.whole), figureInterval(one.parts[0]!)));
    if (!always || !isNeverNegative(part)) return [];
    return [{ ...rest, result: 'inconsistent', message: { key: 'share.exceeds', values }, numbers: {} }];
  }
  const share = rounded(absoluteValue(part).div(absoluteValue(whole)).times(100), 1);
  const { low, high } = percentRange(shareInterval(part, whole), 2);
  return [
    {
      ...rest,
      result: 'consistent',
      message: { key: 'share.consistent', values: { ...values, share } },
      numbers: numbersOf({ share, shareLow: low, shareHigh: high }),
    },
  ];
}

function wordsOf(part: Observation, whole: Observation) {
  return {
    subject: subjectOf(part),
    amount: amountOf(part),
    whole: amountOf(whole),
    wholeSubject: subjectOf(whole),
  };
}

function same(first?: ObservedPlace | null, second?: ObservedPlace | null): boolean {
  return (first?.documentId ?? null) === (second?.documentId ?? null);
}

function holds(whole: ObservedPlace, part?: ObservedPlace | null): boolean {
  if (!part) return false;
  if (part.parent === whole.documentId) return true;
  const members = new Set(whole.members);
  if (members.has(part.documentId)) return true;
  return Boolean(part.members?.length) && part.members!.every((member) => members.has(member));
}
