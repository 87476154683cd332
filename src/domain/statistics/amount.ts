/** Digits that an amount may have before and after the decimal point. */
export const AMOUNT_DIGITS = { integer: 18, fraction: 6 } as const;

/**
 * Why a value can't be kept as an exact amount, as a sentence for editors; undefined when it can.
 * An amount is a string of plain decimal digits, with a minus sign where it is negative: no exponent, no grouping.
 * A JSON number is refused, since its digits may be lost before it arrives.
 */
export function amountProblem(value: unknown): string | undefined {
  if (typeof value === 'number') {
    const example = amountProblem(String(value)) === undefined ? String(value) : '149.62';
    return `must be a string, such as "${example}": a JSON number loses digits`;
  }
  if (typeof value !== 'string') return 'must be a string of decimal digits, such as "149.62"';
  const match = /^-?(\d+)(?:\.(\d+))?$/.exec(value);
  if (!match) return `“${excerpt(value)}” is not a decimal number: write digits and a point, such as 149.62`;
  const [, integer = '', fraction = ''] = match;
  if (integer.replace(/^0+/, '').length > AMOUNT_DIGITS.integer) {
    return `“${excerpt(value)}” has more than ${AMOUNT_DIGITS.integer} digits before the point`;
  }
  if (fraction.length > AMOUNT_DIGITS.fraction) {
    return `“${excerpt(value)}” has more than ${AMOUNT_DIGITS.fraction} digits after the point`;
  }
  return undefined;
}

/** How many decimals an amount was written with: 2 for "149.62". */
export function decimalsOf(amount: string): number {
  return amount.split('.')[1]?.length ?? 0;
}

/** The amount with exactly this many decimals, zeros added; never rounded, so a longer one is left as it is. */
export function withDecimals(amount: string, decimals: number): string {
  const missing = decimals - decimalsOf(amount);
  if (missing <= 0) return amount;
  return `${amount}${amount.includes('.') ? '' : '.'}${'0'.repeat(missing)}`;
}

function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
