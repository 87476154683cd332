import { Converter } from 'opencc-js/t2cn';

/** The range of the CJK ideographs of the Basic Multilingual Plane that are in use. */
const [FIRST, LAST] = [0x3400, 0x9fff];
const HAN = /[\u3400-\u9fff]/;

let convert: ((text: string) => string) | undefined;
/** For each ideograph met so far, the code of its simplified form. */
const known = new Uint16Array(LAST - FIRST + 1);

/**
 * The code of the simplified form of a UTF-16 unit, after the character table of OpenCC (`七億` is `七亿`): one for one, so
 * that offsets stay; the unit itself where it is no traditional character.
 */
export function simplifiedUnit(code: number): number {
  if (code < FIRST || code > LAST) return code;
  const seen = known[code - FIRST];
  if (seen) return seen;
  convert ??= Converter({ from: 't', to: 'cn' });
  const character = String.fromCharCode(code);
  const simple = convert(character);
  const found = simple.length === 1 ? simple.charCodeAt(0) : code;
  known[code - FIRST] = found;
  return found;
}

/** A text with its traditional Chinese characters in their simplified forms, each at the offset it had. */
export function simplified(text: string): string {
  const first = text.search(HAN);
  if (first < 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (let index = first; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const simple = simplifiedUnit(code);
    if (simple === code) continue;
    parts.push(text.slice(from, index), String.fromCharCode(simple));
    from = index + 1;
  }
  return from === 0 ? text : parts.join('') + text.slice(from);
}
