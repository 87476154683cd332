import type { Mention } from '../matches';

type Stretch = Pick<Mention, 'start' | 'end'>;

const BEFORE =
  /(?:\b(?:according to|by the count of|(?:data|figures?|statistics|numbers|records|report)(?: [a-z]+){0,2} (?:from|by|of)|(?:reported|announced|published|released|said|counted|cited) by|citing|told)(?: the| china's)? ?|(?<![а-я])(?:по данным|по информации|по подсчетам|по оценке|данные|сообщил[аио]?|сообщает|сообщили в|приводит|со ссылкой на) ?|据|根据|来自)$/;
const AFTER =
  /^(?:,? (?:[a-z]+ ){0,3}?(?:say|says|said|report|reports|reported|announce[sd]?|put|puts|count|counts|counted|indicates?|indicated|shows?|showed|gives?|gave|publish(?:es|ed)?|estimates?|estimated|release[sd]?|writes?|wrote|adds?|points?|speaks?|had)\b|'s (?:data|figures?|count|statistics)|(?: [a-z]+){0,2} data\b|,? (?:сообщил|сообщает|насчитал|отметил|приводит|подсчитал|опубликовал|говорит)|(?:的|最新)?(?:数据|统计|公布|介绍|发布|显示|消息|说|称|副?[关署局长]{0,3}|新闻发言人))/;

/** Whether a sentence names an organization as the one who says what stands in it. */
export function isCited(normal: string, { start, end }: Stretch): boolean {
  return BEFORE.test(normal.slice(Math.max(0, start - 44), start)) || AFTER.test(normal.slice(end, end + 44));
}

const COUNTING = String.raw`(?:calculations?|polls?|surveys?|estimates?|tally|count|analysis)`;
const COUNTED_BY = new RegExp(
  String.raw`(?:\b${COUNTING} (?:of|by|from)(?: the)? |(?<![а-я])по (?:расчетам|подсчетам|оценк[еа]м?|опросу) )$`,
);
const COUNTS = new RegExp(
  String.raw`^(?:'s?)? (?:own )?(?:${COUNTING}\b|calculate[sd]?\b|polled\b)|^(?:的)?(?:测算|计算|估算|调查|统计)`,
);

/** Whether a publisher is cited for a number of its own, which it doesn’t only carry. */
export function countsItself(normal: string, { start, end }: Stretch): boolean {
  return (
    COUNTED_BY.test(normal.slice(Math.max(0, start - 44), start)) || COUNTS.test(normal.slice(end, end + 30))
  );
}

const UNNAMED =
  /\b(?:government|official|customs|ministry|central bank|industry) (?:data|figures|statistics|numbers)\b|官方数据|(?<![а-я])официальн[а-я]+ (?:данн|статистик)/;

/**
 * The organization that is cited for a figure: of several in its sentence the one named last before it.
 * @param clauses the sentence up to the figure.
 * @param told who was cited in the sentences before.
 */
export function sourceOf(
  clauses: string,
  figure: Stretch,
  sources: readonly Mention[],
  told: Mention | undefined,
): Mention | undefined {
  const clause = clauses.slice(Math.max(clauses.lastIndexOf(';'), clauses.lastIndexOf('；')) + 1);
  const source = sources.findLast(({ end }) => end <= figure.start) ?? sources[0];
  const isInClause =
    source !== undefined && source.end <= figure.start && source.start >= figure.start - clause.length;
  if (UNNAMED.test(clause) && !isInClause) return undefined;
  return source ?? told;
}
