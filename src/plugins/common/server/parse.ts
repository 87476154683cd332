import { errors } from '@strapi/utils';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

interface Problem {
  path: PropertyKey[];
  message: string;
  name: 'ValidationError';
}

/** A part of a request as its contract has it. @throws ValidationError that names each field that is wrong */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue));
  throw new errors.ValidationError(problems.map(({ message }) => message).join('; '), { errors: problems });
}

function problemsOf(issue: Issue, above: PropertyKey[] = []): Problem[] {
  const path = [...above, ...issue.path];
  const problem = (at: PropertyKey[], message: string): Problem => ({
    ...{ path: at, message: `${at.join('.')}: ${message}` },
    name: 'ValidationError',
  });
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => problem([...path, key], 'unknown'));
  const meant = issue.code === 'invalid_union' ? likeliest(issue.errors) : undefined;
  return meant?.flatMap((one) => problemsOf(one, path)) ?? [problem(path, issue.message)];
}

/**
 * Of several forms that a value may have, what is wrong with it as the one that it was meant to be: that which knows most
 * of its keys, then the one that least is wrong with. Undefined where it is of the type of none.
 */
function likeliest(forms: Issue[][]): Issue[] | undefined {
  const unknownKeys = (issues: Issue[]) =>
    issues.reduce((sum, one) => sum + (one.code === 'unrecognized_keys' ? one.keys.length : 0), 0);
  const [first] = forms
    .filter((issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0))
    .sort((a, b) => unknownKeys(a) - unknownKeys(b) || a.length - b.length);
  return first;
}
