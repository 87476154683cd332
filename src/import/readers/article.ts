import { blocksToPlainText, TooDeep, type Block } from '../blocks';
import type { ReadResult } from '../records';
import { collectRecords } from './collect';
import { FileRejection } from './file-rejection';
import type { GivenMap } from './given';

/** An article holds a text that somebody wrote; what is longer is no article. */
export const MOST_ARTICLE_BYTES = 8 * 1024 * 1024;

/** An article's file: the fields that it gives, and its text. */
export interface ArticleParts {
  given: GivenMap;
  body: Block[];
}

/** A field that an article's file gives in its own way, not by name. */
export function addGiven(given: GivenMap, name: string, value: string | undefined, line: number): void {
  if (value !== undefined && value.trim() !== '' && !given.has(name))
    given.set(name, { value: value.trim(), line });
}

/** The one record of an article's file, from its fields and its text. */
export function articleRecord(given: GivenMap, body: Block[], line: number): ReadResult {
  const result = collectRecords('articles', [{ line, given }], ({ data }) => {
    data.body = body;
  });
  for (const record of result.records) {
    const { title, summary } = record.data;
    const parts = [title, summary, blocksToPlainText(body)];
    record.text = parts.filter((part) => typeof part === 'string').join('\n');
  }
  return result;
}

/** Makes blocks of an article's text; nesting beyond reason rejects the file. */
export function bodyBlocks(make: () => Block[], line: number): Block[] {
  try {
    return make();
  } catch (error) {
    throw error instanceof TooDeep ? new FileRejection(line, error.message, 'body') : error;
  }
}
