import type { Strapi } from '../documents/types';

/** What Strapi's authentication found out about a request. */
export interface RequestAuth {
  strategy?: { name?: string };
  credentials?: { type?: string } | null;
}

/**
 * Whether a request to the content API (REST, GraphQL) may read drafts: only one with a full-access API token.
 * Editors read them in the panel, whose own API does not pass here.
 */
export function mayReadDrafts(auth: RequestAuth | undefined): boolean {
  return auth?.strategy?.name === 'content-api-token' && auth.credentials?.type === 'full-access';
}

/** Whether the code runs for a request to the content API that may not read drafts. */
export function servesReader(strapi: Strapi): boolean {
  const state = strapi.requestContext.get()?.state as
    { route?: { info?: { type?: string } }; auth?: RequestAuth } | undefined;
  return state?.route?.info?.type === 'content-api' && !mayReadDrafts(state.auth);
}

/** Whether the code runs for a GraphQL request. */
export function isGraphql(strapi: Strapi): boolean {
  return strapi.requestContext.get()?.path === strapi.config.get<string>('plugin::graphql.endpoint');
}
