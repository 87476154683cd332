import { lacking, type Choices, type ReadText } from './choices';

/** How a stretch of the text is marked. */
export type Tone = 'name' | 'choose' | 'known' | 'new' | 'check' | 'out';
export const TONES: Tone[] = ['name', 'choose', 'known', 'new', 'check', 'out'];

/** What a mark stands for: its place in one of the lists of what was found. */
export type Target = { kind: 'mention' | 'statistic'; index: number };

export interface Segment {
  text: string;
  mark?: { tone: Tone; target: Target };
}

/** The text in pieces, marked and not. A figure goes before a name that it overlaps. */
export function segmentsOf(read: ReadText, choices: Choices): Segment[] {
  const { text, mentions, figures } = read.findings;
  const statistics = read.statistics.flatMap((statistic, index) =>
    statistic.figures.flatMap((number) => {
      const figure = figures[number];
      const mark = {
        tone: statisticTone(read, choices, index),
        target: { kind: 'statistic' as const, index },
      };
      return figure ? [{ start: figure.start, end: figure.end, mark }] : [];
    }),
  );
  const names = mentions.flatMap(({ occurrences, candidates }, index) => {
    const tone: Tone = choices.mentions[index] ? 'name' : candidates.length > 1 ? 'choose' : 'out';
    return occurrences.map(({ start, end }) => ({
      ...{ start, end },
      mark: { tone, target: { kind: 'mention' as const, index } },
    }));
  });
  const isFree = (one: { start: number; end: number }) =>
    !statistics.some(({ start, end }) => one.start < end && start < one.end);
  const marks = [...statistics, ...names.filter(isFree)].sort((a, b) => a.start - b.start);

  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end, mark } of marks) {
    if (start < at) continue;
    if (start > at) segments.push({ text: text.slice(at, start) });
    segments.push({ text: text.slice(start, end), mark });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at) });
  return segments;
}

function statisticTone(read: ReadText, choices: Choices, index: number): Tone {
  const choice = choices.statistics[index];
  if (read.statistics[index]?.existing) return choice?.isTaken ? 'known' : 'out';
  if (choice?.isTaken) return lacking(choice).length > 0 ? 'check' : 'new';
  const stated = read.findings.figures[read.statistics[index]?.figures[0] ?? -1];
  const isOpen = choice !== undefined && (lacking(choice).length > 0 || stated?.state === 'contradicted');
  return isOpen ? 'check' : 'out';
}
