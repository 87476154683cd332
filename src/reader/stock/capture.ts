import type { IncomingMessage, ServerResponse } from 'node:http';

/** What Strapi's stack answered. */
export interface StockAnswer {
  body: Buffer;
  /** The headers that are not on every answer. */
  headers: Record<string, string>;
}

/** What is done about an answer before it goes out: headers to add, or undefined to let it go as it is. */
type Inspect = (answer: StockAnswer) => { headers: Record<string, string>; isKnown: boolean } | undefined;

/** Longest answer that is looked at. */
const LONGEST = 8 * 1024 * 1024;

/**
 * Looks at the answer of Strapi's stack when it is about to go out in one piece: a 200 that is JSON and sets nothing for
 * whoever asked. Streams pass unseen. A reader who has the answer already gets a 304.
 * @param stock the headers that every answer has
 * @param alwaysUnstored whether the stack says no-store of every answer, as Apollo Server does
 */
export function captureAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  stock: Record<string, string>,
  alwaysUnstored: boolean,
  inspect: Inspect,
): void {
  const end = response.end.bind(response);
  const write = response.write.bind(response);
  const restore = () => Object.assign(response, { end, write });
  response.write = ((...call: Parameters<typeof write>) => {
    restore();
    return response.write(...call);
  }) as typeof write;
  response.end = ((...call: Parameters<typeof end>) => {
    restore();
    const [chunk] = call as unknown[];
    if (response.headersSent || !isWhole(chunk) || !isForAll(response, alwaysUnstored))
      return response.end(...call);
    const found = inspect({ body: Buffer.from(chunk), headers: ownHeaders(response, stock) });
    for (const [name, value] of Object.entries(found?.headers ?? {})) response.setHeader(name, value);
    if (!found?.isKnown) return response.end(...call);
    response.statusCode = 304;
    response.removeHeader('content-length');
    response.removeHeader('content-type');
    return response.end();
  }) as typeof end;
}

function isWhole(chunk: unknown): chunk is string | Buffer {
  return (typeof chunk === 'string' || Buffer.isBuffer(chunk)) && chunk.length <= LONGEST;
}

function isForAll(response: ServerResponse, alwaysUnstored: boolean): boolean {
  const { statusCode } = response;
  const header = (name: string) => String(response.getHeader(name) ?? '');
  return (
    statusCode === 200 &&
    /^application\/([\w-]+\+)?json\b/.test(header('content-type')) &&
    !response.hasHeader('set-cookie') &&
    !response.hasHeader('content-encoding') &&
    !(alwaysUnstored ? /private/ : /no-store|private/).test(header('cache-control'))
  );
}

/** The headers of this answer alone; those of the connection are written anew each time. */
function ownHeaders(response: ServerResponse, stock: Record<string, string>): Record<string, string> {
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.getHeaders())) {
    if (stock[name] === undefined && !PASSING.has(name)) own[name] = String(value);
  }
  return own;
}
const PASSING = new Set(['content-length', 'date', 'connection', 'keep-alive', 'transfer-encoding', 'etag']);
