import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { GraphNode, Line } from './graph-data';

export interface Position {
  x: number;
  y: number;
}

/** Where each entry stands, by documentId. */
export type Positions = ReadonlyMap<string, Position>;

interface Body extends SimulationNodeDatum {
  id: string;
}

/** How far a link keeps its ends apart, and how close two entries may come. */
const LINK_LENGTH = 110;
const PERSONAL_SPACE = 26;
/** Names are wider than they are high, and so is the screen: the finished layout is drawn out sideways. */
const STRETCH = 1.5;
/** An entry with more links than this holds them less tightly, so that they spread over the room instead of a ring. */
const TIGHT_LINKS = 8;

/**
 * Where the entries of a graph stand, with the chosen one in the middle. It is worked out to the end before anything
 * is drawn, and the same graph always comes out the same: nothing moves under the reader's eyes.
 */
export function layoutOf(nodes: readonly GraphNode[], lines: readonly Line[], centre: string): Positions {
  const bodies = nodes.map<Body>(({ documentId }) =>
    documentId === centre ? { id: documentId, x: 0, y: 0, fx: 0, fy: 0 } : { id: documentId },
  );
  const known = new Set(bodies.map(({ id }) => id));
  const springs = lines
    .filter(({ from, to }) => from !== to && known.has(from) && known.has(to))
    .map<SimulationLinkDatum<Body>>(({ from, to }) => ({ source: from, target: to }));

  const links = forceLink<Body, SimulationLinkDatum<Body>>(springs)
    .id(({ id }) => id)
    .distance(LINK_LENGTH)
    .strength(strengths(springs));

  forceSimulation(bodies)
    .force('links', links)
    .force('apart', forceManyBody<Body>().strength(-320).distanceMax(700))
    .force('space', forceCollide<Body>(PERSONAL_SPACE).iterations(2))
    // Keeps what hangs together by nothing but the middle from drifting off.
    .force('x', forceX<Body>(0).strength(0.05))
    .force('y', forceY<Body>(0).strength(0.06))
    .stop()
    .tick(roundsFor(nodes.length));

  return new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, { x: x * STRETCH, y }]));
}

/** How tightly each link holds: the less, the more links the busier of its two ends has. */
function strengths(
  springs: readonly SimulationLinkDatum<Body>[],
): (spring: SimulationLinkDatum<Body>) => number {
  const counts = new Map<string, number>();
  const ends = ({ source, target }: SimulationLinkDatum<Body>) => [idOf(source), idOf(target)];
  for (const id of springs.flatMap(ends)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return (spring) => {
    const [most = 1] = ends(spring)
      .map((id) => counts.get(id) ?? 1)
      .sort((a, b) => b - a);
    return Math.min(1, TIGHT_LINKS / most);
  };
}

/** The simulation puts the bodies themselves in the place of their names. */
const idOf = (end: SimulationLinkDatum<Body>['source']): string =>
  typeof end === 'object' ? end.id : String(end);

/** Enough rounds to come to rest, and for big graphs no more than the panel can work through in a moment. */
const roundsFor = (count: number): number =>
  Math.round(Math.min(300, Math.max(90, 45_000 / Math.max(count, 1))));
