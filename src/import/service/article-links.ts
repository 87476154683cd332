import { createMentionFinder, createPhraseFinder } from '../../domain/text';
import type { Directory } from './directory';

/** The fields of an article that its text fills, and what they hold. */
const MENTIONED = {
  places: 'api::place.place',
  organizations: 'api::organization.organization',
  people: 'api::person.person',
  topics: 'api::topic.topic',
  events: 'api::event.event',
} as const;

export type FoundLinks = Record<keyof typeof MENTIONED | 'statistics', string[]>;

/**
 * Makes a function that finds what a text names: entries by name or alias, the longest name winning over all types
 * (a zone over its city), and statistics by the words of their `asWritten`. Each list is in the order of the text.
 */
export async function createLinkFinder(directory: Directory): Promise<(text: string) => FoundLinks> {
  const fieldOf = new Map<string, keyof typeof MENTIONED>();
  const names: { id: string; names: string[] }[] = [];
  for (const [field, uid] of Object.entries(MENTIONED)) {
    for (const entry of await directory.entries(uid)) {
      fieldOf.set(entry.documentId, field as keyof typeof MENTIONED);
      names.push({ id: entry.documentId, names: entry.names });
    }
  }
  const phrases = (await directory.statistics.all())
    .filter((statistic) => statistic.asWritten)
    .map((statistic) => ({ id: statistic.documentId, text: statistic.asWritten! }));
  const findMentions = createMentionFinder(names);
  const findPhrases = createPhraseFinder(phrases);

  return (text) => {
    const links: FoundLinks = {
      places: [],
      organizations: [],
      people: [],
      topics: [],
      events: [],
      statistics: [],
    };
    for (const { ids } of findMentions(text)) {
      for (const id of ids) add(links[fieldOf.get(id)!], id);
    }
    for (const { ids } of findPhrases(text)) {
      for (const id of ids) add(links.statistics, id);
    }
    return links;
  };
}

function add(list: string[], id: string): void {
  if (!list.includes(id)) list.push(id);
}
