import { amountProblem } from '../statistics/amount';

/** A decimal that becomes a JSON number with all its digits, which a JavaScript number would lose. */
export class ExactNumber {
  /** @throws RangeError when the digits are no plain decimal number. */
  constructor(readonly digits: string) {
    if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(digits)) {
      throw new RangeError(amountProblem(digits) ?? `“${digits}” is not a number in JSON`);
    }
  }

  /** What JSON.stringify sees; NUL stands in no text that PostgreSQL keeps, so nothing else looks like it. */
  toJSON(): string {
    return `\0${this.digits}`;
  }
}

/** JSON text in which exact numbers are numbers. */
export function exactJson(value: unknown): string {
  return JSON.stringify(value).replace(/"\\u0000(-?[\d.]+)"/g, '$1');
}
