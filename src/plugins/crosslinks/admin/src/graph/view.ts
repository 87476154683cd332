import type { Position, Positions } from './layout';

/** How the picture is shifted and scaled: a point p of it stands at k·p + (x, y) on the screen. */
export interface View {
  k: number;
  x: number;
  y: number;
}

export const ZOOM_RANGE = { min: 0.1, max: 4 };

/** What is kept free around the picture, on the screen: labels reach out to the sides and below. */
const MARGIN = { x: 96, y: 56 };
/** A handful of entries isn't blown up to fill the room. */
const LARGEST_FIT = 1.25;

/** The view that shows all of a picture in the middle of a room of that size. */
export function viewThatFits(positions: Positions, width: number, height: number): View {
  const points = [...positions.values()];
  if (points.length === 0) return { k: 1, x: width / 2, y: height / 2 };
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const fit = Math.min(
    roomFor(width, MARGIN.x) / Math.max(right - left, 1),
    roomFor(height, MARGIN.y) / Math.max(bottom - top, 1),
  );
  const k = Math.max(ZOOM_RANGE.min, Math.min(fit, LARGEST_FIT));
  return { k, x: width / 2 - (k * (left + right)) / 2, y: height / 2 - (k * (top + bottom)) / 2 };
}

const roomFor = (size: number, margin: number) => Math.max(size - 2 * margin, size / 3);

/** The view moved just so far that a point stands inside the room; the same view where it does already. */
export function viewWith(view: View, { x, y }: Position, width: number, height: number): View {
  const shift = (at: number, size: number, margin: number) => {
    const edge = Math.min(margin, size / 4);
    return Math.max(0, edge - at) - Math.max(0, at - (size - edge));
  };
  const dx = shift(view.k * x + view.x, width, MARGIN.x);
  const dy = shift(view.k * y + view.y, height, MARGIN.y);
  return dx === 0 && dy === 0 ? view : { k: view.k, x: view.x + dx, y: view.y + dy };
}

/**
 * How much bigger a sign is drawn than the picture's scale says. Zoomed out, signs shrink more slowly than the
 * distances between them, so that they can still be told apart; zoomed in, they make room.
 */
export const signScale = (k: number): number => 1 / Math.sqrt(Math.max(k, 0.01));
