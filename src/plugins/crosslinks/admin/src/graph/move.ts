import type { Position, Positions } from './layout';

export type Direction = 'up' | 'down' | 'left' | 'right';

const axes: Record<Direction, Position> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/**
 * The entry that an arrow key leads to: the nearest in that direction, where what lies straight ahead counts as nearer
 * than what lies to the side. Undefined where there is none.
 */
export function nextInDirection(
  positions: Positions,
  from: string,
  direction: Direction,
): string | undefined {
  const start = positions.get(from);
  if (!start) return undefined;
  const axis = axes[direction];
  let best: { id: string; distance: number } | undefined;
  for (const [id, { x, y }] of positions) {
    const [dx, dy] = [x - start.x, y - start.y];
    const ahead = dx * axis.x + dy * axis.y;
    const aside = Math.abs(dx * axis.y - dy * axis.x);
    // More to the side than ahead: another arrow key leads there.
    if (id === from || ahead <= 0 || aside > ahead) continue;
    const distance = ahead + 2 * aside;
    if (!best || distance < best.distance) best = { id, distance };
  }
  return best?.id;
}
