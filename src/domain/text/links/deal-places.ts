import type { Figure } from '../figures/figure';
import type { Mention } from '../matches';
import type { Verb } from './deal-words';
import type { Scene } from './deals';

/** Who sold or bought, and from or to whom. */
export interface Sides {
  subject: Mention | undefined;
  counterpart: Mention | undefined;
  /** Whether the subject is left out, being that of the verb before. */
  isElided: boolean;
}

const PREPOSITION =
  /(?:\b(?:with|to|from|in|of|for|by|than|at|into|on|over|through|via|behind|like|including|among|between|against|after|ahead of|and its|where|near|across)(?: the| its| both)? |(?<![а-я])(?:в|во|из|у|с|со|на|для|по|от|к|до|через|о|об|при|между|чем|среди) (?:[а-я]+ )?)$/;
/** “Member states of the EU”: the union itself. */
const MEMBERS = /(?:\b(?:members?|member states|countries|states) of (?:the )?)$/;
const TOWARDS =
  /(?:\b(?:to|from)(?: the| its)?(?: five| five countries of)? |(?<![а-я])(?:в|во|из|у|со?|на) (?:стран[аы]?[а-я]* |государств[а-я]* |рынок )?)$/;
/** It, them, there, оттуда: the partner told before. */
const BACK_TO =
  /\b(?:it|them|him|there|its neighbou?r|the bloc|the other)\b(?! (?:is|was|has|had))|(?<![а-я])(?:ему|ей|им|у (?:него|нее|них)|оттуда|туда|там|обратно)(?![а-я])/;
const ITSELF =
  /(?:\b(?:it|they|the (?:country|region|republic|bloc|nation|province|city|union)|its (?:exporters|importers|companies)|who)|(?<![а-я])(?:он[аои]?|страна|республика|регион|сама|сам|область|провинция))(?: [a-zа-я]+ly)?(?:,[^,;]{0,60},)?(?: (?:also|has|have|had|за|в|всего|же)(?: [а-я\d-]+){0,4})? ?$/;
const AUXILIARY =
  /^(?:'s)?$|^,? ?(?:(?:also|then|has|have|had|itself|alone|only|still|meanwhile|in|last|year|for|the|first|time|again|never|together|по|за|в|во|же|лишь|только|году|года|год|тогда|сам|сама|всего|и|целом|который|которая|которые|which|who|месяц[а-я]*|квартал[а-я]*|полугоди[а-я]*|[а-я]+|январ[а-я-]*|[\d/.-]+|20\d\d) ?)*$/;
const ASIDE = /,[^,;]{1,80},/g;
const JOINED =
  /^[^.;]{0,90}?(?:\band |\bbut |\bwhile |, |(?<![а-я])(?:и|а|но|тогда как) )(?:[a-zа-я]+ly |in return |then |also |у н[а-я]+ |оттуда |туда |навстречу |сама? |же |ему |ей |им |всего |only )*$/;

/** “Lost 3% and sold …”: another verb of the one that the sentence begins with. */
const JOINED_HERE = /^[^,;.]{0,20},? (?:and|и|but|но) $/;

/**
 * The sides of a verb: who is named before it, and to or from whom it is said to go.
 * @param before the subject of the verb before in the sentence.
 * @returns nothing where somebody else may be the one who sells or buys.
 */
export function placesOfVerb(
  scene: Scene,
  verb: Verb,
  figure: Figure,
  before: Sides | undefined,
): Sides | undefined {
  const { masked, from, counted, places, partner } = scene;
  const clause = Math.max(from, counted.findLast(({ end }) => end <= verb.start)?.end ?? from);
  const start = Math.max(clause, clause + masked.slice(clause, verb.start).search(/[;:](?=[^;:]*$)/) + 1);
  const near = places.map(({ mention }) => mention);
  const ahead = near.filter((one) => one.start >= start && one.end <= verb.start);
  const isRussian = /[а-я]/.test(masked[verb.start] ?? '');
  const isToward = (one: Mention) =>
    TOWARDS.test(masked.slice(Math.max(from, one.start - 30), one.start)) ||
    (isRussian && isDative(one.text));
  const isSubject = (one: Mention) =>
    MEMBERS.test(masked.slice(Math.max(from, one.start - 30), one.start)) ||
    (!isToward(one) &&
      !PREPOSITION.test(masked.slice(Math.max(from, one.start - 20), one.start)) &&
      !(isRussian && isOblique(one.text)));
  const isClose = (one: Mention) => {
    const gap = masked.slice(one.end, verb.start).replace(ASIDE, ' ');
    return gap.length < 60 && (AUXILIARY.test(gap.trim() === '' ? '' : gap) || isJoined(gap));
  };
  const isParticiple = /ing$/.test(masked.slice(verb.start, verb.end).split(' ')[0] ?? '');
  let subject = isParticiple
    ? ahead.find(isSubject)
    : ahead.findLast((one) => isSubject(one) && isClose(one));
  const told = masked.slice(start, verb.start).replace(/\d[.]\d/g, ' ');
  const inside = near.filter((one) => one.start >= verb.start && one.end <= figure.start);
  const after = near.filter(
    (one) =>
      one.start >= figure.end &&
      /^ (?:worth )?(?:of (?:goods|it|them) )?(?:to|from|в|из) (?:the )?$/.test(
        masked.slice(figure.end, one.start),
      ),
  );
  let counterpart =
    [...inside, ...after].find(
      (one) =>
        isToward(one) ||
        (masked.slice(verb.end, one.start).trim() === '' && !isRussian && verb.way === 'exports'),
    ) ??
    ahead.findLast(
      (one) =>
        one !== subject &&
        isToward(one) &&
        !masked.slice(one.end, verb.start).replace(ASIDE, ' ').includes(','),
    );
  const origin =
    inside.find((one) => 'isOrigin' in one) ??
    near.find(
      (one) =>
        'isOrigin' in one &&
        one.start >= figure.end &&
        /^ (?:worth )?of $/.test(masked.slice(figure.end, one.start)),
    );
  if (origin && verb.way === 'imports') counterpart ??= origin;
  if (isRussian && !subject)
    subject = inside.find(
      (one) => isSubject(one) && !('isOrigin' in one) && masked.slice(verb.end, one.start) === ' ',
    );
  if (counterpart && subject && counterpart.ids.some((id) => subject?.ids.includes(id)))
    counterpart = undefined;
  if (!counterpart && partner && hasBackReference(masked, verb, figure, told)) {
    if (!partner.ids.some((id) => subject?.ids.includes(id)))
      counterpart = { ...partner, start: verb.start, end: verb.start };
  }
  const other =
    subject && verb.way === 'both' && !counterpart ? pairedWith(masked, ahead, subject) : undefined;
  if (other) return { subject: other, counterpart: subject, isElided: false };
  if (subject) return { subject, counterpart, isElided: false };
  if (ITSELF.test(told)) return { subject: undefined, counterpart, isElided: true };
  if (ahead.length > 0 && !isRussian && !isToward(ahead.at(-1) as Mention)) return undefined;
  if (before && JOINED.test(told)) return { subject: before.subject, counterpart, isElided: true };
  const first = JOINED_HERE.test(told) ? near.find((one) => one.end <= start && isSubject(one)) : undefined;
  if (first) return { subject: first, counterpart, isElided: false };
  if (verb.isPassive) return { subject: undefined, counterpart, isElided: true };
  if (isRussian && (counterpart !== undefined || JOINED.test(told) || told.trim() === ''))
    return { subject: before?.subject, counterpart, isElided: true };
  return undefined;
}

/** “China and Russia traded”: the first of the two. */
function pairedWith(masked: string, ahead: readonly Mention[], second: Mention): Mention | undefined {
  const first = ahead[ahead.indexOf(second) - 1];
  return first && /^ (?:and|и) $/.test(masked.slice(first.end, second.start)) ? first : undefined;
}

const isJoined = (gap: string) =>
  /^ [^,;.]{0,40}(?:,| and| и| а)$/.test(gap.trimEnd()) ||
  /^(?:,)? (?:[a-zа-я\d%.,]+ ){0,5}(?:and|и|but) $/.test(gap);

/** “Sold it 5 billion”, «закупил у него на …»: the one told before. */
function hasBackReference(masked: string, verb: Verb, figure: Figure, told: string): boolean {
  const gap = masked.slice(verb.end, figure.start);
  const after = masked.slice(figure.end, figure.end + 18);
  return (
    BACK_TO.test(gap) ||
    /(?:\bin return|(?<![а-я])(?:у (?:него|нее|них)|оттуда|туда|ему|ей|навстречу)) ?$/.test(told) ||
    /^ (?:(?:to|from|with) (?:it|them)|from there|there|in return|back)\b/.test(after) ||
    / back$/.test(masked.slice(verb.start, verb.end))
  );
}

const ADJECTIVE = /^[а-я]+[сц]к(ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)(?: |$)/i;
const UNBENT = /(?:баку|перу)$/i;

/** Whether a Russian name stands in the dative: «Китаю», «странам СНГ», «пакистанским покупателям». */
function isDative(text: string): boolean {
  const ending = ADJECTIVE.exec(text)?.[1];
  if (ending !== undefined) return /^(?:ому|им)$/.test(ending);
  return /[а-я](?:ю|у|ии|ам|ям)$|^(?:[а-я]+ ){0,2}[а-я]{3,}(?:ам|ям) /i.test(text) && !UNBENT.test(text);
}

/** Whether a Russian name can’t be a subject by its case. */
function isOblique(text: string): boolean {
  const ending = ADJECTIVE.exec(text)?.[1];
  if (ending !== undefined) return !/^(?:ий|ая|ое|ие)$/.test(ending);
  return (
    /(?:[а-я](?:ю|у|ии|ом|ем|ой|ей|ою|ах|ях|ами|ями|стане|тае)|[а-я]стана|китая|союза|ирана|ирака|вьетнама|египта)$/i.test(
      text,
    ) && !UNBENT.test(text)
  );
}
