import { between } from '../between';
import type { EntryKind } from '../entry-kind';
import { findAmounts, type Amount } from '../figures/amounts';
import { boundOf, type Bound } from '../figures/bounds';
import { decimalSign } from '../figures/language';
import { normalize } from '../figures/normalize';
import { findPeriods, type PeriodMention } from '../figures/periods';
import { sdmx } from '../figures/period-span';
import { findSentences, type Sentence } from '../figures/sentences';
import type { Mention } from '../matches';
import { findInvitation, type Invitation } from './invitations';
import { findParticipants, type Participant } from './participants';
import { stopsIn, type Stop } from './stops';
import { CONTINUES, TRAVELLERS, VISITS } from './visit-words';

/** That somebody travelled, as a text tells it. */
export interface Visit {
  /** From the first sentence that tells of it to the last. */
  start: number;
  end: number;
  participants: Participant[];
  /** From how many countries they came, where a number is told. */
  countryCount: { value: number; bound: Bound } | undefined;
  /** Where they went, in the order told: places, or regions and countries where no place in them is named. */
  stops: Stop[];
  /** The regions and countries that the stops lie in, as far as they are told. */
  areas: Stop[];
  /** Days in SDMX form: 2024-03-19/2024-03-23, or one day. */
  period: string | undefined;
  durationDays: number | undefined;
  invitedBy: Invitation | undefined;
}

export interface VisitOptions {
  language?: string | undefined;
  publishedOn?: string | undefined;
  /** What `findMentions` found in the text. */
  mentions?: Mention[];
  kindOf?: (id: string) => EntryKind;
}

/** A sentence so soon after the last that tells of a visit may still name one who took part. */
const NEAR = 200;
const COUNTRIES = /^(?:countries|nations|states|个国家|国|стран[аы]?)$/;

/**
 * The visit that a text tells of, from sentences about travellers and where they went; none where it tells of no
 * traveller or no place. A text is taken to tell of one: what it says in several sentences is put together.
 */
export function findVisits(text: string, options: VisitOptions = {}): Visit[] {
  const { language, publishedOn, mentions = [], kindOf = () => 'other' } = options;
  const normal = normalize(text);
  const sentences = findSentences(normal, text);
  const telling = tellingSentences(normal, sentences);
  if (!telling.some(({ start, end }) => TRAVELLERS.test(normal.slice(start, end)))) return [];
  const places = stopsIn(normal, sentences, telling, mentions, kindOf);
  if (places.stops.length === 0) return [];
  const start = telling[0]?.start ?? 0;
  const end = telling.at(-1)?.end ?? text.length;
  // Whom a text names in between, as saying something, is one of those who travelled.
  const participants = between(sentences, start, end + NEAR)
    .filter((one) => TRAVELLERS.test(normal.slice(one.start, one.end)))
    .flatMap((one) =>
      findParticipants(text, one.start, one.end, between(mentions, one.start, one.end), kindOf),
    );
  const amounts = findAmounts(normal, decimalSign(text, language));
  const told = telling.flatMap((one) => between(amounts, one.start, one.end));
  const invitedBy = findInvitation(text, normal, mentions);
  const periods = findPeriods(normal, text, sentences, publishedOn);
  return [
    {
      start,
      end,
      participants: withoutHost(participants, invitedBy),
      countryCount: countryCount(normal, told),
      ...places,
      period: daysOf(telling.flatMap((one) => between(periods, one.start, one.end))),
      durationDays: durationOf(told),
      invitedBy,
    },
  ];
}

function tellingSentences(normal: string, sentences: Sentence[]): Sentence[] {
  let isTelling = false;
  return sentences.filter(({ start, end }) => {
    const words = normal.slice(start, end);
    isTelling = VISITS.test(words) || (isTelling && CONTINUES.test(words));
    return isTelling;
  });
}

function countryCount(normal: string, amounts: Amount[]): Visit['countryCount'] {
  const countries = amounts.find(({ unit }) => COUNTRIES.test(unit));
  return countries && { value: Number(countries.value), bound: boundOf(normal, countries) };
}

function durationOf(amounts: Amount[]): number | undefined {
  const days = amounts.find(({ unit }) => unit === 'day');
  return days && Number(days.value);
}

/** The days from and to, else the one day that the visit is said to have begun or been on. */
function daysOf(periods: PeriodMention[]): string | undefined {
  const own = periods.filter(({ isComparison }) => !isComparison);
  const days =
    own.find(({ span, isDate }) => span?.by === 'days' && !isDate) ?? own.find(({ isDate }) => isDate);
  return days?.span && sdmx(days.span);
}

/** Whoever invited is the host, not a guest; and everybody is named once. */
function withoutHost(participants: Participant[], host: Invitation | undefined): Participant[] {
  const seen = new Set<string>();
  return participants.filter(({ start, end, ids, name, role, countryIds, countryCode }) => {
    if (host && start < host.end && host.start < end) return false;
    const key = ids.join() || name || [role, countryIds.join(), countryCode].join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
