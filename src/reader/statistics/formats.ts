import Negotiator from 'negotiator';
import { amountInWords } from '../../domain/formats/amount-in-words';
import { toCsv } from '../../domain/formats/csv';
import { toJsonStat } from '../../domain/formats/json-stat';
import type { PublishedObservation } from '../../domain/formats/published-observation';
import { toSdmxCsv } from '../../domain/formats/sdmx-csv';
import { toSdmxJson } from '../../domain/formats/sdmx-json';
import { toStatisticsJsonLd } from '../../domain/formats/json-ld/statistics';
import { languageTag } from '../../domain/validation/codes';
import { BadParameter, type Answer } from '../answer';
import { oneOf } from '../parameters';

/** The formats that observations are given in beside JSON, and the media type of each. */
const TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  'json-stat': 'application/vnd.json-stat+json; charset=utf-8',
  'sdmx-json': 'application/vnd.sdmx.data+json; version=2.0.0; charset=utf-8',
  'sdmx-csv': 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8',
  'json-ld': 'application/ld+json; charset=utf-8',
} as const;
export type Format = 'json' | keyof typeof TYPES;
const FORMATS = ['json', ...Object.keys(TYPES)] as Format[];

const MEDIA: [string, Format][] = [
  ['application/json', 'json'],
  ...Object.entries(TYPES).map(([format, type]): [string, Format] => [
    type.slice(0, type.indexOf(';')),
    format as Format,
  ]),
];

/**
 * The format that a request wants: by its parameter, else by its Accept header (RFC 9110 §12.5.1), else JSON.
 * @throws BadParameter for a parameter that names none
 */
export function wantedFormat(parameter: string | undefined, accept: string): Format {
  const named = oneOf('format', parameter, FORMATS);
  if (named) return named;
  if (accept === '' || accept === '*/*' || accept === 'application/json') return 'json';
  const preferred = new Negotiator({ headers: { accept } }).mediaType(MEDIA.map(([type]) => type));
  return MEDIA.find(([type]) => type === preferred)?.[1] ?? 'json';
}

/** A language as a parameter names it (BCP 47). @throws BadParameter */
export function wantedLanguage(parameter: string | undefined): string | undefined {
  const problem = parameter === undefined ? undefined : languageTag(parameter);
  if (problem) throw new BadParameter('language', problem);
  return parameter;
}

export interface Told {
  /** What the observations are together, for formats that have a title. */
  title: string;
  /** Dateline's own address, without a slash at the end. */
  origin: string;
  language: string | undefined;
}

/** Observations in a format other than JSON. @throws BadParameter where the format can't hold them */
export function inFormat(
  format: Exclude<Format, 'json'>,
  observations: PublishedObservation[],
  { title, origin, language }: Told,
): Answer {
  return { status: 200, type: TYPES[format], body: written() };

  function written(): string {
    try {
      switch (format) {
        case 'csv':
          return toCsv(observations, language);
        case 'json-stat':
          return toJsonStat(observations, title);
        case 'sdmx-json':
          return toSdmxJson(observations, new Date().toISOString());
        case 'sdmx-csv':
          return toSdmxCsv(observations);
        case 'json-ld':
          return JSON.stringify(toStatisticsJsonLd(observations, origin));
      }
    } catch (error) {
      if (error instanceof RangeError) throw new BadParameter('format', `${format}: ${error.message}`);
      throw error;
    }
  }
}

/** The observations, each with its amount as a reader of the language would write it. */
export function withAmounts<Observed extends Parameters<typeof amountInWords>[0]>(
  observations: Observed[],
  language: string,
): (Observed & { amount: string })[] {
  return observations.map((one) => ({ ...one, amount: amountInWords(one, language) }));
}
