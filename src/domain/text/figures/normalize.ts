import { simplified } from '../simplified';
import { EURO, inLatin, isLatin } from './latin-text';

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const SPACES = /[\t\u00A0\u2000-\u200B\u202F\u205F\u3000\uFEFF]/g;
const DASHES = /[‐‑‒–−﹣]/g;
/** Beside a hyphen that stands for a dash, as Russian agencies write it: «импорт - 5 млрд», not “2,3 - 2,5”. */
const BEFORE_DASH = /[а-я)»"]/;
const AFTER_DASH = /[а-яa-z\d$€¥(«"]/;

/** 二〇二五年. */
const CHINESE_YEAR = /(?:一九|二〇|二零)[〇零一二三四五六七八九]{2}(?=年)/g;
const CHINESE_DIGITS = '〇一二三四五六七八九';
/** Brackets as Xinhua writes them in Russian: «322,6 млрд юаней /46,2 млрд долл. США/». */
const IN_SLASHES = / \/([^/\n]{2,80})\/(?=[\s,.;:)-]|$)/g;

/**
 * Text as figures are looked for in it: small letters, half-width signs, simplified Chinese characters, one kind of space, dash and apostrophe. Each
 * UTF-16 unit stands for the one at the same offset of the original, so that offsets hold for both.
 */
export function normalize(text: string): string {
  const small = lower(text);
  if (isLatin(small)) return inLatin(small);
  return simplified(small)
    .replace(FULL_WIDTH, (sign) => lowerUnit(String.fromCharCode(sign.charCodeAt(0) - 0xfee0)))
    .replace(SPACES, ' ')
    .replace(DASHES, '-')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/○/g, '〇')
    .replace(CHINESE_YEAR, (year) =>
      [...year].map((digit) => CHINESE_DIGITS.indexOf(digit === '零' ? '〇' : digit)).join(''),
    )
    .replace(/ё/g, 'е')
    .replace(/ - /g, asDash)
    .replace(IN_SLASHES, ' ($1)')
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

function asDash(hyphen: string, at: number, text: string): string {
  const [before = '', after = ''] = [text[at - 1], text[at + hyphen.length]];
  const isDash = BEFORE_DASH.test(before)
    ? AFTER_DASH.test(after)
    : /[\d%]/.test(before) && /[а-я«"]/.test(after);
  return isDash ? ' — ' : hyphen;
}
