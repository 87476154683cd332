import type { Context } from 'koa';
import type { Strapi } from '../documents/types';
import { described } from './described-route';
import { answerOf, type Endpoint, type ReaderTools } from './endpoint';
import { READER_TOOLS } from './lane';

/** A route for an endpoint behind Strapi's stack, for readers with a login or a token. Who may list the type may ask. */
export function laneRoute(endpoint: Endpoint, handler: string) {
  const { path, reads } = endpoint;
  return {
    method: 'GET',
    path,
    handler,
    ...described(endpoint),
    config: { auth: { scope: reads.slice(0, 1).map((uid) => `${uid}.find`) } },
  };
}

/** Where Strapi notes what an action answers; one that answers the content API is a right that roles and tokens list. */
const NOTED = Symbol.for('__type__');

/** A controller's action that gives readers with a login or a token what the lane gives those without. */
export function laneAction(strapi: Strapi, endpoint: Endpoint) {
  const action = async (ctx: Context): Promise<void> => {
    const tools: ReaderTools = strapi.get(READER_TOOLS);
    const answer = await answerOf(
      endpoint,
      {
        query: new URLSearchParams(ctx.querystring),
        entry: (ctx.params as { entry?: string }).entry ?? '',
        accept: ctx.get('accept'),
        mayRead: (uid) => mayFind(strapi, ctx, uid),
      },
      tools,
    );
    ctx.status = answer.status;
    ctx.type = answer.type;
    const { vary, ...headers } = answer.headers ?? {};
    ctx.set(headers);
    if (vary) ctx.vary(vary);
    // What a login may read is nobody else's to keep.
    ctx.set('Cache-Control', 'private, max-age=0, must-revalidate');
    ctx.body = answer.body;
  };
  // Who may list the type may ask: a right of its own would be a box to tick that changes nothing.
  Object.defineProperty(action, NOTED, { get: () => [] });
  return action;
}

/** Whether whoever asks may list entries of a type. */
export function mayFind(strapi: Strapi, ctx: Context, uid: string): Promise<boolean> {
  return mayFindWith(strapi, ctx.state.auth, uid);
}

/** The same for a login or a token that Strapi has recognized, or none. */
export async function mayFindWith(strapi: Strapi, auth: unknown, uid: string): Promise<boolean> {
  try {
    await strapi.auth.verify(auth as never, { scope: [`${uid}.find`] });
    return true;
  } catch {
    return false;
  }
}
