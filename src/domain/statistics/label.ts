import { withDecimals } from './amount';

/** What a statistic's label is made from. */
export interface LabelParts {
  indicator?: string | null;
  place?: string | null;
  partner?: string | null;
  period?: string | null;
  value?: string | null;
  unitMultiplier?: number | null;
  unit?: string | null;
  decimals?: number | null;
  bound?: string | null;
  releasedOn?: string | null;
}

const MULTIPLIERS: Record<number, string> = {
  3: 'thousand',
  6: 'million',
  9: 'billion',
  12: 'trillion',
};
const BOUNDS: Record<string, string> = { 'at-least': 'over ', 'at-most': 'up to ', about: 'about ' };

/**
 * One line that tells a statistic apart in lists and pickers:
 * “Goods trade, Xinjiang with Belt and Road countries, 2023-S1: 138.3 billion CNY (released 2023-07-20)”.
 */
export function statisticLabel(parts: LabelParts): string {
  const place = [parts.place, parts.partner && `with ${parts.partner}`].filter(Boolean).join(' ');
  const subject = [parts.indicator, place, parts.period].filter(Boolean).join(', ') || 'New statistic';
  const amount = amountInWords(parts);
  const released = parts.releasedOn ? ` (released ${parts.releasedOn})` : '';
  return `${subject}${amount ? `: ${amount}` : ''}${released}`;
}

function amountInWords({ value, unitMultiplier, unit, decimals, bound }: LabelParts): string {
  if (!value) return '';
  const power = unitMultiplier ?? 0;
  const multiplier = power === 0 ? '' : (MULTIPLIERS[power] ?? `× 10^${power}`);
  const number = withDecimals(value, decimals ?? 0);
  const spaced = [number, multiplier, unit === '%' ? '' : unit].filter(Boolean).join(' ');
  return `${BOUNDS[bound ?? ''] ?? ''}${spaced}${unit === '%' ? '%' : ''}`;
}
