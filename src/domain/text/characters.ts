/** How a character takes part in words, which decides where a name may begin and end beside it. */
export type CharacterClass = 'word' | 'unspaced' | 'hangul' | 'mark' | 'other';

/** Scripts written without spaces between words: a name may begin and end anywhere in them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}_]/u;
const MARK = /\p{M}/u;
const HANGUL = /\p{Script=Hangul}/u;

/** By code point, filled as they are met: an array for those of one UTF-16 unit, which nearly all are. */
const known: (CharacterClass | undefined)[] = Array.from({ length: 0x10000 });

/** The class of a code point. Superscripts (footnote marks) are no part of a word. */
export function characterClass(codePoint: number): CharacterClass {
  if (codePoint > 0xffff) return classify(String.fromCodePoint(codePoint));
  return (known[codePoint] ??= classify(String.fromCodePoint(codePoint)));
}

function classify(character: string): CharacterClass {
  if (MARK.test(character)) return 'mark';
  if (/[⁰¹²³⁴-⁹₀-₉]/u.test(character)) return 'other';
  if (UNSPACED.test(character)) return 'unspaced';
  if (HANGUL.test(character)) return 'hangul';
  return WORD.test(character) ? 'word' : 'other';
}

/** The class of the character that begins at an index; `other` past the end. */
export function classAt(text: string, index: number): CharacterClass {
  const codePoint = text.codePointAt(index);
  return codePoint === undefined ? 'other' : characterClass(codePoint);
}

/** The class of the character that ends before an index; `other` before the beginning. */
export function classBefore(text: string, index: number): CharacterClass {
  return index <= 0 ? 'other' : classAt(text, previousIndex(text, index));
}

/** Where the character before an index begins: two units back for a surrogate pair. */
export function previousIndex(text: string, index: number): number {
  const low = text.charCodeAt(index - 1);
  const high = text.charCodeAt(index - 2);
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff ? index - 2 : index - 1;
}

/** Whether the character at an index is a decimal digit; folded text has no others than 0 to 9. */
export function isDigitAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}
