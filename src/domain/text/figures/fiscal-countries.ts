/** A year that is not the calendar’s: from which month on (0 is January), and how it is named where it has one number. */
export interface FiscalCalendar {
  begins: number;
  /** By the year in which it ends (“fiscal 2024”, to September 2024), by that in which it begins, or by both alone. */
  namedBy: 'end' | 'begin' | 'both';
  /** Where “2023-24” alone is that year. */
  isUsual?: boolean;
}

const INDIAN: FiscalCalendar = { begins: 3, namedBy: 'end', isUsual: true };
const PAKISTANI: FiscalCalendar = { begins: 6, namedBy: 'end', isUsual: true };

/**
 * The official financial years of countries whose news go by them, after the CIA World Factbook, field “Fiscal year”. The
 * British one begins on 6 April; as “2023-24” its statistics are by whole months.
 */
const CALENDARS: [country: string, FiscalCalendar][] = [
  ['india(?:n|s)?(?![a-z])|(?<![а-я])инди[яию](?![а-я])|印度(?!尼西亚|洋)', INDIAN],
  ['japan|япони|日本', { begins: 3, namedBy: 'begin' }],
  ['canad|канад|加拿大', { begins: 3, namedBy: 'both' }],
  ['united kingdom|britain|british|великобритани|英国', { begins: 3, namedBy: 'both' }],
  ['pakistan|пакистан|巴基斯坦', PAKISTANI],
  ['bangladesh|бангладеш|孟加拉国', PAKISTANI],
  // From 8 July.
  ['ethiopia|эфиоп|埃塞俄比亚', { begins: 6, namedBy: 'both' }],
  ['egypt|егип|埃及', { begins: 6, namedBy: 'end' }],
  ['australia|австрали|澳大利亚', { begins: 6, namedBy: 'end' }],
  [
    'u\\.s\\.(?! dollar)|the us(?![a-z])(?! dollar)|united states|(?<![а-я])сша(?![а-я])|美国',
    { begins: 9, namedBy: 'end' },
  ],
  ['thailand|(?<![a-z])thai(?![a-z])|таиланд|泰国', { begins: 9, namedBy: 'end' }],
];
/** Partners in trade are named so: “exports to the United States”. */
const OFFICE = String.raw` (?:bureau|statistic|customs|ministr|central bank|state bank|department|government|association|authority|council|federation)`;
const PARTNER = String.raw`\b(?:to|with|into|by|for|than|imports from) (?:the )?|(?<![а-я])(?:из|с|со|для) `;
const NAMES = CALENDARS.map(([name]) => `(${name})`).join('|');
const COUNTRIES = new RegExp(
  `(?<![a-zа-я])(?:(?<!${PARTNER})(?:${NAMES})|(?<=\\b(?:by|with) the )(?:${NAMES})(?=${OFFICE}))`,
  'g',
);
/** Money and numbers of India, which some of its neighbours share. */
const INDIAN_MONEY = /₹|(?<![a-z])rs\.? ?\d|\d (?:lakh|crore)(?![a-z])|(?<![a-z])rupees?(?![a-z])|рупи[йяи]/;
const INDIAN_NEIGHBOURS =
  /nepal|sri lanka|mauriti|maldiv|seychell|indonesia|pakistan|bangladesh|непал|шри-ланк|индонез|пакистан|бангладеш/;
/** Where news comes from: “KARACHI: …”. */
const DATELINES: [town: RegExp, calendar: FiscalCalendar][] = [
  [/^\s*(?:new delhi|mumbai|kolkata|chennai|bengaluru|hyderabad|ahmedabad|kochi)(?![a-z])/, INDIAN],
  [/^\s*(?:islamabad|karachi|lahore|quetta|peshawar|faisalabad|gwadar|dhaka|chittagong|chattogram)(?![a-z])/, PAKISTANI],
]; // prettier-ignore

/**
 * The financial year of the countries that a text is about, else of where it comes from; undefined where they have none or
 * several.
 */
export function fiscalCalendarOf(text: string): FiscalCalendar | undefined {
  const origin = DATELINES.find(([town]) => town.test(text))?.[1];
  // Money of India is told of nowhere else, but for its neighbours.
  if (origin !== PAKISTANI && INDIAN_MONEY.test(text) && !INDIAN_NEIGHBOURS.test(text)) return INDIAN;
  let found: FiscalCalendar | undefined;
  for (const match of text.matchAll(COUNTRIES)) {
    const at = match.slice(1).findIndex((name) => name !== undefined) % CALENDARS.length;
    const calendar = CALENDARS[at]?.[1];
    if (found && calendar && (found.begins !== calendar.begins || found.namedBy !== calendar.namedBy))
      return undefined;
    found ??= calendar;
  }
  return found ?? origin;
}
