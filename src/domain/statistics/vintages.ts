import { withDecimals } from './amount';
import { digits, powerOfTen, rounded } from './decimal';
import {
  absoluteValue,
  decimalsWritten,
  figureInterval,
  type Interval,
  type WrittenFigure,
} from './interval';
import { contains, overlap, width } from './interval-arithmetic';

/** One release of an observation. */
export interface Vintage extends WrittenFigure {
  documentId: string;
  releasedOn?: string | null;
  withdrawnOn?: string | null;
  definitionVersion?: string | null;
}

/**
 * What a release does to the figure that stood before it: `confirms` says the same, as precisely or more coarsely (150
 * billion after 149.62); `refines` the same more precisely; `revises` something else; `redefines` follows another
 * definition, and is not compared; `withdrawn` was taken back, and counts for nothing.
 */
export type VintageStep = 'first' | 'confirms' | 'refines' | 'revises' | 'redefines' | 'withdrawn';

export interface VintageHistory<V extends Vintage = Vintage> {
  /** The figure that stands; undefined where all were withdrawn. */
  current: V | undefined;
  /** In order of release. */
  releases: ClassifiedVintage<V>[];
}

export interface ClassifiedVintage<V extends Vintage = Vintage> {
  vintage: V;
  step: VintageStep;
  current: boolean;
  /** Whether what this release says no longer agrees with what stands of its definition: who cites it must be told. */
  superseded: boolean;
  /** The release that stands in its place, where it is superseded. */
  supersededBy: string | null;
  /** For `refines` and `revises`: how far it is from the figure that stood before. */
  difference: Difference | null;
}

export interface Difference {
  /** documentId of the figure that stood before. */
  from: string;
  /** New minus old, with the new one's multiplier. */
  absolute: { value: string; unitMultiplier: number };
  /** New against old in per cent, to two decimals; null where the old one is zero. */
  relativePercent: string | null;
}

/**
 * Tells what each release of one observation does, and which stands.
 * Releases go by `releasedOn`; one without comes first, since a source that dates its releases released the dated ones
 * later for all that is known; equal dates keep the order given. A coarser confirmation leaves the more precise figure
 * current; an equal one takes its place. Releases of another definition are compared among themselves only.
 * @param asOf YYYY-MM-DD: releases and withdrawals after that day are unknown; without it all are known.
 */
export function vintageHistory<V extends Vintage>(vintages: V[], asOf?: string): VintageHistory<V> {
  const known = inOrderOfRelease(vintages).filter(
    ({ releasedOn }) => !asOf || !releasedOn || releasedOn <= asOf,
  );
  const standing = new Map<string, V>();
  let current: V | undefined;
  const steps = known.map((vintage) => {
    if (isWithdrawn(vintage, asOf)) return { vintage, step: 'withdrawn' as VintageStep, before: undefined };
    const definition = vintage.definitionVersion ?? '';
    const before = standing.get(definition);
    const unheardOf: VintageStep = standing.size > 0 ? 'redefines' : 'first';
    const step: VintageStep = before ? compareReleases(before, vintage) : unheardOf;
    if (!before || step !== 'confirms' || !isCoarser(vintage, before)) standing.set(definition, vintage);
    current = standing.get(definition);
    return { vintage, step, before };
  });
  const order = new Map(known.map((vintage, index) => [vintage, index]));
  const releases = steps.map(({ vintage, step, before }) => {
    const stands = standing.get(vintage.definitionVersion ?? '');
    const superseded =
      step !== 'withdrawn' &&
      stands !== undefined &&
      order.get(stands)! > order.get(vintage)! &&
      compareReleases(vintage, stands) === 'revises';
    return {
      vintage,
      step,
      current: vintage === current,
      superseded,
      supersededBy: superseded ? stands.documentId : null,
      difference: before && (step === 'refines' || step === 'revises') ? differenceOf(before, vintage) : null,
    };
  });
  return { current, releases };
}

/** The releases, earliest first; those without a date before all others. */
export function inOrderOfRelease<V extends Vintage>(vintages: V[]): V[] {
  return [...vintages].sort((a, b) => compareText(a.releasedOn ?? '', b.releasedOn ?? ''));
}

/** Whether the source had taken the figure back by that day. */
export function isWithdrawn({ withdrawnOn }: Vintage, asOf?: string): boolean {
  return Boolean(withdrawnOn) && (!asOf || withdrawnOn! <= asOf);
}

/** What the later figure says of the earlier one. */
export function compareReleases(
  earlier: WrittenFigure,
  later: WrittenFigure,
): 'confirms' | 'refines' | 'revises' {
  const coarser = isCoarser(later, earlier);
  if (!agree(coarser ? later : earlier, coarser ? earlier : later)) return 'revises';
  return isCoarser(earlier, later) ? 'refines' : 'confirms';
}

function agree(coarse: WrittenFigure, fine: WrittenFigure): boolean {
  const same = absoluteValue(coarse).eq(absoluteValue(fine));
  if (same) return overlap(intervalOf(coarse), intervalOf(fine));
  // Of two figures that are as precise, one that differs by a digit says something else.
  if (!isCoarser(coarse, fine))
    return isOpen(coarse) && isOpen(fine) && overlap(intervalOf(coarse), intervalOf(fine));
  return isOpen(fine)
    ? overlap(intervalOf(coarse), intervalOf(fine))
    : contains(intervalOf(coarse), absoluteValue(fine));
}

/** Whether the first leaves more open than the second. */
function isCoarser(first: WrittenFigure, second: WrittenFigure): boolean {
  const [one, other] = [width(intervalOf(first)), width(intervalOf(second))];
  if (one && other) return one.gt(other);
  if (one || other) return other !== null;
  if (first.bound !== second.bound) return false;
  const difference = absoluteValue(first).cmp(absoluteValue(second));
  return first.bound === 'at-least' ? difference < 0 : difference > 0;
}

function isOpen(figure: WrittenFigure): boolean {
  return figure.bound === 'at-least' || figure.bound === 'at-most';
}

function intervalOf(figure: WrittenFigure): Interval {
  return figureInterval(figure, 'written');
}

function differenceOf(before: Vintage, after: Vintage): Difference {
  const old = absoluteValue(before);
  const change = absoluteValue(after).minus(old);
  const unitMultiplier = after.unitMultiplier ?? 0;
  const inUnit = digits(change.div(powerOfTen(unitMultiplier)));
  return {
    from: before.documentId,
    absolute: { value: withDecimals(inUnit, decimalsWritten(after)), unitMultiplier },
    relativePercent: old.eq(0) ? null : rounded(change.div(old.abs()).times(100), 2),
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
