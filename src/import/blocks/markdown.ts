import { Lexer, type Token, type Tokens } from 'marked';
import { decodeCharacters, htmlToBlocks } from './html';
import { linkNodes, textNode, trimmed, unwrapped } from './inline';
import { DEEPEST_TEXT, TooDeep, type Block, type Inline, type ListNode, type Marks } from './nodes';

const MARKS: Record<string, Marks> = {
  strong: { bold: true },
  em: { italic: true },
  del: { strikethrough: true },
};

/**
 * The blocks of a Markdown text (CommonMark with GitHub's tables and strikethrough). What has no place in Strapi's
 * blocks keeps its words: a table becomes a paragraph a row, a picture is left out.
 * @throws TooDeep
 */
export function markdownToBlocks(markdown: string): Block[] {
  try {
    return blocksOf(new Lexer({ gfm: true }).lex(markdown), 'paragraph', 0);
  } catch (error) {
    // The lexer calls itself for each quote in a quote.
    throw error instanceof RangeError ? new TooDeep() : error;
  }
}

function blocksOf(tokens: Token[], kind: 'paragraph' | 'quote', depth: number): Block[] {
  if (depth > DEEPEST_TEXT) throw new TooDeep();
  return tokens.flatMap((token) => blocksOfToken(token, kind, depth));
}

function blocksOfToken(token: Token, kind: 'paragraph' | 'quote', depth: number): Block[] {
  switch (token.type) {
    case 'heading': {
      const { tokens, depth: level } = token as Tokens.Heading;
      const children = trimmed(inlineOf(tokens, {}));
      return children.length > 0 ? [{ type: 'heading', level, children }] : [];
    }
    case 'paragraph':
    case 'text':
      return line(kind, inlineOf((token as Tokens.Paragraph).tokens ?? [token], {}));
    case 'blockquote':
      return blocksOf((token as Tokens.Blockquote).tokens, 'quote', depth + 1);
    case 'list': {
      const list = listOf(token as Tokens.List, depth + 1);
      return list.children.length > 0 ? [list] : [];
    }
    case 'code': {
      const { text, lang } = token as Tokens.Code;
      return [{ type: 'code', ...(lang ? { language: lang } : {}), children: [textNode(text, {})] }];
    }
    case 'html':
      return htmlToBlocks(token.raw);
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return [header, ...rows].flatMap((row) =>
        line(
          kind,
          row.flatMap((cell, index) => [
            ...(index > 0 ? [textNode(' | ', {})] : []),
            ...trimmed(inlineOf(cell.tokens, {})),
          ]),
        ),
      );
    }
    default:
      return [];
  }
}

function line(kind: 'paragraph' | 'quote', nodes: Inline[]): Block[] {
  const children = trimmed(nodes);
  return children.length > 0 ? [{ type: kind, children }] : [];
}

function listOf(token: Tokens.List, depth: number): ListNode {
  if (depth > DEEPEST_TEXT) throw new TooDeep();
  const list: ListNode = { type: 'list', format: token.ordered ? 'ordered' : 'unordered', children: [] };
  for (const item of token.items) {
    const own: Inline[] = [];
    const inner: ListNode[] = [];
    for (const part of item.tokens) {
      if (part.type === 'list') inner.push(listOf(part as Tokens.List, depth + 1));
      else if (part.type !== 'space') {
        if (own.length > 0) own.push(textNode('\n', {}));
        own.push(...inlineOf((part as Tokens.Paragraph).tokens ?? [part], {}));
      }
    }
    const children = trimmed(own);
    if (children.length > 0) list.children.push({ type: 'list-item', children });
    list.children.push(...inner.filter((one) => one.children.length > 0));
  }
  return list;
}

function inlineOf(tokens: Token[], marks: Marks): Inline[] {
  return tokens.flatMap((token): Inline[] => {
    const added = MARKS[token.type];
    if (added) return inlineOf((token as Tokens.Strong).tokens, { ...marks, ...added });
    switch (token.type) {
      case 'text': {
        const { tokens: inner, text } = token as Tokens.Text;
        return inner ? inlineOf(inner, marks) : [textNode(unwrapped(decodeCharacters(text)), marks)];
      }
      case 'escape':
        return [textNode((token as Tokens.Escape).text, marks)];
      case 'codespan':
        return [textNode((token as Tokens.Codespan).text, { ...marks, code: true })];
      case 'link': {
        const { href, tokens: words } = token as Tokens.Link;
        return linkNodes(decodeCharacters(href), inlineOf(words, marks));
      }
      case 'br':
        return [textNode('\n', marks)];
      case 'html':
        return /^<br\b/i.test(token.raw) ? [textNode('\n', marks)] : [];
      default:
        return [];
    }
  });
}
