import type { Amount } from '../../formats/amount-in-words';

export type CheckName = 'growth' | 'implied-base' | 'share' | 'parts' | 'sum' | 'sources' | 'definition';

/** `other base`: the change follows from another earlier value than the one that is known. */
export type Outcome = 'consistent' | 'inconsistent' | 'other base' | 'not comparable';

export interface CheckResult {
  check: CheckName;
  result: Outcome;
  /** What was found, apart from any language. */
  message: Message;
  /** The message in words, for editors. */
  sentence: string;
  /** The numbers computed, as plain decimals; amounts have the multiplier of the statistic that was checked. */
  numbers: Record<string, string>;
  /** documentIds: first the statistic that was checked, then what it was checked against. */
  involved: string[];
}

/** A check's own part of its result; the sentence is made from the message. */
export type Finding = Omit<CheckResult, 'sentence'>;

/** What a sentence is about. */
export interface Subject {
  indicator: string;
  place: string;
  partner: string | null;
  period: string;
}

/** Amounts that a true value lies between; null where it does not end. */
export interface AmountRange {
  low: Amount | null;
  high: Amount | null;
}

/** Percentages that a true one lies between, as decimals; null where it does not end. */
export interface PercentRange {
  low: string | null;
  high: string | null;
}

interface Growth {
  subject: Subject;
  amount: Amount;
  /** Per cent, as reported. */
  change: string;
  base: Amount;
  basePeriod: string;
  /** Name of the source of the base, where it is another one; '' where that one is unnamed. */
  baseSource: string | null;
}

interface OtherBase extends Growth {
  computed: PercentRange;
  implied: AmountRange;
}

interface Share {
  subject: Subject;
  amount: Amount;
  whole: Amount;
  wholeSubject: Subject;
}

interface Sum {
  subject: Subject;
  amount: Amount;
  /** Names of the parts: periods, partners, directions. */
  parts: string[];
  sum: Amount;
}

interface TwoSources {
  subject: Subject;
  amount: Amount;
  source: string;
  other: Amount;
  otherSource: string;
}

interface Definitions {
  subject: Subject;
  definition: string;
  otherPeriod: string;
  otherDefinition: string;
}

/** What a check found, as a key and the values its sentence names. */
export type Message =
  | { key: 'growth.consistent'; values: Growth }
  | { key: 'growth.other-base' | 'growth.inconsistent'; values: OtherBase }
  | { key: 'growth.basis'; values: { subject: Subject; amount: Amount; change: string } }
  | {
      key: 'growth.implied-base';
      values: { subject: Subject; amount: Amount; change: string; basePeriod: string; implied: AmountRange };
    }
  | { key: 'share.consistent'; values: Share & { share: string } }
  | { key: 'share.exceeds'; values: Share }
  | { key: 'share.stated' | 'share.contradicted'; values: Share & { stated: string; computed: PercentRange } }
  | { key: 'parts.consistent' | 'parts.inconsistent' | 'parts.exceed'; values: Sum }
  | { key: 'sum.consistent' | 'sum.inconsistent' | 'sum.definition'; values: Sum }
  | { key: 'sum.measure'; values: Sum & { measure: string } }
  | { key: 'sources.consistent' | 'sources.inconsistent'; values: TwoSources }
  | { key: 'definition.changed'; values: Definitions };
