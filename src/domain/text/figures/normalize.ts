import { EURO, inLatin, isLatin } from './latin-text';

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const SPACES = /[\t\u00A0\u2000-\u200B\u202F\u205F\u3000\uFEFF]/g;
const DASHES = /[‐‑‒–−﹣]/g;
/** A hyphen that stands for a dash, as Russian agencies write it: «импорт - 5 млрд», not “2,3 - 2,5”. */
const SPACED_HYPHEN = /(?<=[а-я)»"]) - (?=[а-яa-z\d$€¥(«"])|(?<=[\d%]) - (?=[а-я«"])/g;

/**
 * Text as figures are looked for in it: small letters, half-width signs, one kind of space, dash and apostrophe. Each
 * UTF-16 unit stands for the one at the same offset of the original, so that offsets hold for both.
 */
export function normalize(text: string): string {
  const small = lower(text);
  if (isLatin(small)) return inLatin(small);
  return small
    .replace(FULL_WIDTH, (sign) => lowerUnit(String.fromCharCode(sign.charCodeAt(0) - 0xfee0)))
    .replace(SPACES, ' ')
    .replace(DASHES, '-')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/ё/g, 'е')
    .replace(SPACED_HYPHEN, ' — ')
    .replace(/€/g, EURO);
}

/** A few capitals (İ) become two units in lower case, which would shift all that follows: those stay as they are. */
function lower(text: string): string {
  const whole = text.toLowerCase();
  return whole.length === text.length
    ? whole
    : text.replace(/[^\0-\x7f]/gu, lowerUnit).replace(/[A-Z]/g, lowerUnit);
}

function lowerUnit(character: string): string {
  const small = character.toLowerCase();
  return small.length === character.length ? small : character;
}
