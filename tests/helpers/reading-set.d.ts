import type {
  Figure,
  FigureLinks,
  FigureOptions,
  IndicatorEntry,
  Mention,
  NamedEntry,
} from '../../src/domain/text';

export interface LabelledText {
  name: string;
  language: string;
  half: 'tune' | 'kept';
  publishedOn: string;
  text: string;
  /** Whether the labels say what the figures are of, too. */
  links?: boolean;
}
export interface GazetteerEntry extends NamedEntry {
  uid: string;
  /** Its kind as its own type has it, such as `border-crossing`. */
  kind: string | null;
}
export interface Reader {
  findMentions: (text: string) => Mention[];
  findFigures: (text: string, options: FigureOptions) => Figure[];
  /** Without it, what the figures are of is not counted. */
  linkFigures?: (text: string, figures: Figure[], mentions: Mention[]) => FigureLinks[];
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
export type LinkName = 'indicator' | 'place' | 'partner' | 'source';
export function readTexts(): LabelledText[];
export function readGazetteer(): GazetteerEntry[];
export function readCountries(gazetteer: readonly GazetteerEntry[]): Map<string, string>;
export function readHomes(
  gazetteer: readonly GazetteerEntry[],
  countryInNames: (
    names: readonly string[],
    countries: readonly { id: string; names: readonly string[] }[],
  ) => string | undefined,
): Map<string, string>;
export function readIndicators(): IndicatorEntry[];
export function scoreText(item: LabelledText, reader: Reader): TextScore;
export function addUp(scores: TextScore[]): {
  mentions: Totals;
  figures: Totals;
  links: Record<LinkName, Totals>;
};
