import type { Mention } from '../matches';
import { countryOfDemonym } from './demonyms';
import type { EntryKind } from '../entry-kind';
import { CHINESE_ROLES, ENGLISH_ROLES, RUSSIAN_ROLES } from './visit-words';

/** Somebody who takes part in a visit: a person with a name, or one who is told of by office and country. */
export interface Participant {
  start: number;
  end: number;
  name: string | undefined;
  /** Entries of persons that go by this name. */
  ids: string[];
  role: string | undefined;
  /** Entries of the country, where it is named; its ISO 3166-1 alpha-2 code, where only its adjective is. */
  countryIds: string[];
  countryCode: string | undefined;
}

const NAME = String.raw`\p{Lu}[\p{L}'’.-]+(?: (?:(?:al|bin|de|van|von|of) )?\p{Lu}[\p{L}'’.-]+){0,3}`;
const ENGLISH = new RegExp(
  String.raw`(?:(?<adjective>\p{Lu}\p{Ll}+) )?(?<![\p{L}-])(?<role>(?:${ENGLISH_ROLES}))(?![\p{L}-])(?<post> (?:to|in) (?:the )?\p{Lu}\p{Ll}+)?(?:,? (?<name>${NAME}))?`,
  'gu',
);
const CHINESE = new RegExp(
  `(?<role>${CHINESE_ROLES})(?<name>[\\p{Script=Han}·]{2,12}?)(?=[、，。和及]|将|于|表示|说|一行|率)`,
  'gu',
);
const RUSSIAN = new RegExp(
  String.raw`(?:(?<adjective>\p{L}+(?:ий|ой|ая)) )?(?<![\p{L}-])(?<role>${RUSSIAN_ROLES})(?![\p{L}-])(?: \p{Lu}\p{L}+(?:а|и|ы|я))?(?: (?<name>${NAME}))?`,
  'gu',
);
/** “The ambassadors of Laos, Nepal and Oman”: a list of countries follows. */
const OF_COUNTRIES = /\b(ambassador|envoy|diplomat)s? (?:of|from) $|(?<![а-я])(посл|дипломат)[а-я]{1,3} $/;
const LIST_SIGN = /^(?:, | and |, and |、|和|及| и )$/;

/**
 * The participants that a stretch of a text names: mentions of persons, and offices with a country or a name.
 * @param mentions those within the stretch, in order.
 */
export function findParticipants(
  text: string,
  from: number,
  to: number,
  mentions: Mention[],
  kindOf: (id: string) => EntryKind,
): Participant[] {
  const stretch = text.slice(from, to);
  const persons = mentions.filter(({ ids }) => ids.some((id) => kindOf(id) === 'person'));
  const countries = mentions.filter(({ ids }) => ids.some((id) => kindOf(id) === 'country'));
  const offices = [ENGLISH, CHINESE, RUSSIAN].flatMap((pattern) =>
    [...stretch.matchAll(pattern)].map((match) => office(text, match, from, countries)),
  );
  offices.push(...delegated(text, from, countries));
  const known = persons.map((mention) => fromMention(mention, offices, countries));
  const told = offices.filter(
    (one) =>
      (one.name !== undefined || one.countryIds.length > 0 || one.countryCode !== undefined) &&
      !known.some(
        (person) => person.start < one.end + 3 && one.start < person.end + 3 && one.name === undefined,
      ) &&
      !known.some((person) => person.start < one.end && one.start < person.end),
  );
  return [...known, ...told].sort((a, b) => a.start - b.start);
}

/** One participant for each country of a list: “the ambassadors of Laos and Oman”. */
function delegated(text: string, from: number, countries: Mention[]): Participant[] {
  const found: Participant[] = [];
  for (const [index, { start, end, ids }] of countries.entries()) {
    const before = countries[index - 1];
    const role = OF_COUNTRIES.exec(text.slice(Math.max(from, start - 24), start));
    const isNext =
      before && found.at(-1)?.end === before.end && LIST_SIGN.test(text.slice(before.end, start));
    const word = role ? (role[1] ?? role[2]) : isNext ? found.at(-1)?.role : undefined;
    if (word === undefined) continue;
    found.push({ start, end, name: undefined, ids: [], role: word, countryIds: ids, countryCode: undefined });
  }
  return found;
}

/** “The president of Kazakhstan”, “посол Ирана”; not “ambassador to China”, which is where one is posted. */
function countryAfter(text: string, at: number, countries: Mention[]): Mention | undefined {
  return countries.find(({ start }) => start >= at && /^ (?:of (?:the )?)?$/.test(text.slice(at, start)));
}

function office(text: string, match: RegExpMatchArray, from: number, countries: Mention[]): Participant {
  const { adjective, role = '', post = '', name } = match.groups ?? {};
  const start = from + (match.index ?? 0);
  const roleStart = start + match[0].indexOf(role);
  const before = countries.find(({ end }) => end <= roleStart && end >= roleStart - 4);
  const end = start + match[0].length;
  const after = post === '' ? countryAfter(text, roleStart + role.length, countries) : undefined;
  const code = countryOfDemonym((adjective ?? '').toLowerCase());
  const of = before ?? (code === undefined ? after : undefined);
  return {
    start: before?.start ?? (code ? start : roleStart),
    end,
    name: name?.replace(/[.-]$/, ''),
    ids: [],
    role: `${role}${post}`.trim(),
    countryIds: of?.ids ?? [],
    countryCode: code,
  };
}

function fromMention(mention: Mention, offices: Participant[], countries: Mention[]): Participant {
  const held = offices.find(({ start, end }) => start <= mention.end + 3 && end >= mention.start - 3);
  const country = countries.find(({ end }) => end <= mention.start && end >= mention.start - 24 && held);
  return {
    start: mention.start,
    end: mention.end,
    name: mention.text,
    ids: mention.ids,
    role: held?.role,
    countryIds: held && held.countryIds.length > 0 ? held.countryIds : (country?.ids ?? []),
    countryCode: held?.countryCode,
  };
}
