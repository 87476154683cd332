import Big from 'big.js';

/** Exact decimals with settings of their own: a quotient keeps 40 decimals, rounded half up. */
export const Decimal = Big();
Decimal.DP = 40;
Decimal.RM = Big.roundHalfUp;
// Below this an exponent would appear in text: no amount is that small or large.
Decimal.NE = -100;
Decimal.PE = 100;

/** An exact decimal number. */
export type Decimal = Big;

/** The most by which a quotient may differ from the true one. */
export const QUOTIENT_ERROR: Decimal = new Decimal('1e-40');

/** Ten to a whole power, exactly. */
export function powerOfTen(power: number): Decimal {
  return new Decimal(`1e${power}`);
}

/** The number rounded half away from zero to this many decimals, as plain digits: "92.4". Never "-0.0". */
export function rounded(number: Decimal, decimals: number): string {
  const text = number.toFixed(decimals, Big.roundHalfUp);
  return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}

/** All digits of the number, without an exponent and without zeros at the end. */
export function digits(number: Decimal): string {
  const text = number.toFixed();
  return text === '-0' ? '0' : text;
}
