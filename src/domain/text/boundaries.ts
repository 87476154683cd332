import { characterClass, classAt, classBefore, isDigitAt, type CharacterClass } from './characters';

/** Words that French, Italian and Portuguese join to a name with an apostrophe: l’Iran, dell’Asia. */
const ELISION = /(?:^|[^\p{L}\p{N}])(?:l|d|j|qu|dell|all|nell|sull|dall)$/u;

/** Whether a name may begin at an offset of folded text. */
export function beginsWord(text: string, start: number): boolean {
  const first = classAt(text, start);
  if (first !== 'word' && first !== 'hangul') return true;
  const before = classBefore(text, start);
  if (before === first || before === 'mark') return false;
  if (text[start - 1] !== "'" || classBefore(text, start - 1) !== 'word') return true;
  return ELISION.test(text.slice(Math.max(0, start - 7), start - 1));
}

/**
 * Whether a name can possibly begin with a UTF-16 unit that follows another (-1 where nothing does): `beginsWord`, as far
 * as two units tell.
 */
export function mayBeginWord(before: number, unit: number): boolean {
  const first = unitClass(unit);
  if ((first !== 'word' && first !== 'hangul') || before < 0) return true;
  const last = unitClass(before);
  return last !== first && last !== 'mark';
}

/** Half of a surrogate pair has no class: `other`, which rules nothing out. */
function unitClass(unit: number): CharacterClass {
  return unit >= 0xd800 && unit <= 0xdfff ? 'other' : characterClass(unit);
}

/** Whether a name may end at an offset of folded text, with nothing or a possessive ’s after it. */
export function endsWord(text: string, end: number): boolean {
  const after = classAt(text, end);
  if (after === 'mark') return false;
  const last = classBefore(text, end);
  if (last !== 'word') return true;
  if (after === 'word') return false;
  if (text[end] !== "'" || classAt(text, end + 1) !== 'word') return true;
  return text[end + 1] === 's' && classAt(text, end + 2) !== 'word';
}

/** Length of the English plural ending that follows an offset (0, 1 for -s, 2 for -es), or -1 when none ends there. */
export function pluralEnding(text: string, end: number): number {
  const last = text[end - 1] ?? '';
  if (!/[a-z]/.test(last)) return -1;
  if (text[end] === 's' && endsWord(text, end + 1)) return 1;
  const sibilant = /(?:[sxz]|ch|sh)$/.test(text.slice(Math.max(0, end - 2), end));
  return sibilant && text.startsWith('es', end) && endsWord(text, end + 2) ? 2 : -1;
}

/**
 * Whether an amount as written stands whole at [start, end): not within a longer number, a longer word, a group of
 * thousands or after a minus sign.
 */
export function standsWhole(text: string, start: number, end: number): boolean {
  return beginsNumber(text, start) && endsNumber(text, end) && classAt(text, end) !== 'mark';
}

function beginsNumber(text: string, start: number): boolean {
  if (!isDigitAt(text, start)) return isSeparator(text[start]) || beginsWord(text, start);
  if (isDigitAt(text, start - 1)) return false;
  const sign = text[start - 1];
  if (sign === '.' || sign === ',' || sign === "'") return !isDigitAt(text, start - 2);
  if (sign === '-') return classBefore(text, start - 1) !== 'other' && start > 1;
  return sign !== ' ' || !isThousandsGroup(text, start);
}

/** “1 149.62”: a space between one to three digits and exactly three. */
function isThousandsGroup(text: string, start: number): boolean {
  return (
    /^\d{3}(?!\d)/.test(text.slice(start, start + 4)) &&
    /(?:^|[^\d.,])\d{1,3} $/.test(text.slice(Math.max(0, start - 5), start))
  );
}

function endsNumber(text: string, end: number): boolean {
  if (!isDigitAt(text, end - 1)) return endsWord(text, end);
  if (isDigitAt(text, end) || classAt(text, end) === 'word') return false;
  const sign = text[end];
  if (sign === ' ') return !/^ \d{3}(?!\d)/.test(text.slice(end, end + 5));
  return !((sign === '.' || sign === ',' || sign === "'") && isDigitAt(text, end + 1));
}

function isSeparator(character: string | undefined): boolean {
  return character === '-' || character === '+' || character === '~';
}
