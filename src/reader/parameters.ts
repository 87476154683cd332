import { storableProblem } from '../domain/validation/storable';
import { BadParameter } from './answer';

/** Longest value of a parameter that is read at all. */
const LONGEST = 300;

/**
 * A query's parameters, each known and given once.
 * @throws BadParameter for the first that is unknown, repeated, too long, or can't be a text in PostgreSQL.
 */
export function readParameters<Name extends string>(
  query: URLSearchParams,
  known: readonly Name[],
): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  for (const [name, value] of query) {
    if (!isOneOf(known, name)) {
      throw new BadParameter(excerpt(name), `is not a parameter: there are ${known.join(', ')}`);
    }
    if (found[name] !== undefined) throw new BadParameter(name, 'is given more than once');
    if (value.length > LONGEST) throw new BadParameter(name, `is longer than ${LONGEST} characters`);
    const problem = storableProblem(value);
    if (problem) throw new BadParameter(name, problem);
    if (value !== '') found[name] = value;
  }
  return found;
}

/** The value as one of a list; undefined where none is given. */
export function oneOf<Value extends string>(
  name: string,
  value: string | undefined,
  values: readonly Value[],
): Value | undefined {
  if (value === undefined) return undefined;
  if (!isOneOf(values, value)) {
    throw new BadParameter(name, `“${excerpt(value)}” is not one of ${values.join(', ')}`);
  }
  return value;
}

/** The first characters of a text, for a message. */
export function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function isOneOf<Value extends string>(values: readonly Value[], value: string): value is Value {
  return (values as readonly string[]).includes(value);
}
