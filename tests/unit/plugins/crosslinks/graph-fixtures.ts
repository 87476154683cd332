import type { GraphEdge } from '../../../../src/plugins/crosslinks/shared/contracts';
import type { GraphNode } from '../../../../src/plugins/crosslinks/admin/src/graph/graph-data';

/** An entry of a graph: `article:a` is the article with documentId `a`. */
export function node(name: string, depth = 1): GraphNode {
  const [type = '', documentId = ''] = name.split(':');
  return {
    uid: `api::${type}.${type}`,
    documentId,
    label: documentId,
    slug: null,
    status: 'published',
    depth,
  };
}

/** A link that readers can see: `a>b`. */
export function edge(ends: string, more: Partial<GraphEdge> = {}): GraphEdge {
  const [from = '', to = ''] = ends.split('>');
  return { from, to, field: 'places', draft: true, published: true, ...more };
}
