import type { Context, Next } from 'koa';
import { invalid } from '../reading/query-rules';
import { queryShapeProblem } from '../reading/query-shapes';

/** Koa middleware: gives the panel's own API the check that the content API has, a 400 for a query that is misshapen. */
export default () =>
  async (ctx: Context, next: Next): Promise<void> => {
    const problem = ctx.path.startsWith('/content-manager/') ? queryShapeProblem(ctx.query) : undefined;
    if (problem) throw invalid(problem.path, problem.message);
    await next();
  };
