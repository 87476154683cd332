import * as React from 'react';
import { scaleLinear, scaleUtc, type ScaleLinear, type ScaleTime } from 'd3-scale';
import { middleOf, pointsOf, type Column } from './points';

export const MARGIN = { top: 28, right: 20, bottom: 34, left: 68 };
export const HEIGHT = 340;
/** What the label of a period takes: a digit's width, and the room between it and the next. */
const DIGIT_WIDTH = 7.5;
const LABEL_GAP = 16;

export interface Scales {
  x: ScaleTime<number, number>;
  y: ScaleLinear<number, number>;
  /** The columns whose periods there is room to name. */
  named: Column[];
}

/** Where periods and amounts stand in a picture of that width. */
export function useScales(columns: Column[], width: number): Scales {
  return React.useMemo(() => {
    const values = columns.flatMap((column) => pointsOf(column).map(({ value }) => value));
    const first = columns[0]?.start ?? new Date(0);
    const last = columns.at(-1)?.end ?? new Date(0);
    const x = scaleUtc([first, last], [MARGIN.left, Math.max(MARGIN.left + 1, width - MARGIN.right)]);
    // A length of nought would make a line of it: amounts are seen against it wherever they don't fall below.
    const y = scaleLinear(
      [Math.min(0, ...values), Math.max(0, ...values)],
      [HEIGHT - MARGIN.bottom, MARGIN.top],
    ).nice(5);
    return { x, y, named: columnsToName(columns, x) };
  }, [columns, width]);
}

/** Columns from the left whose labels don't run into one another. */
function columnsToName(columns: Column[], x: Scales['x']): Column[] {
  let end = -Infinity;
  return columns.filter((column) => {
    const half = (column.period.length * DIGIT_WIDTH) / 2;
    const at = x(middleOf(column));
    if (at - half < end + LABEL_GAP) return false;
    end = at + half;
    return true;
  });
}
