/** Levels of a text's nodes: more than any editor makes, and few enough to walk. */
const MAX_DEPTH = 30;

/** Why a value is not a text of blocks, by its outer shape, as the end of a sentence for editors; undefined when it is. */
export function blocksProblem(value: unknown): string | undefined {
  if (!Array.isArray(value)) return 'must be a list of blocks';
  return nodesProblem(value, 1);
}

function nodesProblem(nodes: unknown[], depth: number): string | undefined {
  if (depth > MAX_DEPTH) return `is nested deeper than ${MAX_DEPTH} levels`;
  for (const node of nodes) {
    if (typeof node !== 'object' || node === null || Array.isArray(node))
      return 'holds a block that is no object';
    const { type, children } = node as { type?: unknown; children?: unknown };
    if (typeof type !== 'string') return 'holds a block without a type';
    if (children === undefined) continue;
    if (!Array.isArray(children)) return `holds a ${type} whose children are no list`;
    const problem = nodesProblem(children, depth + 1);
    if (problem) return problem;
  }
  return undefined;
}
