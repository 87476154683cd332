/** A year that is not the calendar’s: from which month on (0 is January), and how it is named where it has one number. */
export interface FiscalCalendar {
  begins: number;
  /** By the year in which it ends (“fiscal 2024”, to September 2024), by that in which it begins, or by both alone. */
  namedBy: 'end' | 'begin' | 'both';
}

/**
 * The official financial years of countries whose news go by them, after the CIA World Factbook, field “Fiscal year”. The
 * British one begins on 6 April; as “2023-24” its statistics are by whole months.
 */
const CALENDARS: [country: string, FiscalCalendar][] = [
  ['india(?:n|s)?(?![a-z])|(?<![а-я])инди[яию](?![а-я])', { begins: 3, namedBy: 'end' }],
  ['japan|япони', { begins: 3, namedBy: 'begin' }],
  ['canad|канад', { begins: 3, namedBy: 'both' }],
  ['united kingdom|britain|british|великобритани', { begins: 3, namedBy: 'both' }],
  ['pakistan|пакистан', { begins: 6, namedBy: 'end' }],
  ['bangladesh|бангладеш', { begins: 6, namedBy: 'end' }],
  ['egypt|егип', { begins: 6, namedBy: 'end' }],
  ['australia|австрали', { begins: 6, namedBy: 'end' }],
  [
    'u\\.s\\.(?! dollar)|the us(?![a-z])(?! dollar)|united states|(?<![а-я])сша(?![а-я])',
    { begins: 9, namedBy: 'end' },
  ],
  ['thailand|(?<![a-z])thai(?![a-z])|таиланд', { begins: 9, namedBy: 'end' }],
];
/** Partners in trade are named so: “exports to the United States”. */
const PARTNER = String.raw`\b(?:to|with|into|by|for|than|imports from) (?:the )?|(?<![а-я])(?:из|с|со|для) `;
const COUNTRIES = new RegExp(
  `(?<!${PARTNER})(?<![a-zа-я])(?:${CALENDARS.map(([name]) => `(${name})`).join('|')})`,
  'g',
);

/** The financial year of the countries that a text is about; undefined where they have none or several. */
export function fiscalCalendarOf(text: string): FiscalCalendar | undefined {
  let found: FiscalCalendar | undefined;
  for (const match of text.matchAll(COUNTRIES)) {
    const calendar = CALENDARS[match.slice(1).findIndex((name) => name !== undefined)]?.[1];
    if (found && calendar && (found.begins !== calendar.begins || found.namedBy !== calendar.namedBy))
      return undefined;
    found ??= calendar;
  }
  return found;
}
