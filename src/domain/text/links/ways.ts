import { isTrade, type HeadKind } from './heads';
import type { FigureTopic } from './topics';

/** What the sentences of a paragraph told of trade. */
export interface Ways {
  /** The way that the paragraph begins with. */
  first: HeadKind | undefined;
  /** Those of the sentence that figures stood in last, and where it begins. */
  last: Set<HeadKind>;
  sentence: number;
}

export const newWays = (): Ways => ({ first: undefined, last: new Set(), sentence: -1 });

/** Keeps what a figure is of. */
export function tellWay(ways: Ways, head: HeadKind | undefined, sentence: number): void {
  if (!isTrade(head)) return;
  ways.first ??= head;
  if (ways.sentence !== sentence) ways.last = new Set();
  ways.sentence = sentence;
  ways.last.add(head);
}

/**
 * “Exports were 78 billion and imports 61 billion. China came first with 31 billion”: partners that are listed after both
 * ways are of their sum where the text began with that, and of nobody knows which where it didn’t.
 */
export function afterBothWays(topic: FigureTopic, ways: Ways, sentence: number): FigureTopic {
  const isBoth = ways.last.has('exports') && ways.last.has('imports');
  if (!topic.isElliptical || ways.sentence === sentence || !isBoth) return topic;
  if (topic.head !== 'exports' && topic.head !== 'imports') return topic;
  return { ...topic, head: ways.first === 'both' ? 'both' : undefined };
}
