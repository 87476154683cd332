import { contentSchemas, type Strapi } from '../../../../../documents/types';
import type { Entry, GraphEdge, GraphResponse } from '../../../shared/contracts';
import { toEntry, type Ref } from '../links/entries';
import { linksAmong, stepFrom, type Step } from './graph-sql';
import { entryNamed, schemaNamed } from './links';

/** More nodes than this make no picture. */
const MOST_NODES = 300;
const MOST_EDGES = 1500;

/**
 * The entries around one, and the links among all of them: `depth` steps out, in either direction, of these types only
 * (the one in the middle may be of any).
 */
export async function graphAround(
  strapi: Strapi,
  start: Ref,
  { depth, types }: { depth: number; types?: string[] },
): Promise<GraphResponse> {
  schemaNamed(strapi, start.uid);
  const shown = contentSchemas(strapi).filter(({ uid }) => !types || types.includes(uid));
  const graph = new Graph();
  const [middle, first] = await Promise.all([
    entryNamed(strapi, start),
    stepFrom(strapi, { frontier: [start], known: [start.documentId], shown, most: mostOf(1) }),
  ]);
  graph.addNode(middle, 0);
  let frontier = graph.addStep(first, 1);
  for (let step = 2; step <= depth && frontier.length > 0; step += 1) {
    const known = [...graph.nodes.keys()];
    frontier = graph.addStep(
      await stepFrom(strapi, { frontier, known, shown, most: mostOf(known.length) }),
      step,
    );
  }
  graph.addEdges(await linksAmong(strapi, frontier, MOST_EDGES + 1));
  return {
    data: { nodes: [...graph.nodes.values()], edges: [...graph.edges.values()], truncated: graph.truncated },
  };
}

/** One more of each than is shown tells whether there are more. */
const mostOf = (known: number) => ({ nodes: MOST_NODES - known + 1, edges: MOST_EDGES + 1 });

class Graph {
  readonly nodes = new Map<string, Entry & { depth: number }>();
  readonly edges = new Map<string, GraphEdge>();
  truncated = false;

  addNode(entry: Entry, depth: number): boolean {
    if (this.nodes.has(entry.documentId)) return false;
    if (this.nodes.size >= MOST_NODES) {
      this.truncated = true;
      return false;
    }
    this.nodes.set(entry.documentId, { ...entry, depth });
    return true;
  }

  /** Adds what a step has found. Returns the entries that were not there before. */
  addStep({ nodes, edges }: Step, depth: number): Ref[] {
    const added = nodes.map(toEntry).filter((entry) => this.addNode(entry, depth));
    this.addEdges(edges);
    return added;
  }

  addEdges(edges: GraphEdge[]): void {
    for (const edge of edges) {
      if (!this.nodes.has(edge.from) || !this.nodes.has(edge.to)) continue;
      const key = `${edge.from} ${edge.to} ${edge.field}`;
      if (this.edges.size >= MOST_EDGES && !this.edges.has(key)) this.truncated = true;
      else this.edges.set(key, edge);
    }
  }
}
