import type { Amount } from './amounts';
import { isOrigin } from './origins';

const PLANNED =
  /\b(?:plan(?:s|ned)? to|plans for|plann(?:ed|ing)|aim(?:s|ed|ing)?|target(?:s|ed|ing)?|goals?|hop(?:es|ed|ing)|(?<!than )expect(?:s|ed|ing)?|forecasts?|projected|predict(?:s|ed)?|foresees?|envisag(?:es|ed)|envisions?|should|will|would(?! have)|could(?! have)|now projects|(?:may(?<!(?:in|from|to|and|since|of|for|through|until|by|last|this|early|late|end|mid) may)|might) (?:reach|rise|grow|exceed|hit|top|double|total|fall|drop|increase|climb)|(?:is|are) to|set to|agree(?:s|d) to|to (?:raise|bring|lift|double|triple)|wants?|seeks?|intends?|pledg(?:es|ed)(?= (?:to |an? |about |up to |some |[$¤£¥\d]))|promis(?:es|ed)|ambitions?|likely to|set out to|meant to|plans? (?:call|provide)s? for|plan (?:is|was|stands at)|anticipat(?:es|ed|ing)|estimated to (?:reach|rise|grow|exceed|hit|total|fall)|(?:counting|banking|betting) on|budgeting|look(?:s|ing) (?:to|at)|sights on|eye(?:s|ing)|striv(?:es|ing)|undertakes?|committed to|(?:analysts|economists|forecasters) see|outlook is|tipped to|bound to|agreed on (?:shipments|deliveries|supplies|trade|purchases) of|preparing to|guidance (?:of|for|is|at)|budgeted|(?:is|are) seen (?:at|reaching|rising|falling|easing|slowing|accelerating|climbing|growing|increasing|dropping|picking up|recovering|expanding|hitting)|guid(?:es|ed) for|(?:now|also) sees|(?:count|bank|bet)s? on|reckons? (?:on|with)|(?:ministry|authority|port|company|group|government|bank|association|agency|council|institute|commission|board|management|operator|it|which|he|she|they|imf|wto|unctad|iata|opec) (?:now )?projects|projects (?:an? |the |its |that |exports|imports|trade|growth|sales|volumes?|shipments|output|deliveries)|sees (?:[^.;,\d]|(?:19|20)\d\d(?:[/-]\d\d)?){0,50}(?:reaching|rising to|growing|at)|(?:they|we|(?:trad|export|import|produc|mill|grow|ship|plann|mak|forecast)ers|economists|analysts|experts|officials|companies|ministers) (?:now |still )?project|forecasting|projecting|(?:count(?:s|ing)|reckons?) with|planning for|budgets (?:for|revenue|income|sales|exports)|scheduled to|due to (?:receive|get|handle|reach|rise|grow|increase|exceed|climb|total|hit|carry|move)|by 20\d\d)\b|\b(?:plans?|budgets) (?:about |some )?$|\b(?:heading for|on (?:track|course) (?:for|to)|poised to)\b|планир|запланир|ожида|рассчит|прогноз|намерен|наде(?:ет|ют)ся|цель|целев|долж(?:ен|на|но|ны)(?![а-я])|(?<![а-я])(?:хо(?:чет|тят)|план [—-]|ориентир[а-я]{0,2} [^.;,\d]{0,12}[—-]|задача [—-]|предусмотрен[оаы]?|поставлена задача|стрем[ия]тся|обязал(?:ся|ась|ось|ись)|готов[аы]?|нацел(?:ен[аоы]?|ил(?:ся|ась|ись))|замахну[а-я]{2,4}|взял[аи]? курс|жд(?:ет|ут|ал[аи]?)|намечен[аоы]?|(?:план|прогноз)(?: [а-я]+)? на (?:весь )?(?:год|(?:текущий|этот|следующий|будущий|новый) год|20\d\d)|годовой прогноз|(?:став[яи]т|поставил[аи]?) задач[иу]|в планах|годов[а-я]{2,3} план[а-я]{0,2}) |предполага|планов(?:ое|ый|ая|ого|ой) |предусматрива|закладыва|(?<![а-я])(?:будет|будут|выйд(?:ет|ут) на|(?:перевал|отгруз|выпуст)(?:ит|ят)|(?:вывез|ввез|произвед|собер)(?:ет|ут)|мо(?:жет|гут) (?:достичь|вырасти|состав|превы|увелич|возрас|дойти)[а-я]*|(?:договорились|условились)[^.;,]{0,40} (?:увелич|довести|нарасти|повыс|постав|отправ|закуп)[а-я]*|потенциал[а-я]*|собира(?:ет|ют)ся|заложен[оаы]?|предстоит|смо(?:жет|гут)|(?:влож|выдел|направ|постро|постав|отправ|закуп|получ)(?:ит|ят|ат)|перевез(?:ет|ут)|прим(?:ет|ут)|пройд(?:ет|ут)|поступ(?:ит|ят)|прибуд(?:ет|ут)|обойд(?:ет|ут)ся|потребу(?:ет|ют)ся|достав(?:ит|ят)|потрат(?:ит|ят)|состав(?:ит|ят)|достигн(?:ет|ут)|превыс(?:ит|ят)|вырас(?:тет|тут)|(?:увелич|сниз|сократ)(?:и|а|я)тся)(?![а-я])|(?<![а-я])(?:довести|к 20\d\d|планы? (?:[а-я]+ ){0,3}на (?:год|20\d\d))|计划|预计|料[达将为增减]|将[\u4e00-\u9fff]{1,4}$|目标|力争|争取|将达|将增|将超|有望|可望|拟|同意|将(?:投资|建设|建成|实现|完成|开行|突破|提升|提高|扩大|新增|采购|进口|出口|引进)|预期|到20\d\d年/;
const PLANNED_AFTER =
  /^(?: (?:and|to|or) [$¤£¥]?[\d.,]+)?[^.;。；\d]{0,60}(?:\b(?:by 20[3-9]\d|(?<=^.{0,24})will be|(?:is|are) (?:planned|expected|due|scheduled|set|likely|to be)|expects?|forecasts?)\b|планиру|ожида|прогноз|的目标)/;
/** “From 50 countries and 30 provinces are expected”. */
const EXPECTED_AFTER =
  /^ from [^.;]{1,60} (?:countries|regions|provinces|cities)[^.;\d]{0,40}\b(?:is|are) (?:planned|expected|due|likely)\b/;
/** What was said to come, though a time that was over stands before it. */
const TO_COME =
  /(?:\b(?:could|might|will|would|(?:is|are) (?:expected|projected|forecast|set|likely|due) to|expects? (?:it )?to|plans? to|hopes? to)(?: [a-z]+)? (?:reach|rise|grow|exceed|hit|top|double|total|increase|climb|expand|come)[^.;,\d]{0,20}|(?<![а-я])(?:мо(?:жет|гут) (?:достичь|вырасти|состав|превы|увелич|возрас|дойти)[а-я]*|состав(?:ит|ят)|достигн(?:ет|ут)|превыс(?:ит|ят)|вырас(?:тет|тут)|планируют?(?:ся)?|намерен[аы]?|рассчитыва[а-я]+|ожида(?:ет|ют)(?:ся)?)[^.;,\d]{0,24})$/;
/** “250,000 tons above the target”, “surpassing the record by 6,657 TEU”: how far something else was missed or passed. */
const PASSED_BY =
  /\b(?:surpass|exceed|beat|topp|broke|break|outstripp)[a-z]*[^.;\d]{0,20}(?:record|target|plan|goal|forecast|high)[^.;]{0,40} by $/;
const ABOVE_PLAN =
  /^ (?:above|below|over|more than|less than|short of|ahead of) (?:the |its |their )?(?:annual |yearly |official |planned )?(?:target|plan|goal|forecast)/;
/** “The 32.5 million tonnes planned”. */
const PLANNED_HERE = /^ (?:that (?:was|were|had been) )?(?:planned|targeted|envisaged|forecast)(?![a-z])/;
const STATED_TARGET =
  /\b(?:target|goal|forecast|expectation)s?\b|目标|цель|(?<![а-я])(?:о? ?цел(?:и|ью) (?:в|—)|ориентир[а-я]{0,2}(?![а-я])|план(?: [а-я]+)? на (?:весь )?(?:год|20\d\d)|годов[а-я]{2,3} план|задач[иау](?![а-я])|прогноз|(?:ждал|ожидал)(?:[аи]|ось|ся)?(?![а-я]))/;
/** What is so now is not planned, though the clause before it was; nor is what stands against a plan. */
const NOT_PLANNED =
  /\b(?:currently|at present|now stands)\b|(?<![а-я])(?:сейчас|в настоящее время)(?![а-я])|目前|\b(?:forecasts?|expectations?) and (?=(?:the|an?) $)|, (?:хотя|но|однако|although|though|but) /g;
const BY_YEAR = /(?:(?<![а-я])к|\bby) (20\d\d)(?!\d)/g;
const LOOK_BACK = 90;

/**
 * Whether an amount is planned or expected by the words around it.
 * @param isOver whether its period was over when the text was published: then it is a target only where it is called one.
 * @param today when the text was published, YYYY-MM-DD; empty where that is not known.
 */
export function isTarget(
  text: string,
  amount: Amount,
  from: number,
  to: number,
  isOver: boolean,
  today: string,
): boolean {
  // What came about is told at once; the clause and what it starts from are looked for only where words plan something.
  const planned = isOver ? STATED_TARGET : PLANNED;
  const begin = Math.max(from, amount.start - LOOK_BACK);
  const isAfter = !isOver && comesAfter(text.slice(amount.end, Math.min(to, amount.end + 110)));
  if (isOver && (isToCome(text, amount, from) || PLANNED_HERE.test(text.slice(amount.end, amount.end + 34))))
    return true;
  const words = text.slice(begin, amount.start);
  if (!isAfter && !planned.test(words)) return false;
  // «К 2020 году рост составил …» plans nothing in a text of 2022.
  if (!isAfter && !planned.test(withoutPast(words, today))) return false;
  // “Grow to 20 billion from the present 12 billion”: only the first is aimed at.
  if (isOrigin(text, amount.start, from)) return false;
  const before = text.slice(clauseStart(text, begin, amount.start), amount.start);
  return (
    isAfter ||
    planned.test(
      isOver
        ? before
            .slice(-30)
            .replace(
              /^.*\)|\b(?:past|beat|above|over|exceed\w*|surpass\w*) (?:its |the )?(?:goal|target)/,
              '',
            )
        : before,
    )
  );
}

/** Words without the years that were over when the text was published, by which nothing more is planned. */
function withoutPast(words: string, today: string): string {
  const year = Number(today.slice(0, 4));
  return words.replace(BY_YEAR, (told, by: string) => (Number(by) < year ? ' ' : told));
}

/** Whether an amount is told of a time to come, though one that was over stands before it: “and could reach 40 billion”. */
export function isToCome(text: string, { start }: Amount, from: number): boolean {
  return TO_COME.test(text.slice(Math.max(from, start - LOOK_BACK), start));
}

export function passesPlan(text: string, { start, end, measure }: Amount, sentence: number): boolean {
  if (measure === 'percent' || measure === 'points' || measure === 'times') return false;
  return (
    ABOVE_PLAN.test(text.slice(end, end + 50)) ||
    PASSED_BY.test(text.slice(Math.max(sentence, start - 90), start))
  );
}

function comesAfter(ahead: string): boolean {
  return PLANNED_AFTER.test(ahead.slice(0, 70)) || (ahead.startsWith(' from ') && EXPECTED_AFTER.test(ahead));
}

/** Where the clause begins that what is planned would have to stand in. */
function clauseStart(text: string, from: number, to: number): number {
  const before = text.slice(from, to);
  let begin = Math.max(before.lastIndexOf(';'), before.lastIndexOf('；')) + 1;
  for (const { index, 0: words } of before.matchAll(NOT_PLANNED))
    begin = Math.max(begin, index + words.length);
  return from + begin;
}
