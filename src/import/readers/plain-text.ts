import { plainTextToBlocks } from '../blocks';
import type { ReadResult, Source } from '../records';
import { addGiven, articleRecord, MOST_ARTICLE_BYTES, type ArticleParts } from './article';
import { FileRejection, rejectingFile } from './file-rejection';
import type { GivenMap } from './given';
import { readText } from './source-text';

const FIRST_LINE = /^\s*(?:date:?\s+)?(\d{4}-\d{2}-\d{2})\s+(\S.*)$/i;
/** What stands between the steps of a breadcrumb. */
const STEP = /\s+[»›>]\s+/;

/**
 * Reads an article from plain text: a first line with date, breadcrumb and headline, then paragraphs. The language is
 * told from the script, where that tells it.
 */
export function readPlainText(source: Source): Promise<ReadResult> {
  return rejectingFile(async () => {
    const whole = await readText(source, MOST_ARTICLE_BYTES);
    const skipped = /^(?:[ \t]*\n)*/.exec(whole)?.[0] ?? '';
    const line = skipped.split('\n').length;
    const parts = datedParts(whole.slice(skipped.length), line);
    if (!parts) {
      throw new FileRejection(
        line,
        'The first line must hold a date and a headline: date 2023-08-07 Home » Headline',
        'title',
      );
    }
    return articleRecord(parts.given, parts.body, line);
  });
}

/** The fields and the text of an article whose first line holds a date and a headline; undefined for any other text. */
export function datedParts(text: string, line: number): ArticleParts | undefined {
  const [first = '', ...rest] = text.split('\n');
  const [, date, breadcrumb] = FIRST_LINE.exec(first) ?? [];
  if (!date || !breadcrumb) return undefined;
  const given: GivenMap = new Map();
  addGiven(given, 'publishedOn', date, line);
  addGiven(given, 'title', breadcrumb.split(STEP).at(-1), line);
  const body = rest.join('\n');
  addGiven(given, 'language', languageOf(`${breadcrumb}\n${body}`), line);
  return { given, body: plainTextToBlocks(body) };
}

/** Chinese or Russian where most letters are of that script; else nothing is known. */
export function languageOf(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const of = (script: RegExp) => (text.match(script)?.length ?? 0) > letters / 2;
  if (of(/\p{Script=Han}/gu)) return 'zh';
  return of(/[а-яё]/giu) ? 'ru' : undefined;
}
