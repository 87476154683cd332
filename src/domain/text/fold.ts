import { simplified } from './simplified';

/** Text in the form that names are compared in, and where each of its UTF-16 units comes from. */
export interface Folded {
  text: string;
  /** For each unit of `text`, the offset in the original at which the characters it stands for begin. */
  starts: number[];
  /** For each unit of `text`, the offset in the original at which they end. */
  ends: number[];
}

const SPACE = /\s/u;
/** Marks, and the half-width voicing marks of Japanese, which belong to the letter before them as well. */
const MARK = /[\p{M}\uFF9E\uFF9F]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{Nd}\uFF00-\uFFEF]/u;
/** Soft hyphen, zero-width and direction characters: invisible, and never part of a name. */
const INVISIBLE =
  // eslint-disable-next-line no-misleading-character-class -- each of them is meant by itself
  /[\u00AD\u061C\u0640\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF]/u;
/** Scripts whose marks are accents or vowel points; in others (Thai, Devanagari, kana) a mark makes another letter. */
const ACCENTED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u;

const SAME: Record<string, string> = {};
for (const [to, from] of [
  ["'", '’‘ʼʻ‛`´ʹʾʿ′＇'],
  ['-', '‐‑‒–—―−﹘﹣－'],
  ['"', '“”„‟«»「」『』〝〞＂'],
  ['o', 'øØ'],
  ['l', 'łŁ'],
  ['d', 'đĐ'],
  ['i', 'ı'],
  ['ss', 'ßẞ'],
  ['ae', 'æÆ'],
  ['ی', 'يى'],
  ['ک', 'ك'],
] as const) {
  for (const character of from) SAME[character] = to;
}

/** What each ASCII character is folded to. */
const ASCII = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (character === '`') return "'";
  return SPACE.test(character) ? ' ' : character.toLowerCase();
});
/** Below this no character is a mark that belongs to the one before. */
const FIRST_MARK = 0x300;
/** Nor is any a Chinese character. */
const FIRST_HAN = 0x3400;

const clusters = new Map<string, string>();
const MOST_CLUSTERS = 20_000;

/**
 * Folds what names may differ in: case, accents, apostrophes, quotation marks, dashes, full and half width, runs of
 * white space (one space), invisible characters (nothing).
 * @param options.forNames leaves quotation marks out (countries along the “Belt and Road” is a name with them and without)
 * and takes traditional Chinese characters for the simplified ones.
 */
export function fold(text: string, { forNames = false } = {}): Folded {
  const out: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let afterSpace = false;
  for (let index = 0; index < text.length;) {
    const code = text.charCodeAt(index);
    const isPlain = code < 128 && !(text.charCodeAt(index + 1) >= FIRST_MARK);
    const end = isPlain ? index + 1 : clusterEnd(text, index);
    let folded = isPlain ? ASCII[code]! : foldCluster(text.slice(index, end));
    if (forNames && code >= FIRST_HAN) folded = simplified(folded);
    if (folded === ' ' && afterSpace) {
      ends[ends.length - 1] = end;
    } else if (folded !== '' && !(forNames && folded === '"')) {
      out.push(folded);
      for (let unit = 0; unit < folded.length; unit += 1) {
        starts.push(index);
        ends.push(end);
      }
      afterSpace = folded === ' ';
    }
    index = end;
  }
  return { text: out.join(''), starts, ends };
}

/** The end of the character at an index together with the marks that follow it. */
function clusterEnd(text: string, index: number): number {
  let end = index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length && text.charCodeAt(end) >= FIRST_MARK) {
    const codePoint = text.codePointAt(end) ?? 0;
    if (!MARK.test(String.fromCodePoint(codePoint))) break;
    end += codePoint > 0xffff ? 2 : 1;
  }
  return end;
}

function foldCluster(cluster: string): string {
  if (cluster.length === 1 && cluster.charCodeAt(0) < 128) return ASCII[cluster.charCodeAt(0)]!;
  const seen = clusters.get(cluster);
  if (seen !== undefined) return seen;
  const folded = foldRareCluster(cluster);
  if (cluster.length <= 4 && clusters.size < MOST_CLUSTERS) clusters.set(cluster, folded);
  return folded;
}

function foldRareCluster(cluster: string): string {
  const same = SAME[cluster];
  if (same !== undefined) return same;
  if (INVISIBLE.test(cluster)) return foldAll(cluster.replace(new RegExp(INVISIBLE, 'gu'), ''));
  if (SPACE.test(cluster)) return ' ';
  // Compatibility forms of letters and digits only: a footnote's ² must not become a digit of the name before it.
  const wide = LETTER_OR_DIGIT.test(cluster) ? cluster.normalize('NFKC') : cluster;
  const lower = wide.toLowerCase();
  if (!ACCENTED.test(lower)) return lower.normalize('NFC');
  const bare = lower
    .normalize('NFD')
    .replace(/и\u0306/gu, 'й')
    .replace(/\p{Mn}/gu, '');
  return SAME[bare] ?? bare;
}

function foldAll(text: string): string {
  return text === '' ? '' : fold(text).text;
}
