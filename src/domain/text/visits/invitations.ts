import type { Mention } from '../matches';
import { INVITED, INVITED_CHINESE } from './visit-words';

/** By whose invitation a visit was made: as written, and the entries that go by that name. */
export interface Invitation {
  start: number;
  end: number;
  name: string;
  ids: string[];
}

const LONGEST = 60;

/** The first invitation that a text tells of; undefined where it tells of none. */
export function findInvitation(text: string, normal: string, mentions: Mention[]): Invitation | undefined {
  for (const match of normal.matchAll(INVITED)) {
    const start = match.index + match[0].length;
    const mention = mentions.find((one) => one.end > start && one.start < start + LONGEST);
    const words = /^[^,.;:()\n]+/.exec(text.slice(start, start + LONGEST))?.[0].trim() ?? '';
    if (mention && mention.start <= start + words.length) return fromMention(mention);
    if (words) return { start, end: start + words.length, name: words, ids: [] };
  }
  for (const match of normal.matchAll(INVITED_CHINESE)) {
    const start = match.index + 1;
    const end = start + (match[1] ?? '').length;
    const mention = mentions.find((one) => one.start >= start && one.end <= end);
    const name = text.slice(start, end);
    return mention?.start === start && mention.end === end
      ? fromMention(mention)
      : { start, end, name, ids: mention?.ids ?? [] };
  }
  return undefined;
}

function fromMention({ start, end, text, ids }: Mention): Invitation {
  return { start, end, name: text, ids };
}
