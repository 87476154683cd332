import type { DecimalSign } from './numbers';

const SAMPLE = 2_000;

/** The language that figures are read by: as given (BCP 47), or the one whose script most letters at the start have. */
export function readingLanguage(text: string, language: string | undefined): 'en' | 'zh' | 'ru' {
  const given = (language ?? '').toLowerCase().split('-')[0];
  if (given === 'en' || given === 'zh' || given === 'ru') return given;
  const sample = text.slice(0, SAMPLE);
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (han * 2 > latin && han >= cyrillic) return 'zh';
  return cyrillic > latin ? 'ru' : 'en';
}

/** Russian, and the languages that write like it, put a comma before decimals; so do most of Europe’s. */
export function decimalSign(text: string, language: string | undefined): DecimalSign {
  const comma = ['ru', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'tr', 'uk', 'kk', 'ky', 'uz'];
  const given = (language ?? '').toLowerCase().split('-')[0] ?? '';
  if (given !== '') return comma.includes(given) ? ',' : '.';
  return readingLanguage(text, undefined) === 'ru' ? ',' : '.';
}
