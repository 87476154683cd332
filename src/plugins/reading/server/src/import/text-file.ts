import path from 'node:path';
import { errors } from '@strapi/utils';
import {
  blocksToPlainText,
  htmlToBlocks,
  lineText,
  plainTextToBlocks,
  TooDeep,
} from '../../../../../import/blocks';
import type { ArticleParts as FileParts } from '../../../../../import/readers/article';
import { FileRejection } from '../../../../../import/readers/file-rejection';
import { htmlParts } from '../../../../../import/readers/html';
import { markdownParts } from '../../../../../import/readers/markdown';
import { datedParts, languageOf } from '../../../../../import/readers/plain-text';
import { memorySource } from '../../../../../import/readers/sources';
import { readText } from '../../../../../import/readers/source-text';
import { isCalendarDate } from '../../../../../domain/statistics/period';
import { languageTag } from '../../../../../domain/validation/codes';
import { MOST_TEXT } from '../../../shared/parts';
import type { ArticleParts } from '../../../shared/import-contracts';
import { docxToHtml } from './docx';

/** Largest file that is taken, in bytes; what its text may be is told by MOST_TEXT. */
export const MOST_FILE_BYTES = 5 * 1024 * 1024;
const LONGEST_TITLE = 255;
const TAKEN = ['title', 'summary', 'publishedOn', 'byline', 'language', 'sourceUrl'] as const;

/** A text with what it says of itself, and what of its file was not taken. */
export interface TextParts {
  article: ArticleParts;
  notes: string[];
}

/** What is told of a text from outside. */
export interface Told {
  language?: string | undefined;
  publishedOn?: string | undefined;
}

/** The article that a pasted text is. @throws ValidationError for an empty text */
export function pastedParts(text: string, told: Told): TextParts {
  const clean = storable(text).replace(/\r\n?/g, '\n').trim();
  if (clean === '') throw wrong('text', 'is empty');
  return toArticle(datedParts(clean, 1) ?? titledParts(clean), told);
}

/** What is pasted may hold what no database keeps: NULs and other control characters, halves of characters. */
function storable(text: string): string {
  return text.replace(/[^\P{Cc}\n\r\t]/gu, '').replace(/\p{Surrogate}/gu, '\ufffd');
}

/** The article in a file: .txt, .md, .html or .docx. @throws ValidationError that says what is wrong with the file */
export async function fileParts(name: string, bytes: Uint8Array, told: Told): Promise<TextParts> {
  try {
    return toArticle(await partsOf(name, bytes), told);
  } catch (error) {
    if (error instanceof FileRejection) {
      const at = error.line === null ? '' : ` (line ${error.line})`;
      throw wrong('files', `${nameOf(name)}: ${error.message}${at}`);
    }
    if (error instanceof TooDeep) throw wrong('files', `${nameOf(name)}: ${error.message}`);
    throw error;
  }
}

async function partsOf(name: string, bytes: Uint8Array): Promise<FileParts> {
  const ending = path.extname(name).toLowerCase();
  const textOf = () => readText(memorySource(name, bytes), MOST_FILE_BYTES);
  switch (ending) {
    case '.txt': {
      const text = (await textOf()).trim();
      return datedParts(text, 1) ?? titledParts(text);
    }
    case '.md':
    case '.markdown':
      return withTitle(markdownParts(await textOf()));
    case '.html':
    case '.htm':
      return withTitle(htmlParts(await textOf()));
    case '.docx':
      return withTitle({ given: new Map(), body: htmlToBlocks(await docxToHtml(bytes)) });
    default:
      throw new FileRejection(
        null,
        `The format ${ending || 'without an ending'} is not known: known are .txt, .md, .html and .docx`,
      );
  }
}

/** A text without a first line of its own kind: its first line is the headline, where it is one. */
function titledParts(text: string): FileParts {
  const [first = '', ...rest] = text.split('\n');
  const isTitle = first.length <= LONGEST_TITLE && rest.join('').trim() !== '';
  const title = isTitle ? first.trim() : beginning(text);
  const body = plainTextToBlocks(isTitle ? rest.join('\n') : text);
  return { given: new Map([['title', { value: title, line: 1 }]]), body };
}

/** A first heading is the title; without one, the first line. */
function withTitle({ given, body }: FileParts): FileParts {
  if (given.has('title')) return { given, body };
  const heading = body.find((block) => block.type === 'heading');
  const [first] = body;
  const line = heading ?? (first && first.type !== 'list' ? first : undefined);
  const words = line ? lineText(line.children) : '';
  const isTitle = words !== '' && words.length <= LONGEST_TITLE && body.length > 1;
  const title = isTitle ? words : beginning(blocksToPlainText(body));
  return {
    given: new Map([...given, ['title', { value: title, line: 1 }]]),
    body: isTitle ? body.filter((block) => block !== line) : body,
  };
}

/** The first words of a text, for want of a title. */
function beginning(text: string): string {
  const line = text.trim().split('\n', 1)[0]?.replace(/\s+/g, ' ') ?? '';
  if (line.length <= 100) return line;
  return `${line
    .slice(0, 100)
    .replace(/\s\S*$/u, '')
    .replace(/[\ud800-\udbff]$/, '')}…`;
}

function toArticle({ given, body }: FileParts, told: Told): TextParts {
  const notes: string[] = [];
  const value = (name: (typeof TAKEN)[number]): string | null => {
    const found = given.get(name)?.value;
    return typeof found === 'string' && found.trim() !== '' ? found.trim() : null;
  };
  for (const name of given.keys()) {
    if (!(TAKEN as readonly string[]).includes(name))
      notes.push(`“${name.slice(0, 80)}” is not taken from a text`);
  }
  const date = told.publishedOn ?? value('publishedOn');
  const isDate = date !== null && isCalendarDate(date);
  if (!isDate)
    notes.push(
      date === null
        ? 'The text has no date: today’s is taken'
        : `“${date.slice(0, 40)}” is no date: today’s is taken`,
    );
  const text = blocksToPlainText(body);
  const tag = told.language ?? value('language');
  const isTag = tag !== null && languageTag(tag) === undefined;
  if (tag !== null && !isTag) notes.push(`“${tag.slice(0, 40)}” is no language tag`);
  const article: ArticleParts = {
    title: (value('title') ?? '').slice(0, LONGEST_TITLE),
    summary: value('summary'),
    publishedOn: isDate ? date : new Date().toISOString().slice(0, 10),
    byline: value('byline')?.slice(0, LONGEST_TITLE) ?? null,
    language: isTag ? tag : (languageOf(text) ?? 'en'),
    sourceUrl: value('sourceUrl'),
    body: body as never,
  };
  if (text.trim() === '' && article.title === '') throw wrong('text', 'is empty');
  if (wholeText(article).text.length > MOST_TEXT) {
    throw wrong('text', `is longer than ${MOST_TEXT} characters: import it in parts`);
  }
  return { article, notes };
}

/** The text of an article as it is read, and where its body begins in it. */
export function wholeText({ title, summary, body }: ArticleParts): { text: string; bodyStart: number } {
  const before = [title, summary ?? ''].filter((part) => part !== '').map((part) => `${part}\n`);
  return {
    text: before.join('') + blocksToPlainText(body as never),
    bodyStart: before.join('').length,
  };
}

const nameOf = (name: string): string => path.basename(name).slice(0, 100);

function wrong(field: string, message: string): Error {
  return new errors.ValidationError(`${field}: ${message}`, { path: [field] });
}
