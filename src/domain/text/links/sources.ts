import type { Mention } from '../matches';

const BEFORE =
  /(?:\b(?:according to|by the count of|(?:data|figures?|statistics|numbers|records|report)(?: [a-z]+){0,2} (?:from|by|of)|(?:reported|announced|published|released|said|counted|cited) by|citing|told)(?: the| china's)? ?|(?<![а-я])(?:по данным|по информации|по подсчетам|по оценке|данные|сообщил[аио]?|сообщает|сообщили в|приводит|со ссылкой на) ?|据|根据|来自)$/;
const AFTER =
  /^(?:,? (?:[a-z]+ ){0,3}?(?:say|says|said|report|reports|reported|announce[sd]?|put|puts|count|counts|counted|indicates?|indicated|shows?|showed|gives?|gave|publish(?:es|ed)?|estimates?|estimated|release[sd]?|writes?|wrote|adds?|points?|speaks?|had)\b|'s (?:data|figures?|count|statistics)|(?: [a-z]+){0,2} data\b|,? (?:сообщил|сообщает|насчитал|отметил|приводит|подсчитал|опубликовал|говорит)|(?:的|最新)?(?:数据|统计|公布|介绍|发布|显示|消息|说|称|副?[关署局长]{0,3}|新闻发言人))/;

/** Whether a sentence names an organization as the one who says what stands in it. */
export function isCited(normal: string, { start, end }: Pick<Mention, 'start' | 'end'>): boolean {
  return BEFORE.test(normal.slice(Math.max(0, start - 44), start)) || AFTER.test(normal.slice(end, end + 44));
}
