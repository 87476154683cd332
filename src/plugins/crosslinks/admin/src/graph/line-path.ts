import type { Position } from './layout';

/** How far a line bends aside where another one comes back the other way, as a share of its length. */
const BEND = 0.12;

/** An end of a line: where it stands, and how far from there the line stays off. */
export interface LineEnd extends Position {
  gap: number;
}

/** The path of a line from the rim of one sign to the rim of another; undefined where they stand too close for one. */
export function linePath(from: LineEnd, to: LineEnd, mutual: boolean): string | undefined {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length <= from.gap + to.gap) return undefined;
  const [ux, uy] = [dx / length, dy / length];
  const start = point(from.x + ux * from.gap, from.y + uy * from.gap);
  const end = point(to.x - ux * to.gap, to.y - uy * to.gap);
  if (!mutual) return `M${start}L${end}`;
  const bend = length * BEND;
  return `M${start}Q${point(from.x + dx / 2 - uy * bend, from.y + dy / 2 + ux * bend)} ${end}`;
}

const point = (x: number, y: number): string => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
