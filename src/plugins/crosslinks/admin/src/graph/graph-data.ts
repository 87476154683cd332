import type { GraphEdge, GraphResponse } from '../../../shared/contracts';

export type GraphNode = GraphResponse['data']['nodes'][number];

/** Entries and the links between them. */
export interface Graph {
  nodes: GraphNode[];
  edges: GraphEdge[];
}

/** All links that go one way between two entries: one line in the picture. */
export interface Line {
  from: string;
  to: string;
  /** The fields that hold them, each named once. */
  fields: string[];
  /** Whether readers can see at least one of them. */
  published: boolean;
  /** Whether links go the other way too, so that the two lines have to part. */
  mutual: boolean;
}

/** The lines to draw for the links of a graph. */
export function linesOf(edges: readonly GraphEdge[]): Line[] {
  const lines = new Map<string, Line>();
  for (const { from, to, field, published } of edges) {
    const key = `${from} ${to}`;
    const line = lines.get(key) ?? { from, to, fields: [], published: false, mutual: false };
    if (!line.fields.includes(field)) line.fields.push(field);
    line.published ||= published;
    lines.set(key, line);
  }
  for (const line of lines.values())
    line.mutual = line.from !== line.to && lines.has(`${line.to} ${line.from}`);
  return [...lines.values()];
}

/** How many entries there are of each type around the chosen one, which is not counted; the commonest first. */
export function typeCounts(nodes: readonly GraphNode[], centre: string): { uid: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { uid, documentId } of nodes)
    if (documentId !== centre) counts.set(uid, (counts.get(uid) ?? 0) + 1);
  return [...counts]
    .map(([uid, count]) => ({ uid, count }))
    .sort((a, b) => b.count - a.count || a.uid.localeCompare(b.uid));
}

/** What is left of a graph where some types are hidden. */
export interface VisibleGraph extends Graph {
  /** Entries of types that are shown, but reached through hidden ones only; they are left out. */
  cutOff: number;
}

/**
 * The graph without the entries of some types. The chosen entry always stays. What nothing ties to it any more goes
 * too: it would float about without saying why it is there.
 */
export function visibleGraph(graph: Graph, centre: string, hidden: ReadonlySet<string>): VisibleGraph {
  const shown = graph.nodes.filter(({ uid, documentId }) => documentId === centre || !hidden.has(uid));
  const reached = reachable(new Set(shown.map(({ documentId }) => documentId)), graph.edges, centre);
  return {
    nodes: shown.filter(({ documentId }) => reached.has(documentId)),
    edges: graph.edges.filter(({ from, to }) => reached.has(from) && reached.has(to)),
    cutOff: shown.length - reached.size,
  };
}

function reachable(allowed: ReadonlySet<string>, edges: readonly GraphEdge[], centre: string): Set<string> {
  const neighbours = new Map<string, string[]>();
  const join = (one: string, other: string) => neighbours.set(one, [...(neighbours.get(one) ?? []), other]);
  for (const { from, to } of edges) {
    if (!allowed.has(from) || !allowed.has(to)) continue;
    join(from, to);
    join(to, from);
  }
  const reached = new Set(allowed.has(centre) ? [centre] : []);
  // A set goes on to the members that are added while it is gone through.
  for (const one of reached) for (const other of neighbours.get(one) ?? []) reached.add(other);
  return reached;
}
