export { attributeOf, htmlToBlocks, isElement, nodesToBlocks, type HtmlElement } from './html';
export { markdownToBlocks } from './markdown';
export { TooDeep, type Block } from './nodes';
export { blocksToPlainText, lineText, plainTextToBlocks } from './plain-text';
