import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { attributeOf, isElement, lineText, nodesToBlocks, type Block, type HtmlElement } from '../blocks';
import type { ReadResult, Source } from '../records';
import { addGiven, articleRecord, bodyBlocks, MOST_ARTICLE_BYTES, type ArticleParts } from './article';
import { rejectingFile } from './file-rejection';
import type { GivenMap } from './given';
import { readText } from './source-text';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** The `<meta>` that fills a field, by its `name` or `property`; the first that is there counts. */
const META: Record<string, string[]> = {
  summary: ['description', 'og:description'],
  byline: ['author', 'article:author'],
  publishedOn: ['date', 'article:published_time'],
};

/**
 * Reads an article from HTML: the headline from `<h1>` or `<title>`, fields from `<meta>` and `<link>`, the text from
 * `<article>`, `<main>` or `<body>`.
 */
export function readHtml(source: Source): Promise<ReadResult> {
  return rejectingFile(async () => {
    const { given, body } = htmlParts(await readText(source, MOST_ARTICLE_BYTES));
    return articleRecord(given, body, 1);
  });
}

/** The fields and the text of an article in HTML. @throws FileRejection */
export function htmlParts(text: string): ArticleParts {
  const elements = elementsOf(parse(text, { sourceCodeLocationInfo: true }).childNodes);
  const first = (...names: string[]) => elements.find(({ tagName }) => names.includes(tagName));

  const headline = first('h1');
  const container = first('article') ?? first('main') ?? first('body');
  const given: GivenMap = new Map();
  const add = (name: string, value: string | undefined, element: HtmlElement | undefined) =>
    addGiven(given, name, value, lineOf(element));

  add('title', headline && textOf(headline), headline);
  const title = first('title');
  add('title', title && textOf(title), title);
  const html = first('html');
  add('language', html && attributeOf(html, 'lang'), html);
  for (const [field, names] of Object.entries(META)) {
    const meta = metaOf(elements, names);
    const content = meta && attributeOf(meta, 'content');
    // A moment's day is the date as its publisher wrote it.
    add(field, field === 'publishedOn' ? content?.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1') : content, meta);
  }
  const canonical = elements.find(
    (element) => element.tagName === 'link' && attributeOf(element, 'rel')?.toLowerCase() === 'canonical',
  );
  add('sourceUrl', canonical && attributeOf(canonical, 'href'), canonical);

  const skip = new Set<Node>(headline ? [headline] : []);
  const body = bodyBlocks(
    (): Block[] => (container ? nodesToBlocks(container.childNodes, skip) : []),
    lineOf(container),
  );
  return { given, body };
}

/** All elements in the order of the document; no recursion, since files may nest them without end. */
function elementsOf(nodes: Node[]): HtmlElement[] {
  const found: HtmlElement[] = [];
  const open = [...nodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    found.push(node);
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) open.push(node.childNodes[index]!);
  }
  return found;
}

function metaOf(elements: HtmlElement[], names: string[]): HtmlElement | undefined {
  for (const name of names) {
    const meta = elements.find(
      (element) =>
        element.tagName === 'meta' &&
        (attributeOf(element, 'name') ?? attributeOf(element, 'property'))?.toLowerCase() === name,
    );
    if (meta) return meta;
  }
  return undefined;
}

function textOf(element: HtmlElement): string {
  const [block] = nodesToBlocks(element.childNodes);
  return block && block.type !== 'list' ? lineText(block.children) : '';
}

function lineOf(element: HtmlElement | undefined): number {
  return element?.sourceCodeLocation?.startLine ?? 1;
}
