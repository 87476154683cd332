import { textNode, unwrapped } from './inline';
import type { Block, Inline } from './nodes';

/** A paragraph for each run of lines between empty ones. */
export function plainTextToBlocks(text: string): Block[] {
  return text
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((paragraph) => unwrapped(paragraph.trim()))
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ type: 'paragraph', children: [textNode(paragraph, {})] }));
}

interface Readable {
  type: string;
  text?: string;
  children?: readonly Readable[];
}

/** The words of blocks, a line for each block and list item. */
export function blocksToPlainText(blocks: readonly Readable[]): string {
  return blocks
    .map((block) =>
      block.type === 'list'
        ? blocksToPlainText(block.children ?? [])
        : (block.children ?? []).map(words).join(''),
    )
    .join('\n');
}

function words(node: Readable): string {
  return node.text ?? (node.children ?? []).map(words).join('');
}

/** What a heading or another line says, without its links and looks. */
export function lineText(nodes: readonly Inline[]): string {
  return nodes.map(words).join('').replace(/\s+/g, ' ').trim();
}
