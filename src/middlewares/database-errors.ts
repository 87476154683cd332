import type { Context, Next } from 'koa';
import { asValidationError } from '../documents/database-errors';

/** Koa middleware: a value that PostgreSQL can't read is the caller's error, a 400, wherever it was asked for. */
export default () =>
  async (_ctx: Context, next: Next): Promise<void> => {
    try {
      await next();
    } catch (error) {
      throw asValidationError(error) ?? error;
    }
  };
