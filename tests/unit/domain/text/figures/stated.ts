import { findFigures } from '../../../../../src/domain/text';

const STATISTICS = new Set(['observation', 'change', 'share', 'target', 'capacity']);

/**
 * What a text states, each in a line: kind (unless it is an observation), value and multiplier as written, unit, period,
 * and after a semicolon the change. “share 15.3 % 2023-S1; up 0.4 pp year-on-year”.
 */
export function stated(text: string, publishedOn: string): string[] {
  return findFigures(text, { publishedOn })
    .filter(({ kind }) => STATISTICS.has(kind))
    .map(({ kind, written, unit, period, change }) => {
      const power = written.unitMultiplier ? `e${written.unitMultiplier}` : '';
      const figure = [kind === 'observation' ? '' : kind, written.value + power, unit, period];
      const told = change && [change.direction, change.value, change.unit, change.basis];
      return [figure, told]
        .map((parts) => parts?.filter(Boolean).join(' '))
        .filter(Boolean)
        .join('; ');
    });
}
