import type supertest from 'supertest';
import { adminToken } from './access';
import { dataOf, openClient, type Client, type Data } from './client';
import { startDateline, type Dateline } from './dateline';

/** The sections of the desk's list of what is to be looked at. */
export type Report = Record<string, { total: number; items: Data[] }>;

/** A Dateline with one published figure, and an editor who keeps figures there. */
export interface FiguresDesk {
  readonly dateline: Dateline;
  readonly client: Client;
  /** The editor's, for the panel. */
  readonly token: string;
  /** What was there first: the figure, what it is of, and a place that is no part of it. */
  readonly ids: Readonly<Record<'indicator' | 'place' | 'belt' | 'customs' | 'first', string>>;
  /** A figure like the first, with what is to be different. */
  readonly figure: (more?: Data) => Data;
  /** Requests below /figures, in the editor's session. */
  readonly ask: (path: string) => supertest.Test;
  readonly send: (path: string, body: object) => supertest.Test;
  readonly statistic: (id: string) => Promise<Data>;
  /** The desk's list, once all that was written has been checked: a busy machine takes more than one request for that. */
  readonly report: (query?: string) => Promise<Report>;
}

/** Starts such a Dateline before the tests of a file, and ends it after. To be called ahead of hooks that use it. */
export function openFiguresDesk(): FiguresDesk {
  let dateline: Dateline;
  let client: Client;
  let token: string;
  const ids: Record<keyof FiguresDesk['ids'], string> = {} as never;
  const figure = (more: Data = {}): Data => ({
    ...{ indicator: ids.indicator, place: ids.place, source: ids.customs },
    ...{ period: '2023-S1', value: '149.62', unitMultiplier: 9, unit: 'CNY', releasedOn: '2023-07-21' },
    ...more,
  });
  beforeAll(async () => {
    dateline = await startDateline();
    client = await openClient(dateline);
    token = await adminToken(dateline);
    ids.indicator = await client.create('/indicators', { name: 'Goods trade', measure: 'flow', unit: 'CNY' });
    ids.place = await client.create('/places', { name: 'Xinjiang', kind: 'region' });
    ids.belt = await client.create('/places', { name: 'Belt and Road countries', kind: 'country-group' });
    ids.customs = await client.create('/organizations', { name: 'Urumqi Customs', kind: 'customs' });
    ids.first = await client.create('/statistics', figure());
  });
  afterAll(() => dateline.stop());

  const ask = (path: string) => dateline.request.get(`/figures${path}`).auth(token, { type: 'bearer' });
  const report = async (query = ''): Promise<Report> => {
    const found = dataOf<Report>(await ask(`/report${query}`).expect(200));
    return Number(found.pending) > 0 ? report(query) : found;
  };
  return {
    get dateline() {
      return dateline;
    },
    get client() {
      return client;
    },
    get token() {
      return token;
    },
    ...{ ids, figure, ask, report },
    send: (path, body) => dateline.request.post(`/figures${path}`).auth(token, { type: 'bearer' }).send(body),
    statistic: async (id) => dataOf<Data>(await ask(`/statistics/${id}`).expect(200)),
  };
}
