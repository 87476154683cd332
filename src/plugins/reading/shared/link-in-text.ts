import type { TextNode } from '../../crosslinks/shared/text-links';

/** Words of a text that are to become a link: offsets in what `blocksToPlainText` makes of the blocks. */
export interface WordsToLink {
  start: number;
  end: number;
  documentId: string;
}

/** Blocks in which words have become links, and which of them have. */
export interface LinkedBlocks<Block> {
  blocks: Block[];
  linked: WordsToLink[];
}

/** The address of an entry that survives its renaming. */
export function addressOf(documentId: string): string {
  return `/api/go/${documentId}`;
}

/**
 * Makes words of blocks links to entries, each word in the look that it has. Words that are a link already, stand in code
 * or go over the end of a block are left as they are.
 */
export function linkWords<Block extends TextNode>(
  blocks: readonly Block[],
  words: readonly WordsToLink[],
): LinkedBlocks<Block> {
  const walk = new Walk([...words].sort((a, b) => a.start - b.start));
  return { blocks: walk.blocks(blocks) as Block[], linked: walk.linked };
}

class Walk {
  readonly linked: WordsToLink[] = [];
  private at = 0;
  private isFirst = true;

  constructor(private readonly words: WordsToLink[]) {}

  blocks(blocks: readonly TextNode[]): TextNode[] {
    return blocks.map((block) => {
      if (block.type === 'list') return { ...block, children: this.blocks(block.children ?? []) };
      // An end of line stands between two blocks, and between the items of a list.
      if (!this.isFirst) this.at += 1;
      this.isFirst = false;
      const start = this.at;
      const children = block.children ?? [];
      this.at += lengthOf(children);
      const inside = this.words.filter(
        (one) => one.start >= start && one.end <= this.at && one.end > one.start,
      );
      if (inside.length === 0 || block.type === 'code') return block;
      return { ...block, children: this.inline(children, inside, start) };
    });
  }

  private inline(children: TextNode[], words: WordsToLink[], start: number): TextNode[] {
    let nodes = children;
    let last = start;
    for (const one of words) {
      if (one.start < last) continue;
      const linked = linkOne(nodes, one.start - start, one.end - start, one.documentId);
      if (!linked) continue;
      nodes = linked;
      last = one.end;
      this.linked.push(one);
    }
    return nodes;
  }
}

/** The children of a block with the words between two offsets as a link; undefined where they can’t be one. */
function linkOne(nodes: TextNode[], start: number, end: number, documentId: string): TextNode[] | undefined {
  const before: TextNode[] = [];
  const within: TextNode[] = [];
  const after: TextNode[] = [];
  let at = 0;
  for (const node of nodes) {
    const length = lengthOf([node]);
    const [from, to] = [at, at + length];
    at = to;
    if (to <= start) before.push(node);
    else if (from >= end) after.push(node);
    else if (typeof node.text !== 'string') return undefined;
    else {
      const { text } = node;
      const piece = (a: number, b: number) => ({ ...node, text: text.slice(a, b) });
      if (from < start) before.push(piece(0, start - from));
      within.push(piece(Math.max(0, start - from), Math.min(length, end - from)));
      if (to > end) after.push(piece(end - from, length));
    }
  }
  if (within.length === 0) return undefined;
  const link: TextNode = { type: 'link', url: addressOf(documentId), documentId, children: within };
  // The editor wants a text, empty or not, on both sides of a link.
  const empty = (): TextNode => ({ type: 'text', text: '' });
  return [...(before.length > 0 ? before : [empty()]), link, ...(after.length > 0 ? after : [empty()])];
}

function lengthOf(nodes: readonly TextNode[]): number {
  return nodes.reduce(
    (sum, node) => sum + (typeof node.text === 'string' ? node.text.length : lengthOf(node.children ?? [])),
    0,
  );
}
