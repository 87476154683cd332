import { between } from '../between';
import type { EntryKind } from '../entry-kind';
import type { Sentence } from '../figures/sentences';
import type { Mention } from '../matches';
import { ORIGIN_AFTER, ORIGIN_BEFORE, SAME_PLACE } from './visit-words';

/** A place that a visit went to, where it is named first. */
export interface Stop {
  start: number;
  end: number;
  name: string;
  ids: string[];
}

const WIDE = new Set<EntryKind>(['country', 'country-group', 'region']);

/**
 * The places that the telling sentences name as visited, each once, in order: stops, and the wider areas they lie in. A
 * sentence that begins with “the zone” speaks of the place named last before it.
 */
export function stopsIn(
  normal: string,
  sentences: Sentence[],
  telling: Sentence[],
  mentions: Mention[],
  kindOf: (id: string) => EntryKind,
): { stops: Stop[]; areas: Stop[] } {
  const places = mentions.filter(({ ids }) =>
    ids.some((id) => kindOf(id) === 'place' || WIDE.has(kindOf(id))),
  );
  const isWide = ({ ids }: Mention) => ids.every((id) => WIDE.has(kindOf(id)));
  const before = new Map(sentences.map((sentence, index) => [sentence, sentences[index - 1]]));
  const visited = telling.flatMap((sentence) => {
    const { start, end } = sentence;
    const own = between(places, start, end).filter((one) => isVisited(normal, sentence, one));
    if (own.some((one) => !isWide(one)) || !SAME_PLACE.test(normal.slice(start, end))) return own;
    const previous = before.get(sentence);
    const last = previous && between(places, previous.start, previous.end).find((one) => !isWide(one));
    return last ? [last, ...own] : own;
  });
  const seen = new Set<string>();
  const once = visited.filter(({ ids }) => {
    const isNew = !ids.some((id) => seen.has(id));
    for (const id of ids) seen.add(id);
    return isNew;
  });
  const stops = once.filter((one) => !isWide(one)).map(toStop);
  const areas = once.filter(isWide).map(toStop);
  return stops.length > 0 ? { stops, areas } : { stops: areas, areas: [] };
}

function isVisited(normal: string, sentence: Sentence, { start, end }: Mention): boolean {
  const before = normal.slice(Math.max(sentence.start, start - 40), start);
  return !ORIGIN_BEFORE.test(before) && !ORIGIN_AFTER.test(normal.slice(end, end + 40));
}

function toStop({ start, end, text, ids }: Mention): Stop {
  return { start, end, name: text, ids };
}
