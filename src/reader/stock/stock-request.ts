import { contentSchemas, isLink, type Schema, type Strapi } from '../../documents/types';

/** A GET that Strapi's own stack answers the same to everybody without a login, until what it shows changes. */
export type StockRequest =
  | { kind: 'list'; schema: Schema; query: URLSearchParams }
  | { kind: 'entry'; schema: Schema; entry: string; query: URLSearchParams }
  | { kind: 'graphql'; query: URLSearchParams };

/** Queries about who asks, readers' accounts and languages of the panel: nobody tells when those change. */
const UNWATCHED = /usersPermissions|i18N|\bme\b/;

/** Knows the requests for content in Strapi's own REST and GraphQL. */
export class StockRequests {
  private readonly types: Map<string, Schema>;
  private readonly graphql: string;

  constructor(strapi: Strapi) {
    const prefix = strapi.config.get<string>('api.rest.prefix');
    this.types = new Map(
      contentSchemas(strapi)
        .filter(isWatched)
        .map((schema) => [`${prefix}/${schema.info.pluralName}`, schema]),
    );
    this.graphql = strapi.plugin('graphql').config<string>('endpoint');
  }

  /** What a GET of this address asks for; undefined where it is none of these. */
  read(url: string): StockRequest | undefined {
    const mark = url.indexOf('?');
    const path = mark === -1 ? url : url.slice(0, mark);
    const query = () => new URLSearchParams(mark === -1 ? '' : url.slice(mark + 1));
    if (path === this.graphql) {
      const asked = query();
      const text = asked.get('query');
      return text === null || UNWATCHED.test(text) ? undefined : { kind: 'graphql', query: asked };
    }
    const list = this.types.get(path);
    if (list) return { kind: 'list', schema: list, query: query() };
    const slash = path.lastIndexOf('/');
    const schema = this.types.get(path.slice(0, slash));
    return schema && { kind: 'entry', schema, entry: path.slice(slash + 1), query: query() };
  }
}

/** Whether all that a type points at is content or files. */
function isWatched(schema: Schema): boolean {
  return Object.entries(schema.attributes).every(
    ([name, attribute]) => attribute.type !== 'relation' || isLink(name, attribute) || OF_THE_PANEL.has(name),
  );
}

/** Relations that Strapi gives every type, and readers can't populate. */
const OF_THE_PANEL = new Set(['createdBy', 'updatedBy', 'localizations']);
