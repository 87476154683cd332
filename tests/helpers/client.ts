import type supertest from 'supertest';
import { adminToken, createFullAccessToken } from './access';
import type { Dateline } from './dateline';

type Method = 'get' | 'post' | 'put' | 'delete';

/** Data of an entry, as sent or as answered. */
export type Data = Record<string, unknown>;

/** The outer doors of a Dateline, as an editor's panel, an integration with a full-access token and a reader use them. */
export interface Client {
  /** The panel's own API, below /content-manager. */
  panel(method: Method, path: string, body?: object): supertest.Test;
  /** REST with a full-access token, below /api. */
  rest(method: Method, path: string, body?: object): supertest.Test;
  /** GraphQL with a full-access token. */
  graphql(query: string, variables?: object): supertest.Test;
  /** REST without a token. */
  read(path: string): supertest.Test;
  /** GraphQL without a token. */
  ask(query: string, variables?: object): supertest.Test;
  /** Creates an entry over REST and returns its documentId. Content is published, or drafted with `?status=draft`. */
  create(path: string, data: Data): Promise<string>;
}

/** Gets the tokens of a Dateline and returns its doors. */
export async function openClient(dateline: Dateline): Promise<Client> {
  const { request } = dateline;
  const editor = await adminToken(dateline);
  const token = await createFullAccessToken(dateline);
  const send = (method: Method, path: string, bearer: string, body?: object) =>
    request[method](path).auth(bearer, { type: 'bearer' }).send(body);
  const client: Client = {
    panel: (method, path, body) => send(method, `/content-manager${path}`, editor, body),
    rest: (method, path, body) => send(method, `/api${path}`, token, body),
    graphql: (query, variables) => send('post', '/graphql', token, { query, variables }),
    read: (path) => request.get(`/api${path}`),
    ask: (query, variables) => request.post('/graphql').send({ query, variables }),
    create: async (path, data) => {
      const { body } = await client.rest('post', path, { data }).expect(201);
      return (body as { data: { documentId: string } }).data.documentId;
    },
  };
  return client;
}

/** The `data` of an answer: an entry, a list, or GraphQL's root. */
export const dataOf = <T = Data>(answer: { body: unknown }): T => (answer.body as { data: T }).data;

/** The message of an error that REST, the panel's API or GraphQL answered with. */
export function messageOf(answer: { body: unknown }): string {
  const { error, errors } = answer.body as { error?: { message: string }; errors?: { message: string }[] };
  return error?.message ?? errors?.map(({ message }) => message).join('; ') ?? '';
}
