import { validationError } from './problems';

interface PostgresError {
  code: string;
  constraint?: string;
  column?: string;
  detail?: string;
}

/** PostgreSQL's SQLSTATE codes of class 22 (data exception), and of an operator that a column's type has not. */
const BAD_INPUT = /^(22\w{3}|42883)$/;

/**
 * The validation error that a database error stands for: a broken constraint names its field, since every index and
 * check of ours is named `<table>_<column>_<rule>` (see src/database/constraints.ts). Undefined for any other error.
 */
export function asValidationError(error: unknown): Error | undefined {
  if (!isPostgresError(error)) return undefined;
  const { code, constraint } = error;
  const named = /__([a-z_]+?)__(unique|required|amount)$/.exec(constraint ?? '');
  const field = camelCase(named?.[1] ?? '');
  if (code === '23505' && field === 'seriesKey') {
    return validationError([
      {
        path: ['releasedOn'],
        message:
          'is that of another statistic with the same indicator, place, partner, period, unit, source and definition version: one release is one statistic',
      },
    ]);
  }
  if (code === '23505' && field)
    return validationError([{ path: [field], message: 'is taken by another entry' }]);
  if (code === '23514' && field) {
    const message = named?.[2] === 'amount' ? 'has too many digits' : 'must not be empty';
    return validationError([{ path: [field], message }]);
  }
  if (code === '23503') {
    return validationError([{ path: ['links'], message: 'name an entry that was deleted meanwhile' }]);
  }
  if (BAD_INPUT.test(code)) {
    return validationError([
      {
        path: ['query'],
        message: 'holds a value that does not fit its field: check numbers, dates and operators',
      },
    ]);
  }
  return undefined;
}

function isPostgresError(error: unknown): error is PostgresError {
  return typeof error === 'object' && error !== null && /^\w{5}$/.test(String((error as PostgresError).code));
}

function camelCase(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
