import { isRate, type ChangeAmount } from './change-amount';
import { measureAfter } from './change-measures';
import type { SentenceParts } from './change-reader';
import { bareSubject, namedSubject, type Subject } from './change-subjects';
import { SUBJECT } from './change-targets';
import type { Figure } from './figure';
import { isOrigin } from './origins';
import { sdmx, type Span } from './period-span';
import type { Sentence } from './sentences';

/** How a sentence begins that goes on about the figure before. */
const POINTS_BACK =
  /^[\s"'“”]*(?:(?:(?:that|this|it|which),?(?: however,)? (?:is|was|means|meant|represents|represented|marks?|marked)|это(?: было)?|这)[^.;\d]{0,24}|(?:this|that) (?:figure|indicator|number|total|volume|value)(?: has| had)? |(?:при этом[^.;]{0,50} |в годовом выражении )?он[ао]? |(?:(?:compared (?:with|to) [^,;.]{2,40}|year[- ]on[- ]year),? )?(?:it|they|(?:(?:although|though|while|but) )?the (?:figure|volume|value|total|indicator|amount))(?: has| have| had)? |по сравнению с [^,;.]{2,40} (?:показатель|объем|он[ао]?) |(?:последн|эт|указанн)[а-я]{1,2} (?:показатель|цифра|сумма|число|объем) (?:(?:почти |более чем )?(?:на|в) )?|(?:за год )?(?:эта|их|ее|его) доля |к [^,;.]{2,30} это |(?:the|its|this|that) (?:share|proportion) )$/;
/** «Поставки уменьшились на 5,7 %»: what the sentence before was about as a whole. */
const WHOLE_AGAIN =
  /^(?:the )?(?<all>overall|total|combined|aggregate) (?:figure|volume|total|amount|number|sum|value|tonnage) (?:is|was|were)(?: thus| also)? $|^(?:(?:по сравнению с|относительно|в сравнении с|к) [^,;.]{2,40} )?(?:(?<quantity>физическ[а-я]{2} )|общ[а-я]{2} )?(?<noun>поставки|поступления|сборы|платежи|доходы|отгрузки|закупки|перевозки|поток|оборот|объем(?: [а-я]+)?|показатель|количество|сумма|число|вывоз|ввоз) $/;
/** Those that name one direction of trade or both go back only to a figure of the same. */
const SAME_TRADE: Record<string, RegExp> = {
  оборот: /оборот|торг/,
  вывоз: /вывоз|вывез|экспорт|отправ/,
  ввоз: /ввоз|ввез|импорт|закуп/,
  закупки: /закуп|купил|импорт|ввоз|ввез/,
};
const SUBJECT_BEFORE = 140;
/** The former and the latter, the first and the second of what was told before. */
const NUMBERED =
  /^[\s"“«,;]*(?:(?:а|и|у|while|and|but|the) )*(?:(?<first>former|перв(?:ый|ая|ое|ого|ой))|(?<second>второ(?:й|е|го)|вторая)|(?<last>latter|последн(?:ий|яя|ее|его|ей)))(?: (?:показатель|цифра|figure))?(?: (?:is|was|are|were|[—-]))? $/;
/** “The increase was 12 per cent”, “Рост к 2021 году составил 12%”: of what was told before, where no subject is named. */
const OPENS_CHANGE =
  /^[\s"'“”]*(?:(?:the|this) )?(?:(?:annual|yearly|monthly|year[- ]on[- ]year|годов[а-я]{2}|месячн[а-я]{2}) )?(?:(?:к|по сравнению с|относительно) [^,;.]{2,30} )?$/;
/** «Это соответственно на 44 % и 7 % больше». */
const IN_ORDER =
  /^[\s"“«]*(?:это|оба|these|those|that|this|both|they|the two)(?![a-zа-я]).*(?:соответственно|respectively)/;
const FARTHEST_BACK = 200;
const isMoney = ({ unit }: Figure) => /^[A-Z]{3}$/.test(unit) && unit !== 'TEU';

/** What a text has told up to a sentence. */
interface Told {
  normal: string;
  figures: readonly Figure[];
  /** The figures of the last sentence that stated any. */
  before: readonly Figure[];
  paragraphStart: number;
}

/**
 * The figure of an earlier sentence or clause that a change without an amount of its own is told of, and whether that is
 * so because it goes on about what was told last; undefined where it is of none.
 */
export function findChanged(
  text: Told,
  parts: SentenceParts,
  change: ChangeAmount,
  span: Span | undefined,
): { figure: Figure; isLast: boolean } | undefined {
  const inOrder = changesInOrder(text, parts, change);
  if (inOrder) return { figure: inOrder, isLast: false };
  const isLast = !measureAfter(text.normal, change.amount) && changesLast(text, parts, change);
  const figure = isLast
    ? lastStated(text, change)
    : (changesNumbered(text, parts, change) ??
      changesWhole(text, parts, change) ??
      changesNamed(text, parts, change, span));
  return figure && { figure, isLast };
}

/** The last figure; a share told beside an amount only where the change is one of a share: “5 billion, or 42 per cent of all”. */
function lastTold({ figures }: Told, { amount }: ChangeAmount): Figure | undefined {
  const [before, last] = [figures.at(-2), figures.at(-1)];
  const isBeside = last?.kind === 'share' && before?.kind === 'observation' && last.start - before.end < 16;
  return isBeside && amount.measure !== 'points' ? before : last;
}

/** The last figure before of the unit that a change has, where that is no rate: “2,700 tonnes less”. */
function lastOfUnit({ before }: Told, { amount }: ChangeAmount): Figure | undefined {
  return isRate(amount) || amount.unit === ''
    ? undefined
    : before.findLast(({ unit, kind, change }) => unit === amount.unit && kind === 'observation' && !change);
}

/** The last figure, but not what it is only compared with: “132 against 98 a year before. The rise was 34 per cent”. */
function lastStated(text: Told, change: ChangeAmount): Figure | undefined {
  const ofUnit = lastOfUnit(text, change);
  if (ofUnit && ofUnit.unit !== text.figures.at(-1)?.unit) return ofUnit;
  const [before, last] = text.figures.slice(-2);
  if (!before || !last || before.change || before.unit !== last.unit) return lastTold(text, change);
  return isOrigin(text.normal, last.start, before.end) ? before : last;
}

/** «Первый показатель упал на 9 %, второй вырос на 13 %»: of the figures of the sentence before, in their order. */
function changesNumbered(
  text: Told,
  { sentence, amounts }: SentenceParts,
  change: ChangeAmount,
): Figure | undefined {
  const from = amounts.findLast(({ end }) => end <= change.from)?.end ?? sentence.start;
  const words = text.normal.slice(from, change.from);
  const clause = Math.max(words.lastIndexOf(','), words.lastIndexOf(';')) + 1;
  const told = NUMBERED.exec(words.slice(clause))?.groups;
  if (!told) return undefined;
  const stated = text.before.filter(({ kind }) => kind === 'observation');
  const figure = told.first ? stated[0] : told.second ? stated[1] : stated.at(-1);
  return stated.length > 1 && !figure?.change ? figure : undefined;
}

/** Whether a sentence tells changes of what the one before stated, one after the other. */
export function tellsInOrder(normal: string, { start, end }: Sentence): boolean {
  return IN_ORDER.test(normal.slice(start, end));
}

/** “That is 44 and 7 per cent more, respectively”: of the figures of the sentence before, in their order. */
function changesInOrder(
  { normal, before }: Told,
  { sentence, amounts }: SentenceParts,
  { amount }: ChangeAmount,
): Figure | undefined {
  const stated = before.filter(({ kind }) => kind === 'observation');
  if (stated.length < 2 || stated.length !== amounts.length || !amounts.every(isRate)) return undefined;
  if (!tellsInOrder(normal, sentence)) return undefined;
  const figure = stated[amounts.indexOf(amount)];
  return figure?.change ? undefined : figure;
}

/** The first figure of the clause before, where this one begins with the whole of what that told. */
function changesWhole(
  text: Told,
  { sentence, amounts }: SentenceParts,
  change: ChangeAmount,
): Figure | undefined {
  const clause = text.normal.slice(sentence.start, change.from).lastIndexOf(';') + 1;
  const from = sentence.start + clause;
  if (amounts.some(({ start }) => start >= from && start < change.amount.start)) return undefined;
  const again = WHOLE_AGAIN.exec(text.normal.slice(from, change.from).trimStart());
  if (!again) return undefined;
  const isRated = isRate(change.amount);
  const told = again.groups?.all
    ? text.figures.filter(({ start }) => start >= text.paragraphStart)
    : clause === 0
      ? text.before
      : text.figures.slice(text.figures.findLastIndex(({ start }) => start < sentence.start) + 1);
  return told.find(
    (figure) =>
      figure.kind === 'observation' &&
      !figure.change &&
      (isRated || figure.unit === change.amount.unit) &&
      !(again.groups?.quantity && isMoney(figure)) &&
      (SAME_TRADE[again.groups?.noun ?? '']?.test(
        text.normal.slice(Math.max(text.paragraphStart, figure.start - SUBJECT_BEFORE), figure.start),
      ) ??
        true),
  );
}

/** “That is 27 per cent more”: a change of the last figure of the sentence before. */
function changesLast(text: Told, { sentence, amounts }: SentenceParts, change: ChangeAmount): boolean {
  const last = lastTold(text, change);
  const isPart = last?.kind === 'share' && change.amount.measure === 'points';
  if (!last || last.change || (last.kind !== 'observation' && !isPart)) return false;
  const clause = text.normal.slice(sentence.start, change.from).lastIndexOf(';');
  const from = sentence.start + clause + 1;
  if (amounts.some(({ start }) => start >= from && start < change.amount.start)) return false;
  if (from - last.end > FARTHEST_BACK) return false;
  const opening = text.normal.slice(from, change.from);
  const isNamed = SUBJECT.test(text.normal.slice(change.from, change.amount.start));
  const opens = !change.isVerb && OPENS_CHANGE.test(opening) && !isNamed;
  return opens || POINTS_BACK.test(opening);
}

/** “…; exports fell by 4.5 per cent, imports by 0.5 per cent”: the only figure of that subject and period. */
function changesNamed(
  text: Told,
  { sentence, amounts }: SentenceParts,
  { amount, from }: ChangeAmount,
  span: Span | undefined,
): Figure | undefined {
  const last = text.figures.at(-1);
  if (!last || sentence.start - last.end > FARTHEST_BACK) return undefined;
  if (amount.measure !== 'percent' && amount.measure !== 'times') return undefined;
  const before = amounts.findLast(({ end }) => end <= from)?.end ?? sentence.start;
  const measure = measureAfter(text.normal, amount);
  const subject = measure ?? bareSubject(text.normal.slice(before, from));
  if (!subject) return undefined;
  const period = span && sdmx(span);
  const named: Figure[] = [];
  for (let index = text.figures.length - 1; index >= 0; index -= 1) {
    const figure = text.figures[index];
    if (!figure || sentence.start - figure.end > FARTHEST_BACK) break;
    const isThen = figure.period === period || (measure !== undefined && text.before.includes(figure));
    if (isThen && isOf(text, subject, figure, text.figures[index - 1])) named.push(figure);
  }
  const [only] = named;
  return named.length === 1 && !only?.change ? only : undefined;
}

/** Whether a figure is of a subject, by the words from the figure before. */
function isOf(text: Told, subject: Subject, figure: Figure, before: Figure | undefined): boolean {
  if (figure.kind !== 'observation') return false;
  if (subject === 'money' || subject === 'quantity') return isMoney(figure) === (subject === 'money');
  const from = Math.max(before?.end ?? 0, text.paragraphStart);
  return namedSubject(text.normal.slice(from, figure.start)) === subject;
}
