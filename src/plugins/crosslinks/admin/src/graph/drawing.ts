import { linesOf, type Graph, type GraphNode, type Line } from './graph-data';
import { shortened } from './labels';
import type { Position, Positions } from './layout';

export interface DrawnNode extends GraphNode {
  at: Position;
  /** The whole name, and as much of it as stands in the picture. */
  name: string;
  short: string;
  isCentre: boolean;
  /** What wants its name shown most has the most: the chosen entry, then the ones with the most links. */
  weight: number;
}

/** What the picture is drawn from: everything about a graph that zooming and pointing don't change. */
export interface Drawing {
  nodes: DrawnNode[];
  lines: Line[];
  positions: Positions;
  /** The entries that each one is linked with. */
  neighbours: ReadonlyMap<string, ReadonlySet<string>>;
}

export function drawingOf(
  graph: Graph,
  layout: Positions,
  centre: string,
  nameOf: (node: GraphNode) => string,
): Drawing {
  const lines = linesOf(graph.edges);
  const neighbours = new Map<string, Set<string>>(
    graph.nodes.map(({ documentId }) => [documentId, new Set()]),
  );
  for (const { from, to } of lines) {
    neighbours.get(from)?.add(to);
    neighbours.get(to)?.add(from);
  }
  const nodes = graph.nodes.flatMap((node): DrawnNode[] => {
    const at = layout.get(node.documentId);
    if (!at) return [];
    const name = nameOf(node);
    const isCentre = node.documentId === centre;
    const weight = isCentre ? Infinity : (neighbours.get(node.documentId)?.size ?? 0);
    return [{ ...node, at, name, short: shortened(name), isCentre, weight }];
  });
  return {
    nodes,
    lines,
    positions: new Map(nodes.map(({ documentId, at }) => [documentId, at])),
    neighbours,
  };
}
