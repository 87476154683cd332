import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Strapi } from '../documents/types';
import type { Answer } from './answer';
import { openCache, type ReaderCache } from './cache/cache';
import { openReaderDatabase } from './database';
import type { Endpoint, ReaderTools } from './endpoint';
import { endpoints } from './endpoints';
import { answerTo, type Taken } from './make-answer';
import { originOf } from './origin';
import { PathTable } from './paths';
import { RateLimit, type RateLimitOptions } from './rate-limit';
import { AnonymousRights } from './rights';
import { sendAnswer, sendKept } from './send';
import { StockHeaders } from './stock-headers';
import { rememberRights } from './stock/remembered-rights';
import { StockRequests, type StockRequest } from './stock/stock-request';
import { watchStock } from './stock/watch';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** What the lane needs to be told of nothing. */
export interface Lane extends ReaderTools {
  byPath: PathTable<Endpoint>;
  rights: AnonymousRights;
  headers: StockHeaders;
  cache: ReaderCache;
  cacheControl: string;
  surrogateKeyBytes: number;
  underWay: Map<string, UnderWay>;
  stockRequests: StockRequests;
  limit: RateLimit;
  /** Where addresses that readers ask begin. */
  prefixes: string[];
}

/** An answer that is being made, for all who ask for it meanwhile. */
export interface UnderWay {
  isFresh: () => boolean;
  answer: Promise<Answer>;
}

/** Under this name the routes behind Strapi's own stack find what the endpoints answer from. */
export const READER_TOOLS = 'dateline.reader';

/**
 * Opens the reader lane: a handler ahead of Strapi's own stack that answers anonymous GETs of the endpoints, and out of
 * memory what was answered before. What it is not sure of goes on to Strapi, where the same endpoints stand behind routes.
 * Returns what closes it.
 */
export async function openReaderLane(strapi: Strapi): Promise<() => Promise<void>> {
  const database = await openReaderDatabase(strapi);
  const prefix = strapi.config.get<string>('api.rest.prefix');
  const tools: ReaderTools = { strapi, database, origin: originOf(strapi) };
  strapi.add(READER_TOOLS, () => tools);
  const byPath = new PathTable<Endpoint>();
  for (const endpoint of endpoints) byPath.add(`${prefix}${endpoint.path}`, endpoint);
  const cache = await openCache(strapi, database);
  const rights = new AnonymousRights(strapi, () => cache.hears);
  cache.onEverything(() => rights.forget());
  rememberRights(strapi, rights);
  const lane: Lane = {
    ...{ ...tools, byPath, cache, rights, headers: new StockHeaders(strapi), underWay: new Map() },
    stockRequests: new StockRequests(strapi),
    limit: new RateLimit(strapi.config.get<RateLimitOptions>('reader.rateLimit')),
    prefixes: [`${prefix}/`, strapi.plugin('graphql').config<string>('endpoint')],
    cacheControl: strapi.config.get<string>('reader.cacheControl'),
    surrogateKeyBytes: strapi.config.get<number>('reader.surrogateKeyBytes'),
  };
  const { httpServer } = strapi.server;
  const stock = httpServer.listeners('request') as Listener[];
  const goOn: Listener = (request, response) => {
    for (const listener of stock) listener.call(httpServer, request, response);
  };
  httpServer.removeAllListeners('request');
  httpServer.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!cache.behind && sentFromMemory(lane, request, response)) return;
    receive(lane, request, response, goOn).catch((error: unknown) => {
      if (!response.headersSent) return goOn(request, response);
      strapi.log.error(error);
      response.destroy();
    });
  });
  return async () => {
    await cache.close();
    await database.end();
  };
}

/** Answers out of memory, where that can be done at once. Only when this process has heard of all that it wrote. */
function sentFromMemory(lane: Lane, request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url, headers } = request;
  if ((method !== 'GET' && method !== 'HEAD') || headers.authorization !== undefined) return false;
  const kept = lane.cache.answers.find(url!, headers.accept);
  if (kept === undefined) return false;
  const stock = lane.headers.listsOf(headers.origin);
  if (stock === undefined) return false;
  sendKept(kept, stock, request, response);
  logged(lane, request, response, 0);
  return true;
}

async function receive(
  lane: Lane,
  request: IncomingMessage,
  response: ServerResponse,
  goOn: Listener,
): Promise<void> {
  if (!isForReaders(lane, request)) return goOn(request, response);
  const refusal = await lane.limit.refusal(request);
  if (refusal) {
    const stock = await lane.headers.of(request.headers.origin);
    return sendAnswer(refusal, stock, lane.cacheControl, request, response);
  }
  const taken = take(lane, request);
  const stockRequest = taken ? undefined : stockRequestOf(lane, request);
  if (!taken && !stockRequest) return goOn(request, response);
  const start = performance.now();
  const stockHeaders = await lane.headers.of(request.headers.origin);
  if (lane.cache.behind) {
    // What this process has just written is not shown as it was.
    await lane.cache.drain();
    if (sentFromMemory(lane, request, response)) return;
  }
  if (!taken) {
    watchStock(lane, stockRequest!, stockHeaders, request, response);
    return goOn(request, response);
  }
  const answer = await answerTo(lane, taken, request);
  sendAnswer(answer, stockHeaders, lane.cacheControl, request, response);
  logged(lane, request, response, performance.now() - start);
}

/** Whether a request comes without a login and is for REST or GraphQL: what the limit counts. */
function isForReaders({ prefixes, byPath }: Lane, { method, url = '', headers }: IncomingMessage): boolean {
  if (method === 'OPTIONS' || !prefixes.some((prefix) => url.startsWith(prefix))) return false;
  // What is the same for everybody is taken here whoever asks.
  return headers.authorization === undefined || byPath.find(url.split('?', 1)[0]!)?.item.forEveryone === true;
}

function logged(
  { strapi: { log } }: Lane,
  request: IncomingMessage,
  response: ServerResponse,
  took: number,
): void {
  if (!log.isLevelEnabled('http')) return;
  log.http(`${request.method} ${request.url} (${Math.ceil(took)} ms) ${response.statusCode}`);
}

/** The endpoint that a request is for, where it is one that the lane answers. */
function take(lane: Lane, { method, url = '', headers }: IncomingMessage): Taken | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  const mark = url.indexOf('?');
  const path = mark === -1 ? url : url.slice(0, mark);
  const found = lane.byPath.find(path);
  if (!found || (headers.authorization !== undefined && !found.item.forEveryone)) return undefined;
  const query = new URLSearchParams(mark === -1 ? '' : url.slice(mark + 1));
  return { endpoint: found.item, entry: found.entry, query };
}

/** What a request asks of Strapi's own stack, where its answer may be kept. */
function stockRequestOf(
  lane: Lane,
  { method, url = '', headers }: IncomingMessage,
): StockRequest | undefined {
  if (method !== 'GET' || headers.authorization !== undefined) return undefined;
  return lane.stockRequests.read(url);
}
