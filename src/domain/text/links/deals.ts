import type { Figure } from '../figures/figure';
import type { Mention } from '../matches';
import { dealVerbs, isOfMoney, namesGood, namesTrade, type Verb, type Way } from './deal-words';
import { isTrade, type Head } from './heads';
import type { PlaceNamed, Role } from './partner-roles';
import { placesOfVerb, type Sides } from './deal-places';
import { isOfSomething } from './parts';

/** What is known where the deals of a sentence are read. */
export interface Scene {
  masked: string;
  original: string;
  from: number;
  to: number;
  places: readonly PlaceNamed[];
  /** The figures of the sentence that are counted. */
  counted: readonly Figure[];
  heads: readonly Head[];
  /** What the sentences before are about, and the partner told last. */
  subject: Mention | undefined;
  partner: Mention | undefined;
  isTradeBefore: boolean;
  /** The country whose office counts. */
  office: string | undefined;
}

const QUANTITIES = new Set(['t', 'TEU']);
const MONEY = /^(?!TEU$)[A-Z]{3}$/;
const FARTHEST = 90;
const ABROAD = /\babroad\b|\boverseas\b|rest of the world|за рубеж|за границ|внешним миром|(?<![а-я])всего /;
/** What is sold and bought without any goods. */
const FINANCIAL =
  /\b(?:bonds?|shares?|stakes?|assets?|stocks?|debts?|loans?|aid|funds?|dollars|currency|tickets|homes|houses|cars|stores?|compan(?:y|ies))\b|(?<![а-я])(?:облигац|акци[йия]|дол[юи](?![а-я])|актив|кредит|валют|помощ|компани)/;
/** “398 million of the exports”, “in return”: of all goods still. */
const OF_ALL = /^ (?:worth )?of (?:the |its |all |their )?(?:\ue000+ )?(?:exports|imports|goods)|^ in return/;
/** “Singapore, second, traded …”: one in a list of partners. */
const RANKED = /^,? (?:in )?(?:the )?(?:second|third|fourth|fifth|next)\b|^,? (?:втор|трет)/;
/** “Among the members the Netherlands bought most”: one of the group. */
const isMember = (masked: string, { text }: Mention, { start }: Verb) =>
  /union|\beu\b|asean|союз|ес$|асеан|брикс|countries|стран/i.test(text) &&
  /\b(?:members?|member states|states of)\b|(?<![а-я])(?:участни|член)/.test(
    masked.slice(Math.max(0, start - 80), start),
  );
const OPPOSITE = { exports: 'imports', imports: 'exports', both: 'both' } as const;

const isSame = (one: Mention | undefined, other: Mention | undefined) =>
  one !== undefined && other !== undefined && one.ids.some((id) => other.ids.includes(id));

interface Deal {
  verb: Verb;
  figure: Figure;
  sides: Sides;
}

/**
 * Reads what was sold and bought by the verbs of a sentence: tells the places apart by whose trade it is, and gives the
 * heads of the amounts that follow. Of the two the one that the text is about counts, so that what the other one sold it
 * bought.
 */
export function readDeals(scene: Scene, roles: Map<Mention, Role>): Head[] {
  const heads: Head[] = [];
  const { masked, from, to, counted } = scene;
  let last: { deal: Deal; owner: Mention | undefined; partner: Mention | undefined } | undefined;
  const verbs = dealVerbs(masked, from, to);
  for (const [index, verb] of verbs.entries()) {
    const figure = counted.find(({ start }) => start >= verb.end);
    if (!figure || figure.start - verb.end > FARTHEST || !isDealt(scene, verb, figure)) continue;
    const next = verbs[index + 1];
    const isPair = next !== undefined && next.end <= figure.start;
    if (isPair && next.way === verb.way) continue;
    if (isPair) verbs[index + 1] = { ...next, start: verb.start, way: 'both' };
    if (isPair) continue;
    const partner = last?.partner ?? scene.partner;
    const sides = placesOfVerb({ ...scene, partner }, verb, figure, last?.deal.sides);
    if (sides && !MONEY.test(figure.unit)) {
      tellPartner(sides, scene, roles, last?.owner);
      continue;
    }
    if (!sides || !isTold(scene, verb, sides, figure)) continue;
    const isPart = isOfGood(scene, verb, figure);
    const owner = ownerOf(scene, roles, sides, verb, last?.owner);
    const settled = settle(
      { ...scene, isTradeBefore: scene.isTradeBefore || last !== undefined },
      { ...verb, isPart },
      sides,
      owner,
      partner,
    );
    if (!settled) continue;
    if (settled.place) roles.set(settled.place, 'place');
    if (settled.partner) {
      roles.set(settled.partner, 'partner');
      roles.set(nearby(settled.partner, counted, verb), 'partner');
    }
    heads.push({ kind: settled.way, start: verb.start, end: verb.end, isPart });
    last = { deal: { verb, figure, sides }, owner: settled.owner, partner: settled.partner };
  }
  return heads;
}

/** A place named before another amount, as it is told of with a verb: at that. */
function nearby(place: Mention, counted: readonly Figure[], { start }: Verb): Mention {
  const isFar = counted.some((figure) => figure.start >= place.end && figure.end <= start);
  return isFar ? { ...place, start, end: start } : place;
}

/** Whether it is some good only that was sold or bought, by the words around a verb and its amount. */
function isOfGood({ masked, original, from, to, counted }: Scene, verb: Verb, figure: Figure): boolean {
  const after = masked.slice(figure.end, Math.min(to, figure.end + 60));
  const told = Math.max(from, counted.findLast(({ end }) => end <= verb.start)?.end ?? from);
  if (verb.isPassive && namesGood(masked, original, told, verb.start)) return true;
  if (namesGood(masked, original, verb.end, figure.start)) return true;
  return !OF_ALL.test(after) && isOfSomething(after, true);
}

/** Where tonnes are told, only where they went to or came from is known: they are no trade by value. */
function tellPartner(
  { subject, counterpart }: Sides,
  scene: Scene,
  roles: Map<Mention, Role>,
  last: Mention | undefined,
): void {
  const owner = subject ?? last ?? scene.subject ?? scene.places.find(({ isCountry }) => !isCountry)?.mention;
  if (counterpart && owner && !isSame(owner, counterpart)) roles.set(counterpart, 'partner');
  const isOther = subject && scene.subject && !isSame(subject, scene.subject);
  const isCountry = scene.places.some((one) => one.mention === subject && one.isCountry);
  if (isOther && isCountry && !counterpart && scene.isTradeBefore) roles.set(subject, 'partner');
}

/** Whether an amount of money follows a verb that is traded for. */
function isDealt({ masked, to, heads }: Scene, verb: Verb, figure: Figure): boolean {
  const gap = masked.slice(verb.end, figure.start);
  if (FINANCIAL.test(gap)) return false;
  const isEarned = /^earned/.test(masked.slice(verb.start, verb.end));
  if (
    isEarned &&
    !/^[^,.;]{0,10} (?:abroad|overseas|from exports)/.test(masked.slice(figure.end, figure.end + 40))
  )
    return false;
  if (/[;:.!?]/.test(gap.replace(/\b(?:u\.s\.|no\.)/g, ' '))) return false;
  if (isOfMoney(masked.slice(figure.end, Math.min(to, figure.end + 60)))) return false;
  const isRussian = /[а-я]/.test(masked[verb.start] ?? '');
  if (!MONEY.test(figure.unit)) return QUANTITIES.has(figure.unit);
  if (isRussian && !/(?<![а-я])на(?: [а-я]+){0,3} ?(?:us)?[$€£¥]? ?$/.test(gap)) return false;
  return !heads.some(
    ({ kind, start, end }) =>
      start >= verb.end && end <= figure.start && kind !== 'other' && kind !== 'carried',
  );
}

/** Whether it is trade that a verb tells of: by its own words, or as the text did before. */
function isTold(
  { isTradeBefore, heads, masked, to }: Scene,
  verb: Verb,
  { counterpart }: Sides,
  figure: Figure,
): boolean {
  if (isTradeBefore || verb.isOwn || verb.way === 'both' || counterpart) return true;
  if (heads.some(({ kind, start }) => isTrade(kind) && start < verb.start)) return true;
  return namesTrade(masked.slice(Math.max(0, verb.start - 30), Math.min(to, figure.end + 30)));
}

/** Whose trade is told where a verb stands. */
function ownerOf(
  { places, subject, from, masked }: Scene,
  roles: ReadonlyMap<Mention, Role>,
  sides: Sides,
  verb: Verb,
  last: Mention | undefined,
): Mention | undefined {
  if (last) return last;
  const named = places.find(
    ({ mention }) =>
      mention.end <= verb.start &&
      roles.get(mention) === 'place' &&
      ![sides.subject, sides.counterpart].some((one) => isSame(one, mention)) &&
      /^(?:'s|,)? /.test(masked.slice(mention.end, verb.start)) &&
      !/\b(?:in|at|than|ahead of) (?:the )?$|(?<![а-я])(?:в|на|чем) $/.test(
        masked.slice(Math.max(from, mention.start - 14), mention.start),
      ),
  )?.mention;
  return named ?? subject;
}

interface Settled {
  way: Way;
  place: Mention | undefined;
  partner: Mention | undefined;
  owner: Mention | undefined;
}

function settle(
  { masked, to, places, office, isTradeBefore }: Scene,
  verb: Verb & { isPart: boolean },
  { subject, counterpart, isElided }: Sides,
  owner: Mention | undefined,
  partner: Mention | undefined,
): Settled | undefined {
  const flipped = OPPOSITE[verb.way];
  const isCountry = (one: Mention) => places.find(({ mention }) => mention === one)?.isCountry ?? true;
  const isOffice = (one: Mention | undefined) => office !== undefined && one?.ids.includes(office);
  const whose =
    isOffice(counterpart) || isOffice(subject) ? (isOffice(counterpart) ? counterpart : subject) : owner;
  if (subject && counterpart) {
    if (isSame(subject, counterpart)) return undefined;
    const isToldOf = isTradeBefore || isOffice(counterpart);
    if (isToldOf && isSame(counterpart, whose) && !isSame(subject, whose))
      return { way: flipped, place: counterpart, partner: subject, owner: counterpart };
    return { way: verb.way, place: subject, partner: counterpart, owner: subject };
  }
  if (subject) {
    if (isElided && partner && isSame(subject, partner) && owner)
      return {
        way: flipped,
        place: undefined,
        partner: { ...subject, start: verb.start, end: verb.start },
        owner,
      };
    if (!owner || isSame(subject, owner))
      return { way: verb.way, place: subject, partner: undefined, owner: subject };
    const isMemberOf = isMember(masked, owner, verb);
    const isOwnGood =
      verb.isPart &&
      !/(?:\bre-?|(?<![а-я])ре)?(?:export|экспорт)/.test(masked.slice(verb.end, Math.min(to, verb.end + 70)));
    const isRanked = RANKED.test(masked.slice(subject.end, verb.start));
    if (
      (verb.isOwn && !isRanked) ||
      isOwnGood ||
      isMemberOf ||
      !isCountry(subject) ||
      ABROAD.test(masked.slice(verb.start, Math.min(to, verb.end + 60)))
    )
      return { way: verb.way, place: subject, partner: undefined, owner: isMemberOf ? owner : subject };
    return { way: flipped, place: undefined, partner: subject, owner };
  }
  return { way: verb.way, place: undefined, partner: counterpart, owner: owner };
}
