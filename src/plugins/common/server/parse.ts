import { errors } from '@strapi/utils';
import type { z } from 'zod';

/** A part of a request as its contract has it. @throws ValidationError that names each field that is wrong */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message, ...issue }) => {
    const unknown = 'keys' in issue ? issue.keys : undefined;
    return {
      path: unknown ?? path,
      message: unknown ? `${unknown.join(', ')}: unknown` : `${path.join('.')}: ${message}`,
      name: 'ValidationError',
    };
  });
  throw new errors.ValidationError(problems.map(({ message }) => message).join('; '), { errors: problems });
}
