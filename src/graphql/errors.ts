import { errors } from '@strapi/utils';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { asValidationError } from '../documents/database-errors';

interface Result {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
}

const STATUS: Record<string, number> = {
  BAD_USER_INPUT: 400,
  FORBIDDEN: 403,
  LINKED: 409,
  STRAPI_NOT_FOUND_ERROR: 404,
};

/**
 * Apollo Server's `formatError`: errors that are the caller's keep their message, with Strapi's own codes; of any
 * other nothing is told, since a database's message quotes its statement.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { path, originalError: thrown } = error as { path?: unknown; originalError?: unknown };
  if (!path || !thrown) return formatted; // GraphQL's own: syntax, validation, our limits
  const original = asValidationError(thrown) ?? thrown;
  if (original instanceof errors.ApplicationError || original instanceof errors.HttpError) {
    const { name, message, details } = original;
    return {
      ...formatted,
      message,
      extensions: { ...formatted.extensions, error: { name, message, details }, code: codeOf(original) },
    };
  }
  if (original instanceof GraphQLError) return formatted; // a resolver's own, with a code of its own
  strapi.log.error(original);
  return { message: 'Internal Server Error', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/**
 * The HTTP status of an operation that gave nothing but errors of the caller's: that of the first. Undefined where
 * there is something to read, or where the server failed.
 */
export function statusOfRefusal({ data, errors: problems = [] }: Result): number | undefined {
  if (problems.length === 0 || Object.values(data ?? {}).some((value) => value !== null)) return undefined;
  const statuses = problems.map(({ extensions }) => statusOf(String(extensions?.code)));
  return statuses.includes(undefined) ? undefined : statuses[0];
}

function statusOf(code: string): number | undefined {
  return STATUS[code] ?? (code.startsWith('STRAPI_') ? 400 : undefined);
}

function codeOf(error: Error): string {
  if (error instanceof errors.ForbiddenError || error instanceof errors.UnauthorizedError) return 'FORBIDDEN';
  if (error instanceof errors.ValidationError) return 'BAD_USER_INPUT';
  return `STRAPI_${error.name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase()}`;
}
