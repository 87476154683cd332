/** What a text or a link in it looks like. */
export interface Marks {
  bold?: true;
  italic?: true;
  underline?: true;
  strikethrough?: true;
  code?: true;
}

export interface TextNode extends Marks {
  type: 'text';
  text: string;
}

export interface LinkNode {
  type: 'link';
  url: string;
  children: TextNode[];
}

export type Inline = TextNode | LinkNode;

export interface ListItemNode {
  type: 'list-item';
  children: Inline[];
}

export interface ListNode {
  type: 'list';
  format: 'ordered' | 'unordered';
  /** A list within a list follows the item that it belongs to. */
  children: (ListItemNode | ListNode)[];
}

/** A block of Strapi's blocks format, without pictures: an import brings no files. */
export type Block =
  | { type: 'paragraph' | 'quote'; children: Inline[] }
  | { type: 'heading'; level: number; children: Inline[] }
  | { type: 'code'; language?: string; children: TextNode[] }
  | ListNode;

/** Deepest nesting of elements or quotes in a text that is followed. */
export const DEEPEST_TEXT = 100;

/** Thrown for a text that is nested deeper than DEEPEST_TEXT. */
export class TooDeep extends Error {
  constructor() {
    super('The text is nested too deeply');
  }
}
