import type { Figure } from '../figures/figure';
import type { Mention } from '../matches';
import type { Role } from './partner-roles';

const IN_TURN = /\brespectively\b|\bin that order\b|分别|(?<![а-я])соответственно(?![а-я])/;
const JOINED = /^(?:,? ?(?:and |& |и )?(?:the )?|、|和|及|以及|与|，)$/;

/**
 * The partner of a figure among several named in one breath: the one whose turn it is where as many figures follow
 * “respectively”, none where one figure is of all of them.
 * @returns undefined where no such series stands before the figure.
 */
export function inTurn(
  masked: string,
  sentence: { start: number; end: number },
  figure: Figure,
  counted: readonly Figure[],
  roles: ReadonlyMap<Mention, Role>,
): { partner: Mention | undefined } | undefined {
  const row = rowOf(masked, figure, counted);
  const first = row[0] ?? figure;
  const before = counted.findLast(({ end }) => end <= first.start)?.end ?? sentence.start;
  const series = seriesBefore(masked, before, first.start, roles);
  if (series.length < 2) return undefined;
  const isInTurn = series.length === row.length && IN_TURN.test(masked.slice(sentence.start, sentence.end));
  return { partner: isInTurn ? series[row.indexOf(figure)] : undefined };
}

/** The figures that stand in one row with a figure, nothing but commas between them. */
function rowOf(masked: string, figure: Figure, counted: readonly Figure[]): Figure[] {
  const at = counted.indexOf(figure);
  if (at < 0) return [figure];
  const isNext = (index: number) => {
    const [one, other] = [counted[index], counted[index + 1]];
    return one !== undefined && other !== undefined && JOINED.test(masked.slice(one.end, other.start));
  };
  let [from, to] = [at, at];
  while (from > 0 && isNext(from - 1)) from -= 1;
  while (to < counted.length - 1 && isNext(to)) to += 1;
  return counted.slice(from, to + 1);
}

/** The last partners before an offset that are named in one breath. */
function seriesBefore(
  masked: string,
  from: number,
  to: number,
  roles: ReadonlyMap<Mention, Role>,
): Mention[] {
  const partners = [...roles]
    .filter(([{ start, end }, role]) => role === 'partner' && start >= from && end <= to)
    .map(([mention]) => mention);
  const last = partners.length - 1;
  let first = last;
  while (first > 0 && JOINED.test(masked.slice(partners[first - 1]?.end, partners[first]?.start))) first -= 1;
  return partners.slice(Math.max(0, first));
}
