import { adminApi, type BaseQueryError, type QueryArguments } from '@strapi/strapi/admin';

export type Answer = { data: unknown; error?: undefined } | { error: BaseQueryError; data?: undefined };
export type Ask = (request: QueryArguments) => Promise<Answer>;

/** What one of the content manager's own requests is made of. */
interface Endpoint<Arguments> {
  query?: (args: Arguments) => QueryArguments;
  queryFn?: (args: Arguments, api: unknown, options: unknown, ask: Ask) => Promise<Answer>;
}

/**
 * Puts a step around one of the content manager's requests, wherever in the panel it is made: its buttons, menus and
 * bulk actions stay what they are, and wait until `around` has an answer for them.
 */
export function wrapRequest<Arguments>(
  name: string,
  around: (request: QueryArguments, args: Arguments, ask: Ask) => Promise<Answer>,
): void {
  // Its types know the endpoints that Strapi's core defines, and the content manager adds its own.
  const api = adminApi as unknown as {
    enhanceEndpoints: (options: {
      endpoints: Record<string, (endpoint: Endpoint<Arguments> | undefined) => void>;
    }) => void;
  };
  api.enhanceEndpoints({
    endpoints: {
      [name]: (endpoint) => {
        const stock = endpoint?.query;
        if (!endpoint || !stock) throw new Error(`The content manager has no request “${name}” to wrap.`);
        endpoint.query = undefined;
        endpoint.queryFn = (args, _api, _options, ask) => around(stock(args), args, ask);
      },
    },
  });
}

/** A request with more in its query. */
export function withParams(request: QueryArguments, more: object): QueryArguments {
  const { config } = request;
  return { ...request, config: { ...config, params: { ...(config?.params as object), ...more } } };
}
