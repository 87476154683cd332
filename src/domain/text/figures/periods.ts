import {
  AT,
  BEFORE_ADJECTIVE,
  COMPARED_WITH,
  COMPARES,
  FROM_CHINESE,
  HAD_BEEN,
  IS_ADJECTIVE,
  ITS_AMOUNT,
  LEVEL_AFTER,
  LONGEST_SINCE,
  OF_A_RATE,
  ORIGIN,
  OVER,
  SAID,
  SAID_THEN,
  SAYING,
  TIMES_OF,
} from './period-comparisons';
import { resolveFiscalYears } from './fiscal-years';
import { limitSince } from './since-days';
import { isStockDay } from './stock-days';
import { asMeant, isPlannedYear } from './year-ends';
import { isUpToMonth, limitYears } from './period-limits';
import { findPeriodWords } from './period-words';
import { tellsOfPlans } from './period-plans';
import { publicationDay, resolvePeriod, type PeriodContext } from './period-resolution';
import { isPriorYear } from './period-years';
import type { PeriodSpec } from './period-spec';
import { firstDay, lastDay, yearOf, type Span } from './period-span';
import type { Sentence } from './sentences';

/** An expression for a period in a text, and the period it means. */
export interface PeriodMention {
  start: number;
  end: number;
  /** Unknown for a financial year, or where neither the text nor the day of publication tells the year. */
  span: Span | undefined;
  /** A single day, not one up to which something was counted. */
  isDay: boolean;
  /** A single day on which something was said or happened. */
  isDate: boolean;
  /** The day up to which something was counted. */
  isLimit: boolean;
  /** What is compared with (“than in 2022”, “a year earlier”), not what the sentence is about. */
  isComparison: boolean;
  /** In brackets, beside what the sentence is about. */
  isBracketed: boolean;
  /** Told by what the sentence is about: “a year earlier”. */
  isRelative: boolean;
  /** Still to come, or planned for when the text was published. */
  isAhead: boolean;
  /** Looked back to: “in 2021 it had been”. */
  isLookedBackTo: boolean;
  /** Only compared with, but what follows in the sentence is told of it: “than in 2022, when 300 came”. */
  isReopened: boolean;
}

const REOPENS = /^,? (?:when|where|in which|когда)(?![a-zа-я])/;
const LOOK_BACK = 60;
/** How far before “by year-end” its verb may stand. */
const LONGEST_PLAN = 90;
/**
 * The expressions for periods of a normalized text, in order and without overlaps, with the periods they mean.
 * @param publishedOn YYYY-MM-DD; without it “last year” and months without a year mean nothing.
 */
export function findPeriods(
  text: string,
  original: string,
  sentences: Sentence[],
  publishedOn: string | undefined,
): PeriodMention[] {
  const context: PeriodContext = {
    published: publicationDay(publishedOn),
    frame: undefined,
    year: undefined,
    origin: undefined,
    part: undefined,
    isPlanned: false,
  };
  const mentions: PeriodMention[] = [];
  let at = 0;
  let paragraph = 0;
  let lead: Span | undefined;
  let sentence: Sentence | undefined;
  const dated = resolveFiscalYears(
    findPeriodWords(text, original, sentences),
    text,
    sentences,
    context.published,
  );
  limitSince(dated, text, sentences, context.published);
  const found = limitYears(dated, text, sentences, context.published);
  for (const { start, end, spec: said } of found) {
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= start) at += 1;
    const here = sentences[at];
    if (here && here.paragraph !== paragraph) {
      ({ paragraph } = here);
      // A new paragraph is about what the text as a whole is about, unless it says otherwise.
      context.frame = lead;
      context.year = lead && isWithinYear(lead) && isRecent(lead, context) ? yearOf(lead) : undefined;
    }
    if (here !== sentence) {
      sentence = here;
      context.origin = undefined;
    }
    const before = text.slice(Math.max(here?.start ?? 0, start - LOOK_BACK), start);
    if (LONGEST_SINCE.test(text.slice(start - before.length, end))) continue;
    const words = text.slice(start, end);
    const spec = asMeant(
      said,
      words,
      text.slice(Math.max(here?.start ?? 0, start - LONGEST_PLAN), start),
      context,
    );
    context.isPlanned = here !== undefined && 'year' in spec && tellsOfPlans(text, here, start, end);
    const isRelative =
      (spec.type === 'before' && spec.months > 0) ||
      spec.type === 'same' ||
      (isPriorYear(spec.type === 'months' ? spec.year : undefined) && context.year !== undefined);
    const isCompared =
      (COMPARES.test(before) && !(OVER.test(before) && isOfNow(spec))) ||
      TIMES_OF.test(text.slice(end, end + 12)) ||
      (FROM_CHINESE.test(before) && ITS_AMOUNT.test(text.slice(end, end + 6))) ||
      (AT.test(before) && LEVEL_AFTER.test(text.slice(end, end + 12))) ||
      (/(?:^|[^а-я])к $/.test(before) && COMPARED_WITH.test(words)) ||
      (IS_ADJECTIVE.test(words) && BEFORE_ADJECTIVE.test(before)) ||
      (spec.type === 'months' && spec.count === 1 && /^(?:since|с) /.test(words));
    const last = mentions.at(-1);
    // “A year before, over the same months”.
    const isAgain =
      last?.isRelative === true &&
      spec.type === 'same' &&
      spec.year === undefined &&
      /^, (?:(?:over|in|for|during|за|в) )?$/.test(text.slice(last.end, start));
    // “From April 2022 to January 2023, in ten months of the financial year”.
    const isRestated =
      last?.span?.by === 'months' &&
      spec.type === 'months' &&
      spec.year === undefined &&
      spec.count > 1 &&
      spec.count === last.span.count &&
      /^,? ?\(?(?:за|the|in|over|during|or|или)? ?$/.test(text.slice(last.end, start));
    const span = isAgain || isRestated ? last.span : resolvePeriod(spec, context, isCompared);
    // «К январю 2023 года закупки снизились», said of a later time.
    const isPast =
      spec.type === 'months' &&
      span !== undefined &&
      context.frame !== undefined &&
      lastDay(span) < firstDay(context.frame) &&
      /^[\s"«]*ко? $/.test(before);
    const opens =
      here !== undefined &&
      /^[\s"'“«(]*(?:in |on |in the |в |во |за |на )?$/.test(
        text.slice(here.start, Math.max(here.start, start)),
      );
    const isSaid =
      SAID.test(before) ||
      isBeginning(text, before, start, end) ||
      (spec.type === 'current' && SAID_THEN.test(before)) ||
      (opens && spec.type === 'months' && spec.count <= 1 && SAYING.test(text.slice(end, end + 70)));
    const isLevelDay =
      spec.type === 'date' && !isSaid && here !== undefined && isStockDay(text, here, start, end);
    const isDate =
      (spec.type === 'date' && !spec.isLimit && !isLevelDay) || (isSaid && spec.type !== 'to-date');
    // “For the same period” is the one spoken of; “than in the same period” is that of the year before.
    const isBack = isRelative && !(spec.type === 'same' && spec.year === undefined && !isCompared);
    // What lies ahead is compared with nothing yet: «вырос на 10%, а к 2030 году …».
    const isAhead = span !== undefined && firstDay(span) > (publishedOn ?? '9999');
    const isOfRate = OF_A_RATE.test(before);
    const isComparison = ((isBack && !opens) || (isCompared && !isAhead) || isPast) && !isOfRate;
    const isLimit =
      (spec.type === 'date' && spec.isLimit) ||
      (spec.type === 'months' && spec.form === 'M' && isUpToMonth(text, start, end));
    const isBracketed = isOfRate || /[(（][^)）]*$/.test(before);
    const isLookedBackTo = HAD_BEEN.test(text.slice(end, end + 32));
    const around = text.slice(
      Math.max(here?.start ?? 0, start - LONGEST_PLAN),
      Math.min(here?.end ?? 0, end + LOOK_BACK),
    );
    const isToCome = isAhead || isPlannedYear(span, words, around, publishedOn);
    const isReopened = isComparison && REOPENS.test(text.slice(end, end + 10));
    mentions.push({
      start,
      end,
      span,
      isDate,
      isDay: spec.type === 'date' && !spec.isLimit && !isSaid && !isLevelDay,
      isLimit,
      isComparison,
      isRelative,
      isBracketed,
      isAhead: isToCome,
      isLookedBackTo,
      isReopened,
    });
    if (span && !isDate && !isComparison && !isRelative && !isBracketed && !isAhead && !isLookedBackTo) {
      context.frame = span;
      context.year = lastYearOf(span);
      lead ??= span;
    }
    if (span?.by === 'months' && (span.form === 'S' || span.form === 'Q') && span.count < 7)
      context.part = span;
    // “From 224 in the quarter before and 246 in the same quarter of 2016”: the same as what the sentence is about.
    if (isComparison && !isRelative && ORIGIN.test(before)) context.origin ??= span;
    else if (context.frame === span) context.origin = undefined;
  }
  return mentions;
}

/** Whether an expression names months and no other year than that of publication. */
function isOfNow(spec: PeriodSpec): boolean {
  if (spec.type !== 'months' || spec.form === 'Y') return false;
  return spec.year === undefined || (typeof spec.year === 'object' && spec.year.back === 0);
}

/** Whether months without a year may still be those of a year that a text began with: not of one that lies far back. */
function isRecent(span: Span, { published }: PeriodContext): boolean {
  return !published || published.year - yearOf(span) <= 1;
}

/** Whether all of a stretch lies in one calendar year, which months are of that name none. */
function isWithinYear(span: Span): boolean {
  return firstDay(span).slice(0, 4) === lastDay(span).slice(0, 4);
}

/** The year spoken of after a period: where its months or days go on into the next year, that. */
function lastYearOf(span: Span): number {
  if (span.by === 'days') return Number(span.to.slice(0, 4));
  const isOverNewYear = span.form === 'M' && (span.start % 12) + span.count > 12;
  return isOverNewYear ? yearOf(span) + 1 : yearOf(span);
}

/** “С 2005 года”, 2005年以来: only when something began. */
function isBeginning(text: string, before: string, start: number, end: number): boolean {
  return (
    text.startsWith('以来', end) ||
    (/(?:^|[^а-я])с $/.test(before) && /(?:года|г\.)$/.test(text.slice(start, end)))
  );
}
