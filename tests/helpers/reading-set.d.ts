import type { Figure, FigureOptions, Mention, NamedEntry } from '../../src/domain/text';

export interface LabelledText {
  name: string;
  language: string;
  half: 'tune' | 'kept';
  publishedOn: string;
  text: string;
}
export interface Reader {
  findMentions: (text: string) => Mention[];
  findFigures: (text: string, options: FigureOptions) => Figure[];
  samePeriod: (one: string | undefined, other: string | undefined) => boolean;
}
export interface Totals {
  expected: number;
  found: number;
  right: number;
  precision: number;
  recall: number;
}
export interface TextScore {
  wrong: string[];
}
export function readTexts(): LabelledText[];
export function readGazetteer(): NamedEntry[];
export function scoreText(item: LabelledText, reader: Reader): TextScore;
export function addUp(scores: TextScore[]): { mentions: Totals; figures: Totals };
