import { lineText, markdownToBlocks } from '../blocks';
import type { ReadResult, Source } from '../records';
import { addGiven, articleRecord, bodyBlocks, MOST_ARTICLE_BYTES, type ArticleParts } from './article';
import { FileRejection, rejectingFile } from './file-rejection';
import { describe, type GivenMap } from './given';
import { readText } from './source-text';
import { parseYaml } from './yaml-text';

const FENCE = /^---[ \t]*\n/;
const CLOSING_FENCE = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m;

/**
 * Reads an article from Markdown with YAML front matter; without `title` in it, the first `# heading` is the title and
 * no part of the text.
 */
export function readMarkdown(source: Source): Promise<ReadResult> {
  return rejectingFile(async () => {
    const { given, body } = markdownParts(await readText(source, MOST_ARTICLE_BYTES));
    return articleRecord(given, body, 1);
  });
}

/** The fields and the text of an article in Markdown. @throws FileRejection */
export function markdownParts(whole: string): ArticleParts {
  const { given, text, line } = splitFrontMatter(whole);
  let body = bodyBlocks(() => markdownToBlocks(text), line);
  if (!given.has('title')) {
    const headline = body.find((block) => block.type === 'heading' && block.level === 1);
    if (headline?.type === 'heading') {
      addGiven(given, 'title', lineText(headline.children), line);
      body = body.filter((block) => block !== headline);
    }
  }
  return { given, body };
}

function splitFrontMatter(whole: string): { given: GivenMap; text: string; line: number } {
  const fence = FENCE.exec(whole)?.[0];
  if (!fence) return { given: new Map(), text: whole, line: 1 };
  const rest = whole.slice(fence.length);
  const closing = CLOSING_FENCE.exec(rest);
  if (!closing)
    throw new FileRejection(1, 'The front matter that begins on this line is never closed by ---');
  const matter = rest.slice(0, closing.index);
  const { value } = parseYaml(matter, 2);
  if (value !== null && !(value instanceof Map)) {
    throw new FileRejection(2, `The front matter must hold fields with names, not ${describe(value)}`);
  }
  return {
    given: value ?? new Map(),
    text: rest.slice(closing.index + closing[0].length),
    line: matter.split('\n').length + 2,
  };
}
