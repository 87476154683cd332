import { withMonths } from './month-names';
import { monthOf } from './periods-english-parts';
import { monthOf as russianMonthOf } from './periods-russian-parts';

/** The months of a year that is not the calendar’s, as a text tells them. */
export interface ToldYear {
  /** The first month; 0 is January. */
  begins: number;
  /** The calendar year in which it begins, where that is told. */
  year: number | undefined;
  /** Whether only its beginning is told. */
  since?: boolean;
  /** The day on which it ends, where that is not the last one of a month. */
  until?: [month: number, day: number];
  /** Whether it was still to end. */
  isAhead?: boolean;
  /** How many characters tell it. */
  length: number;
}

const VERB = String.raw`(?:(?:which|that) )?(?:(?:runs?|ran|running|lasts?|lasted|lasting|covers?|covered|covering) )?`;
const DAY = String.raw`(?:\d\d?(?:st|nd|rd|th)?(?: of)? )?`;
const YEAR = String.raw`(?:,? ((?:19|20)\d\d)(?:-го)?(?: года| г\.)?)?`;
/** “, which ran from October to September”, “(July to June)”. */
const RANGE = withMonths(
  new RegExp(
    String.raw`^,? ?\(?${VERB}(?:from )?${DAY}(DATED)(?: \d\d?)?${YEAR}(?: to | through | until |-to-| ?[-—] ?)(?:the end of )?${DAY}(DATED)(?: \d\d?)?${YEAR}\)?`,
  ),
);
const END_YEAR = String.raw`(?:,? (?<y>(?:19|20)\d\d)(?:-го)?(?: года| г\.)?)?`;
/** “, which ended on September 30”. */
const END = withMonths(
  new RegExp(
    String.raw`^,? ?\(?(?:(?:which|that) )?(?:will end|end(?:s|ed|ing)?|clos(?:es|ed|ing)|concluded|to|through)(?: in| on| at)?(?: the end of| end[- ])? ?(?:(?<d>\d\d?)(?:st|nd|rd|th)?(?: of)? )?(?<m>DATED)(?: (?<d2>\d\d?)(?!\d))?${END_YEAR}\)?`,
  ),
);
/** “That started on July 1”. */
const BEGINNING = withMonths(
  /^,? ?\(?(?:(?:which|that) )?(?:start(?:s|ed|ing)|beg(?:an|ins|inning))(?: in| on)? (?:1(?:st)? (?:of )?)?(DATED)(?: 1(?:st)?(?!\d))?\)?/,
);
const RUSSIAN =
  '(?:январ|феврал|март|апрел|ма(?=[йяею])|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]{0,3}';
const RUSSIAN_RANGE = new RegExp(
  String.raw`^,? ?\(?(?:(?:который )?(?:длил(?:ся|ось)|длится|продолжа(?:ется|лся)) )?(?:с )?(?:1 )?(${RUSSIAN})${YEAR}(?: ?[-—] ?| по (?:конец )?| до )(?:\d\d )?(${RUSSIAN})${YEAR}\)?`,
);
const RUSSIAN_END = new RegExp(
  String.raw`^,? ?\(?(?:(?:завершивш|окончивш|закончивш|истекш)[а-я]{2,4}|котор[а-я]{2} (?:завершил|окончил|закончил|завершит|окончит|закончит|заканчивает|завершает)[а-я]{1,3})(?: в)?(?: (?<d>\d\d?))? (?<m>${RUSSIAN})${END_YEAR}\)?`,
);
/** «Начавшийся 1 июля». */
const RUSSIAN_BEGINNING = new RegExp(
  String.raw`^,? ?\(?(?:начавш|стартовавш)[а-я]{2,5}(?: с| в)? (?:1 )?(${RUSSIAN})\)?`,
);
const TO_END =
  /^[ ,(]*(?:(?:which|that) )?(?:will |ends)|(?:завершит|окончит|закончит|заканчивает|завершает)/;
const MONTH_ENDS = 28;

/** The months of a year, where the words after it tell them. */
export function toldAfter(words: string): ToldYear | undefined {
  return (
    range(RANGE.exec(words), monthOf) ??
    range(RUSSIAN_RANGE.exec(words), russianMonthOf) ??
    ending(END.exec(words), monthOf) ??
    ending(RUSSIAN_END.exec(words), russianMonthOf) ??
    beginning(BEGINNING.exec(words), monthOf) ??
    beginning(RUSSIAN_BEGINNING.exec(words), russianMonthOf)
  );
}

function range(match: RegExpExecArray | null, monthOf: (name: string) => number): ToldYear | undefined {
  if (!match) return undefined;
  const [first, last] = [monthOf(match[1] ?? ''), monthOf(match[3] ?? '')];
  if ((last + 1) % 12 !== first) return undefined;
  const begun = match[2] ?? (match[4] === undefined ? undefined : Number(match[4]) - (first === 0 ? 0 : 1));
  return { begins: first, year: begun === undefined ? undefined : Number(begun), length: match[0].length };
}

function ending(match: RegExpExecArray | null, monthOf: (name: string) => number): ToldYear | undefined {
  const { d, d2, m, y }: Partial<Record<string, string>> = match?.groups ?? {};
  if (!match || m === undefined) return undefined;
  const last = monthOf(m);
  const day = Number(d ?? d2 ?? MONTH_ENDS);
  const told = { isAhead: TO_END.test(match[0]), length: match[0].length };
  const endYear = y === undefined ? undefined : Number(y);
  // A year that ends within a month is none of whole months.
  if (day < MONTH_ENDS) return { ...told, begins: last, year: endYear && endYear - 1, until: [last, day] };
  const begins = (last + 1) % 12;
  return { ...told, begins, year: endYear && endYear - (begins === 0 ? 0 : 1) };
}

function beginning(match: RegExpExecArray | null, monthOf: (name: string) => number): ToldYear | undefined {
  return match
    ? { begins: monthOf(match[1] ?? ''), year: undefined, since: true, length: match[0].length }
    : undefined;
}
