import { RUSSIAN_CHANGED } from './change-words';
import { isUpToMonth, limitYears } from './period-limits';
import { findPeriodWords } from './period-words';
import { isPriorYear, publicationDay, resolvePeriod, type PeriodContext } from './period-resolution';
import type { PeriodSpec } from './period-spec';
import { firstDay, lastDay, yearOf, type Span } from './period-span';
import type { Sentence } from './sentences';

/** An expression for a period in a text, and the period it means. */
export interface PeriodMention {
  start: number;
  end: number;
  /** Unknown for a financial year, or where neither the text nor the day of publication tells the year. */
  span: Span | undefined;
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
  /** Looked back to: “in 2021 it had been”. */
  isLookedBackTo: boolean;
}

/** One expression for any of several. */
const any = (patterns: RegExp[]) => new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'));
const COMPARES = any([
  /\b(?:than|against|compared (?:with|to)|versus|vs\.?|from|in comparison with|relative to|up on|down on|above|below|short of)(?: (?:in|the|for|that|those|of|a|its|same|figure|level|result|year|at|one|previous|old|prior|record|high|peak|set))* ?$/,
  /(?:%|percent|per cent|up|increase|rise|growth|gain|drop|fall|decline|more|less)[^.;]{0,20} over(?: the)? ?$/,
  // “More than 15,000 trains in 2021” is a bound, “5 per cent more than the 15,000 of 2021” compares.
  /(?:(?<!\b(?:more|less|fewer|greater|larger|rather) )\bthan|(?:%|cent|percent|times|points|\d) (?:more|less|fewer|higher|lower) than|(?:%|cent|percent|points|\d) (?:above|below)|\b(?:above|below|short of|behind|ahead of|times) the|(?:%|cent|percent|increase|rise|growth|gain|up|down|drop|fall|decline) (?:over|on) the|\b(?:against|after|compared (?:with|to)))(?: (?:the|a|an|nearly|about|some|around|over|almost))*[^a-z\d]{0,6}(?!(?:19|20)\d\d(?!\d))\d[^;]{0,40} ?$/,
  /\b(?:fall|rise|drop|increase|decrease|decline|gain|improvement|reduction) of [^.;,]{1,24} on $/,
  /\b(?:exceed|surpass|beat|topp|outstripp)[a-z]* (?:that|those|the (?:figure|level|total|record|result)) (?:of|for|in) $/,
  /\bfrom(?: (?:the|nearly|about|some|around|over|almost))* [^a-z]{0,6}\d[\d.,]* ?(?:[mbt]r?illion|bn|m\b|thousand|%|percent|per cent|tonn?e?s|teus?|trains|ships|vessels|yuan|dollars|euros)(?:(?! to |, and )[^;]){0,40} ?$/,
  /(?:比|较|于|与|同|低于|高于)$/,
  /(?:%|percent|per cent|points|times)(?: up| down| more| higher| lower| less)? on ?$/,
  /\bas (?:much|many|high|large|big) as(?: in)? ?$/,
  /\bwhat (?:it|they) (?:was|were|had been) in ?$/,
  /(?<![а-я])(?:больше|меньше|выше|ниже|лучше|хуже|(?:рост|прирост|снижение|сокращение|падение|увеличение) к) $/,
  // “Вырос к прошлому году”: after a verb of change «к» compares, and does not look ahead as in «к 2030 году».
  new RegExp(`${RUSSIAN_CHANGED} к $`),
  /(?:%|percent|per cent)(?: the (?:figure|level|total|result|volume)| of the level) (?:for|of|in) $/,
  /\b(?:twice|double|triple|times) (?:the|that|those|its)(?: (?:figure|level|value|volume|amount|total|number))?(?: (?:of|in|for))? ?$/,
  /(?:%|раза?|процент[а-я]{0,2}|п\.п\.),?(?: а)? к $/,
  /(?<![а-я])(?:чем|против|по сравнению(?: с)?|в сравнении(?: с)?|сравнивать с|по отношению к|уров(?:ень|н[а-я]{1,3})|относительно|(?<!по )(?:показател[а-я]{1,3}|результат[а-я]{0,2})|рекорд[а-я]{0,2}|максимум[а-я]{0,2})(?: (?:в|за|с|со?|уровнем|показателем))* ?$/,
  /(?<![а-я])(?:(?<!(?:более|менее) )чем|против|с|после(?: [а-я]+ на)?) [^а-я]{0,4}\d(?:(?! до )[^;()]){0,40} ?$/,
]);
/** “Down 3 per cent over the first five months” is in them; “over 2022” and “over the same months” compare. */
const OVER = /(?<!growth|gain|increase|rise) over(?: the)? ?$/;
/** 是2018年的2.6倍. */
const TIMES_OF = /^的(?:近|约|逾)?[\d.一两三四五六七八九十]{1,6}倍/;
/** “From 3.2 billion in the first half of 2022 to …”: not only compared with, but what the sentence starts from. */
const ORIGIN = /(?:\bfrom|(?<![а-я])с) [^a-zа-я]{0,6}\d[^;]{0,40}$/;
/** «К тому же периоду», «к прошлому году»: what was, whatever stands before it. */
const COMPARED_WITH = /^(?:прошл|позапрошл|предыдущ|тому же|аналогичн|соответствующ)/;
/** “Slower than the 8.1 per cent rise recorded in April”: of a rate that is set beside another one. */
const OF_A_RATE =
  /\b(?:than|from|after|against|following|to)(?: the| an?)? [\d.]+ ?(?:%|percent|per cent) (?:increase|rise|growth|gain|jump|surge|drop|fall|decline|decrease|expansion|contraction)(?: (?:recorded|seen|posted|registered|reported|logged))? (?:in|for|during) (?:the )?$/;
/** When something was said, or since when it had not been so: no period of an amount. */
const SAID = any([
  /\b(?:report(?:ed|s)?|announc(?:ed|es)|said|says|published|released|estimated|told|stated|issued|revised|meeting|conference|summit|forum|briefing|census|report)(?: (?!for |of |over |through |that )[a-z]+)? (?:in|on|of) ?$/,
  /\bsince (?:at least |about )?(?:(?:[a-z]+ ){1,4}in ?)?$/,
  /\b(?:founded|established|inaugurated|set up)(?: [a-z]+){0,2} in $/,
  /(?<![а-я])(?:открыти|запуск|создани|основани)[а-я]{0,3}(?: [а-я]+)? в $/,
  /(?<![а-я])(?:впервые с|начиная с|сообщил[аио]? в|объявил[аио]? в) $/,
  /自$/,
]);
/** “Announced last month”. */
const SAID_THEN = /\b(?:reported|announced|said|published|released|estimated) ?$/;
const SAYING =
  /^,? (?:[a-z'’.-]+ ){0,6}?(?:report(?:ed|s)|announced|said|estimated|published|told|predicted|forecast)\b/;
/** “In September 2019 there had been”: what lay before the time spoken of. */
const HAD_BEEN = /^[^.;,\d]{0,20}\bhad (?:been|stood|come)\b/;
const REOPENS = /^,? (?:when|where|in which|когда)(?![a-zа-я])/;
const LOOK_BACK = 60;
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
  };
  const mentions: PeriodMention[] = [];
  let at = 0;
  let paragraph = 0;
  let lead: Span | undefined;
  let sentence: Sentence | undefined;
  const found = limitYears(findPeriodWords(text, original, sentences), text, sentences, context.published);
  for (const { start, end, spec } of found) {
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= start) at += 1;
    const here = sentences[at];
    if (here && here.paragraph !== paragraph) {
      ({ paragraph } = here);
      // A new paragraph is about what the text as a whole is about, unless it says otherwise.
      context.frame = lead;
      context.year = lead && yearOf(lead);
    }
    if (here !== sentence) {
      sentence = here;
      context.origin = undefined;
    }
    const before = text.slice(Math.max(here?.start ?? 0, start - LOOK_BACK), start);
    const isRelative =
      spec.type === 'before' ||
      spec.type === 'same' ||
      (isPriorYear(spec.type === 'months' ? spec.year : undefined) && context.year !== undefined);
    const isCompared =
      (COMPARES.test(before) && !(OVER.test(before) && isOfNow(spec))) ||
      TIMES_OF.test(text.slice(end, end + 12)) ||
      (/(?:^|[^а-я])к $/.test(before) && COMPARED_WITH.test(text.slice(start, end)));
    const last = mentions.at(-1);
    // “A year before, over the same months”.
    const isAgain =
      last?.isRelative === true &&
      spec.type === 'same' &&
      spec.year === undefined &&
      /^, (?:over|in|for|during|за|в) $/.test(text.slice(last.end, start));
    const span = isAgain ? last.span : resolvePeriod(spec, context, isCompared);
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
    const isDate = (spec.type === 'date' && !spec.isLimit) || (isSaid && spec.type !== 'to-date');
    // “For the same period” is the one spoken of; “than in the same period” is that of the year before.
    const isBack = isRelative && !(spec.type === 'same' && spec.year === undefined && !isCompared);
    // What lies ahead is compared with nothing yet: «вырос на 10%, а к 2030 году …».
    const isAhead = span !== undefined && firstDay(span) > (publishedOn ?? '9999');
    const isOfRate = OF_A_RATE.test(before);
    const isComparison =
      ((isBack && !opens) || (isCompared && !isAhead) || isPast) &&
      !isOfRate &&
      !REOPENS.test(text.slice(end, end + 10));
    const isLimit =
      (spec.type === 'date' && spec.isLimit) ||
      (spec.type === 'months' && spec.form === 'M' && isUpToMonth(text, start, end));
    const isBracketed = isOfRate || /[(（][^)）]*$/.test(before);
    const isLookedBackTo = HAD_BEEN.test(text.slice(end, end + 32));
    mentions.push({
      start,
      end,
      span,
      isDate,
      isLimit,
      isComparison,
      isRelative,
      isBracketed,
      isLookedBackTo,
    });
    if (span && !isDate && !isComparison && !isRelative && !isBracketed && !isAhead && !isLookedBackTo) {
      context.frame = span;
      context.year = lastYearOf(span);
      lead ??= span;
    }
    if (span?.by === 'months' && (span.form === 'S' || span.form === 'Q') && span.count < 7)
      context.part = span;
    if (isComparison && ORIGIN.test(before)) context.origin ??= span;
    else if (context.frame === span) context.origin = undefined;
  }
  return mentions;
}

/** Whether an expression names months and no other year than that of publication. */
function isOfNow(spec: PeriodSpec): boolean {
  if (spec.type !== 'months' || spec.form === 'Y') return false;
  return spec.year === undefined || (typeof spec.year === 'object' && spec.year.back === 0);
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
