import type { Bound } from './bounds';
import type { Basis, Direction } from './change-words';
import type { FigureKind } from './kinds';

/** How an amount changed: by how much, which way and against what. */
export interface FigureChange {
  start: number;
  end: number;
  /**
   * In plain decimal digits, never negative; `unit` is %, pp (percentage points), times (how often the amount holds the
   * one before; of one that went down, the other way round), or that of the amount.
   */
  value: string;
  unit: string;
  direction: Direction;
  basis: Basis | undefined;
}

/** A stretch of a text that states an amount: `asWritten` is `text.slice(start, end)`, in UTF-16 offsets. */
export interface Figure {
  start: number;
  end: number;
  asWritten: string;
  /** An exact decimal, multiplied out: “149.62 billion yuan” is 149620000000. */
  value: string;
  /** The same as a statistic keeps it: 149.62, 9, 2. */
  written: { value: string; unitMultiplier: number; decimals: number };
  /** ISO 4217, `t`, `TEU`, `%` or the noun counted, in English; empty for a rank. */
  unit: string;
  bound: Bound;
  /** SDMX TIME_PERIOD or two with a slash; undefined where the text doesn't tell. */
  period: string | undefined;
  change: FigureChange | undefined;
  kind: FigureKind;
}
