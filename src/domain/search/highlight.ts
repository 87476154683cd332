import { escapeHtml } from '../formats/escape-html';
import { fold } from '../text/fold';
import { termsOf, type Term } from './terms';

/** How much of a text is shown around what was found, in UTF-16 units. */
const SHOWN = 220;
/** How much stands before the first of it. */
const BEFORE = 40;

interface Stretch {
  start: number;
  end: number;
  term: string;
}

/** A text as HTML with what a question found in it in `<mark>`; whole, and safe to put into a page. */
export function highlight(text: string, question: string): string {
  return marked(text, stretches(text, termsOf(question)), 0, text.length);
}

/** The part of a text in which most of a question is found, as HTML like that; the beginning where nothing is. */
export function excerptWithMarks(text: string, question: string): string {
  const found = stretches(text, termsOf(question));
  const best = found.reduce<{ at: number; terms: number }>(
    (most, { start }) => {
      const near = found.filter((one) => one.start >= start && one.end <= start + SHOWN - BEFORE);
      const terms = new Set(near.map(({ term }) => term)).size;
      return terms > most.terms ? { at: start, terms } : most;
    },
    { at: 0, terms: 0 },
  );
  const start = best.at <= BEFORE ? 0 : wordStart(text, best.at - BEFORE);
  const end = start + SHOWN >= text.length ? text.length : wordEnd(text, start + SHOWN);
  const shown = marked(text, found, start, end).replace(/\s+/g, ' ').trim();
  return `${start > 0 ? '…' : ''}${shown}${end < text.length ? '…' : ''}`;
}

/** Where the words of a question stand in a text, in order, none over another. */
function stretches(text: string, asked: Term[]): Stretch[] {
  const words = termsOf(text);
  const found: Stretch[] = [];
  const last = asked.at(-1);
  for (const term of asked) {
    if (term.anywhere) {
      found.push(...occurrences(text, term.text));
      continue;
    }
    for (const word of words) {
      if (!word.anywhere && answers(word.text, term.text, term === last)) {
        found.push({ start: word.start, end: word.end, term: term.text });
      }
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter(
    (one, index) => !found.slice(Math.max(0, index - 8), index).some(({ end }) => end > one.start),
  );
}

function occurrences(text: string, term: string): Stretch[] {
  const folded = fold(text);
  const found: Stretch[] = [];
  for (let at = folded.text.indexOf(term); at !== -1; at = folded.text.indexOf(term, at + term.length)) {
    found.push({ start: folded.starts[at]!, end: folded.ends[at + term.length - 1]!, term });
  }
  return found;
}

/** Whether a word is one that was asked for: itself, its beginning, another form of it, or misspelt by a letter or two. */
function answers(word: string, term: string, isLast: boolean): boolean {
  if (word === term) return true;
  if (isLast && term.length >= 3 && word.startsWith(term)) return true;
  const common = commonStart(word, term);
  const rest = Math.max(word.length, term.length) - common;
  if (common >= 4 && rest <= 3 && common >= Math.min(word.length, term.length) - 2) return true;
  return term.length >= 5 && Math.abs(word.length - term.length) <= 1 && common >= 2 && isNear(word, term);
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** Whether one text becomes the other by at most two changes of a letter. */
function isNear(a: string, b: string): boolean {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]! <= 2;
}

function marked(text: string, found: Stretch[], from: number, to: number): string {
  let html = '';
  let at = from;
  for (const { start, end } of found) {
    if (start < at || end > to) continue;
    html += `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at, to));
}

/** The nearest place after an offset, within a word's length, at which a word begins. */
function wordStart(text: string, offset: number): number {
  const space = text.slice(offset, offset + 20).search(/\s/);
  return space === -1 ? whole(text, offset) : offset + space + 1;
}

function wordEnd(text: string, offset: number): number {
  const space = text.slice(offset - 20, offset).search(/\s\S*$/);
  return space === -1 ? whole(text, offset) : offset - 20 + space;
}

/** The offset, not within a character of two units. */
function whole(text: string, offset: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(offset)) ? offset + 1 : offset;
}
