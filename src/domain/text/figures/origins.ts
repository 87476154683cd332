/** What stands before an amount that another one rose or fell from, or is compared with. */
const ORIGIN =
  /(?:(?:\b(?:from|against|compared (?:with|to)|in comparison (?:with|to)|versus|instead of)|(?:, | \(|^)(?:after|following))(?: (?:a|the|its|just|only|about|some|around|nearly|almost|over|present|current|previous))*|(?<![а-я])(?:против|вместо|(?:по|в) сравнени[ию] с|после|со?(?: нынешних| текущих)?)|[从由自](?:目前的?)?|[比较](?:[^，。；,;\d]|(?:19|20)\d\d年){1,12}的) ?$/;
const LOOK_BACK = 36;

/** Whether the words before an offset say that the amount there is what was, not what became of it. */
export function isOrigin(text: string, start: number, from: number): boolean {
  return ORIGIN.test(text.slice(Math.max(from, start - LOOK_BACK), start));
}
