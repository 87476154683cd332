import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Strapi } from '../documents/types';
import { errorAnswer, type Answer } from './answer';
import { openReaderDatabase } from './database';
import { answerOf, type Endpoint, type ReaderTools } from './endpoint';
import { endpoints } from './endpoints';
import { originOf } from './origin';
import { AnonymousRights } from './rights';
import { StockHeaders } from './stock-headers';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** What the lane needs to be told of nothing. */
interface Lane extends ReaderTools {
  byPath: Map<string, Endpoint>;
  rights: AnonymousRights;
  headers: StockHeaders;
}

/** Under this name the routes behind Strapi's own stack find what the endpoints answer from. */
export const READER_TOOLS = 'dateline.reader';

/**
 * Opens the reader lane: a handler ahead of Strapi's own stack that answers anonymous GETs of the endpoints. What it is
 * not sure of goes on to Strapi, where the same endpoints stand behind routes. Returns what closes it.
 */
export async function openReaderLane(strapi: Strapi): Promise<() => Promise<void>> {
  const database = await openReaderDatabase(strapi);
  const prefix = strapi.config.get<string>('api.rest.prefix');
  const tools: ReaderTools = { strapi, database, origin: originOf(strapi) };
  strapi.add(READER_TOOLS, () => tools);
  const lane: Lane = {
    ...tools,
    byPath: new Map(endpoints.map((endpoint) => [`${prefix}${endpoint.path}`, endpoint])),
    rights: new AnonymousRights(strapi),
    headers: new StockHeaders(strapi),
  };
  const { httpServer } = strapi.server;
  const stock = httpServer.listeners('request') as Listener[];
  const goOn: Listener = (request, response) => {
    for (const listener of stock) listener.call(httpServer, request, response);
  };
  httpServer.removeAllListeners('request');
  httpServer.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const taken = take(lane, request);
    if (!taken) return goOn(request, response);
    serve(lane, taken, request, response).catch((error: unknown) => {
      if (!response.headersSent) return goOn(request, response);
      strapi.log.error(error);
      response.destroy();
    });
  });
  return () => database.end();
}

interface Taken {
  endpoint: Endpoint;
  /** What follows the endpoint's path. */
  rest: string;
  query: URLSearchParams;
}

/** The endpoint that a request is for, where it is one that the lane answers. */
function take(lane: Lane, { method, url = '', headers }: IncomingMessage): Taken | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  const mark = url.indexOf('?');
  const path = mark === -1 ? url : url.slice(0, mark);
  const parent = path.slice(0, path.lastIndexOf('/') + 1);
  const endpoint = lane.byPath.get(path) ?? lane.byPath.get(parent);
  if (!endpoint || (headers.authorization !== undefined && !endpoint.forEveryone)) return undefined;
  const rest = endpoint.path.endsWith('/') ? path.slice(parent.length) : '';
  return { endpoint, rest, query: new URLSearchParams(mark === -1 ? '' : url.slice(mark + 1)) };
}

async function serve(
  lane: Lane,
  { endpoint, rest, query }: Taken,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const start = performance.now();
  const stockHeaders = await lane.headers.of(request.headers.origin);
  let answer: Answer;
  try {
    const mayRead = (uid: string) => lane.rights.mayRead(uid);
    answer = await answerOf(endpoint, { query, rest, accept: request.headers.accept ?? '', mayRead }, lane);
  } catch (error) {
    lane.strapi.log.error(error);
    answer = errorAnswer(500, 'InternalServerError', 'Internal Server Error');
  }
  send(answer, stockHeaders, request, response);
  const { log } = lane.strapi;
  if (log.isLevelEnabled('http')) {
    const took = Math.ceil(performance.now() - start);
    log.http(`${request.method} ${request.url} (${took} ms) ${response.statusCode}`);
  }
}

function send(
  { status, type, body, headers }: Answer,
  stockHeaders: Record<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const own: Record<string, string | number> = { ...stockHeaders, 'content-type': type, ...headers };
  own.vary = [stockHeaders.vary, headers?.vary].filter(Boolean).join(', ');
  if (status === 200) {
    own.etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
    own['cache-control'] ??= 'public, max-age=0, must-revalidate';
    if (isKnown(request.headers['if-none-match'], own.etag)) {
      response.writeHead(304, own).end();
      return;
    }
  }
  own['content-length'] = Buffer.byteLength(body);
  response.writeHead(status, own).end(request.method === 'HEAD' ? undefined : body);
}

/** Whether an If-None-Match header (RFC 9110 §13.1.2) holds this tag. */
function isKnown(header: string | undefined, tag: string): boolean {
  return (
    header?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag || one.trim() === '*') ?? false
  );
}
