export { fold, type Folded } from './fold';
export type { Mention } from './matches';
export { createMentionFinder, findMentions, type NamedEntry } from './mention-finder';
export { createPhraseFinder, findPhrases, type Phrase } from './phrase-finder';
