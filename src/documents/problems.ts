import { errors } from '@strapi/utils';

/** One thing wrong with an entry: the field it is about, as a path, and a sentence for editors. */
export interface Problem {
  path: (string | number)[];
  message: string;
}

/**
 * Strapi's validation error (400 over HTTP) that names every field concerned; the panel shows each message at its
 * field, which it finds by `details.errors[].path`.
 */
export function validationError(problems: Problem[]): Error {
  const named = problems.map(({ path, message }) => ({
    path,
    message: `${path.join('.')} ${message}`,
    name: 'ValidationError',
  }));
  const message = named.length === 1 ? named[0]!.message : `${named.length} fields are not valid`;
  return new errors.ValidationError(
    named.length === 1 ? message : `${message}: ${named.map((problem) => problem.message).join('; ')}`,
    { errors: named },
  );
}
