import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './answer';
import { etagOf, holdsTag, type KeptAnswer } from './cache/kept';
import type { HeaderLists } from './stock-headers';
import { standsInUnchanged } from './unchanged';

/** Sends an answer that is not in memory. @param stock the headers that every answer has */
export function sendAnswer(
  { status, type, body, headers }: Answer,
  stock: Record<string, string>,
  cacheControl: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  // Once, for its tag, its length and the socket.
  const bytes = Buffer.from(body);
  const own: Record<string, string | number> = { ...stock, 'content-type': type, ...headers };
  own.vary = [stock.vary, headers?.vary].filter(Boolean).join(', ');
  if (status === 200) {
    own.etag = etagOf(bytes);
    own['cache-control'] ??= cacheControl;
    if (holdsTag(request.headers['if-none-match'], own.etag)) {
      const unchanged = Object.entries(own).filter(([name]) => standsInUnchanged(name));
      response.writeHead(304, Object.fromEntries(unchanged)).end();
      return;
    }
  }
  own['content-length'] = bytes.length;
  response.writeHead(status, own).end(request.method === 'HEAD' ? undefined : bytes);
}

/** Sends an answer out of memory. @param stock the headers that every answer has */
export function sendKept(
  { body, etag, headers, unchangedHeaders }: KeptAnswer,
  stock: HeaderLists,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (holdsTag(request.headers['if-none-match'], etag)) {
    response.writeHead(304, stock.unchanged.concat(unchangedHeaders)).end();
    return;
  }
  const all = stock.whole.concat(headers);
  all.push('content-length', String(body.length));
  response.writeHead(200, all).end(request.method === 'HEAD' ? undefined : body);
}
