import type { Position, Positions } from './layout';
import { signScale } from './view';

/** Size of the names beside the signs, on the screen. */
export const LABEL_SIZE = 12;
export const LABEL_COLUMNS = 24;

const LINE_HEIGHT = 15;
/** The width of a column, as a share of the size of the letters. */
const COLUMN_WIDTH = 0.56;

/** Letters of East Asian scripts take two columns. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

const columnsOf = (letter: string): number => (WIDE.test(letter) ? 2 : 1);

/** How many columns of print a text takes. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + columnsOf(letter), 0);
}

/** A text cut to so many columns, with an ellipsis where something is missing. */
export function shortened(text: string, columns = LABEL_COLUMNS): string {
  if (widthOf(text) <= columns) return text;
  let kept = '';
  let width = 1;
  for (const letter of text) {
    width += columnsOf(letter);
    if (width > columns) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Named {
  documentId: string;
  /** As shown, cut already. */
  name: string;
  /** What wants its name shown most comes first; what weighs infinitely much always has it shown. */
  weight: number;
}

/**
 * The entries whose names can stand below their signs at a scale without covering each other or another sign. Where
 * there is no room for all, the ones with the most links keep theirs; zooming in makes room for more.
 */
export function labelsThatFit(
  entries: readonly Named[],
  positions: Positions,
  k: number,
  signRadius: number,
): Set<string> {
  // How big signs are on the screen: they don't shrink and grow as fast as the picture does.
  const radius = signRadius * signScale(k) * k;
  const signs = [...positions].map(([documentId, at]) => ({ documentId, box: signBox(at, k, radius) }));
  const taken: Box[] = [];
  const fitting = new Set<string>();
  for (const { documentId, name, weight } of [...entries].sort((a, b) => b.weight - a.weight)) {
    const at = positions.get(documentId);
    if (!at) continue;
    const half = (widthOf(name) * COLUMN_WIDTH * LABEL_SIZE) / 2;
    const top = k * at.y + radius;
    const box = { left: k * at.x - half, right: k * at.x + half, top, bottom: top + LINE_HEIGHT };
    const isCovered =
      taken.some((other) => overlap(box, other)) ||
      signs.some((sign) => sign.documentId !== documentId && overlap(box, sign.box));
    if (isCovered && weight !== Infinity) continue;
    taken.push(box);
    fitting.add(documentId);
  }
  return fitting;
}

function signBox({ x, y }: Position, k: number, radius: number): Box {
  return { left: k * x - radius, right: k * x + radius, top: k * y - radius, bottom: k * y + radius };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
