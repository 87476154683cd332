import type { IncomingMessage, ServerResponse } from 'node:http';
import { holdsTag, KeptAnswer, MISS } from '../cache/kept';
import { surrogateHeader } from '../cache/surrogate-keys';
import type { Lane } from '../lane';
import { captureAnswer } from './capture';
import { stockKeys } from './stock-keys';
import type { StockRequest } from './stock-request';

/** Keeps what Strapi's stack is about to answer, and gives it the headers of the lane's own answers. */
export function watchStock(
  { strapi, cache: { answers }, cacheControl, surrogateKeyBytes }: Lane,
  asked: StockRequest,
  stock: Record<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const begun = answers.begin();
  response.once('close', () => answers.end());
  const isGraphql = asked.kind === 'graphql';
  captureAnswer(request, response, stock, isGraphql, ({ body, headers }) => {
    const keys = stockKeys(strapi, asked, parsed(body));
    if (!keys) return undefined;
    const own = { 'cache-control': cacheControl, 'surrogate-key': surrogateHeader(keys, surrogateKeyBytes) };
    const kept = new KeptAnswer(body, { ...headers, ...own }, keys);
    const { url = '', headers: given } = request;
    answers.keep(url, given.accept, isGraphql, kept, begun);
    return {
      headers: { ...own, etag: kept.etag, 'cache-status': MISS },
      isKnown: holdsTag(given['if-none-match'], kept.etag),
    };
  });
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
