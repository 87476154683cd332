import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Strapi } from '../documents/types';
import { standsInUnchanged } from './unchanged';

type Middleware = (ctx: unknown, next: () => Promise<void>) => Promise<void>;
/** What `config/middlewares` lists: a name, or a name with its configuration. */
type Listed = string | { name?: string; resolve?: string; config?: object };

/** Headers as lists of names and values: those of an answer, and those of its 304. */
export interface HeaderLists {
  whole: string[];
  unchanged: string[];
}

const NAMES = ['strapi::security', 'strapi::cors', 'strapi::poweredBy'];

/** Most origins whose headers are remembered. */
const MOST_ORIGINS = 1000;

/**
 * The headers that Strapi's own middlewares give every answer: security and CORS, as they are configured. Each
 * middleware runs once for an origin, on a request that goes nowhere, and what it set is remembered.
 */
export class StockHeaders {
  private readonly byOrigin = new Map<string, Promise<Record<string, string>>>();
  /** The same as lists, for those that are known by now. */
  private readonly lists = new Map<string, HeaderLists>();
  private readonly middlewares: Middleware[];

  constructor(private readonly strapi: Strapi) {
    const listed = strapi.config.get<Listed[]>('middlewares');
    this.middlewares = listed.flatMap((one) => {
      const { name, config } = typeof one === 'string' ? { name: one, config: undefined } : one;
      if (!name || !NAMES.includes(name)) return [];
      const make = strapi.middleware(name) as unknown as (config: object, tools: object) => Middleware;
      return [make(config ?? {}, { strapi })];
    });
  }

  /** The headers for a request of this origin. */
  of(origin: string | undefined): Promise<Record<string, string>> {
    const key = origin ?? '';
    const known = this.byOrigin.get(key);
    if (known) return known;
    // The one known longest goes: made-up origins must not take the places of real ones for good.
    if (this.byOrigin.size >= MOST_ORIGINS) this.forget(this.byOrigin.keys().next().value!);
    const headers = this.ask(origin);
    this.byOrigin.set(key, headers);
    headers.then(
      (found) => this.byOrigin.has(key) && this.lists.set(key, listsOf(found)),
      () => this.forget(key),
    );
    return headers;
  }

  /** The same as lists; undefined where they have yet to be asked for. */
  listsOf(origin: string | undefined): HeaderLists | undefined {
    return this.lists.get(origin ?? '');
  }

  private forget(key: string): void {
    this.byOrigin.delete(key);
    this.lists.delete(key);
  }

  private async ask(origin: string | undefined): Promise<Record<string, string>> {
    const request = new IncomingMessage(new Socket());
    Object.assign(request, { method: 'GET', url: '/api', headers: origin === undefined ? {} : { origin } });
    const response = new ServerResponse(request);
    const context = this.strapi.server.app.createContext(request, response);
    const run = (index: number): Promise<void> =>
      index < this.middlewares.length
        ? this.middlewares[index]!(context, () => run(index + 1))
        : Promise.resolve();
    await run(0);
    return Object.fromEntries(
      Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]),
    );
  }
}

function listsOf(headers: Record<string, string>): HeaderLists {
  const all = Object.entries(headers);
  return { whole: all.flat(), unchanged: all.filter(([name]) => standsInUnchanged(name)).flat() };
}
