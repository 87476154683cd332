/** A node of Strapi's blocks: a block, a text or a link. */
export interface TextNode {
  type?: string;
  url?: string;
  documentId?: string;
  children?: TextNode[];
  [key: string]: unknown;
}

const ADDRESS = /^(?:https?:\/\/[^/]+)?\/api\/(?:go|[a-z]+)\/([a-z][a-z0-9]{23})(?:[/?#]|$)/;

/** The documents that a text's links point at: those with a `documentId`, or whose address holds one. */
export function linkedDocuments(blocks: unknown): string[] {
  const found = new Set<string>();
  walk(blocks, (node) => {
    const documentId = targetOf(node);
    if (documentId) found.add(documentId);
  });
  return [...found];
}

/** The document that a node is a link to; undefined for any other node. */
export function targetOf(node: TextNode): string | undefined {
  if (node.type !== 'link') return undefined;
  return typeof node.documentId === 'string' ? node.documentId : ADDRESS.exec(node.url ?? '')?.[1];
}

function walk(nodes: unknown, visit: (node: TextNode) => void): void {
  if (!Array.isArray(nodes)) return;
  for (const node of nodes as (TextNode | null)[]) {
    // A write that is yet to be checked may hold anything.
    if (typeof node !== 'object' || node === null) continue;
    visit(node);
    walk(node.children, visit);
  }
}
