import { contentSchemas, isLink, type Schema, type Strapi } from '../../documents/types';
import { entryKey, fieldLinksKey, FILES_KEY, textsKey, typeKey, type ShownKey } from '../shown';
import type { StockRequest } from './stock-request';

/** What one of Strapi's own answers shows; undefined where it can't be told, so that it can't be kept. */
export function stockKeys(strapi: Strapi, request: StockRequest, body: unknown): ShownKey[] | undefined {
  if (!isObject(body) || body.errors !== undefined || body.error !== undefined) return undefined;
  if (request.kind === 'graphql') return everyType(strapi);
  const { data, meta } = body;
  if (request.kind === 'list') {
    if (!Array.isArray(data) || !isObject(meta) || meta.pagination === undefined) return undefined;
    return goesBeyond(request) ? everyType(strapi) : [typeKey(request.schema.info.pluralName!)];
  }
  // A route of another name below the type's may answer anything.
  if (!isObject(data) || (data.documentId !== request.entry && data.slug !== decoded(request.entry)))
    return undefined;
  if (choosesAmongLinked(request)) return everyType(strapi);
  const keys = new Set<ShownKey>();
  new Walk(strapi, keys).entry(request.schema, data);
  return [...keys];
}

function everyType(strapi: Strapi): ShownKey[] {
  return [...contentSchemas(strapi).map(({ info }) => typeKey(info.pluralName!)), FILES_KEY];
}

/** Whether a list shows, or is chosen by, more than the entries' own fields. */
function goesBeyond({ schema, query }: StockRequest & { kind: 'list' }): boolean {
  const beyond = new Set(
    Object.entries(schema.attributes)
      .filter(([, { type }]) => ['relation', 'component', 'media', 'dynamiczone'].includes(type))
      .map(([name]) => name),
  );
  return [...query].some(([name, value]) => {
    if (name.startsWith('populate')) return true;
    return `${name} ${name.startsWith('sort') ? value : ''}`.split(/[^\w]+/).some((word) => beyond.has(word));
  });
}

/** Whether the populated entries are filtered, sorted or cut off by what they hold: another one may come in. */
function choosesAmongLinked({ query }: StockRequest): boolean {
  return [...query.keys()].some(
    (name) => name.startsWith('populate') && /\[(filters|sort|limit|start|pagination|on|count)\]/.test(name),
  );
}

/** Collects what an entry in REST shows, along its schema. */
class Walk {
  constructor(
    private readonly strapi: Strapi,
    private readonly keys: Set<ShownKey>,
  ) {}

  entry(schema: Schema, value: unknown): void {
    if (!isObject(value) || typeof value.documentId !== 'string') return;
    this.keys.add(entryKey(value.documentId));
    this.fields(schema, value, value.documentId, '');
  }

  /**
   * @param holder the entry that the fields, or the component they are of, belong to
   * @param path the way to the component, with a dot at its end
   */
  private fields(schema: Schema, value: Record<string, unknown>, holder: string, path: string): void {
    for (const [name, attribute] of Object.entries(schema.attributes)) {
      if (value[name] === undefined) continue;
      const parts = (Array.isArray(value[name]) ? value[name] : [value[name]]) as unknown[];
      if (attribute.type === 'blocks') this.keys.add(textsKey(holder));
      else if (isLink(name, attribute)) {
        this.keys.add(fieldLinksKey(holder, path + name));
        const target = this.strapi.getModel(attribute.target as never) as unknown as Schema;
        for (const part of parts) this.entry(target, part);
      } else if (attribute.type === 'component') {
        const component = this.strapi.getModel(attribute.component as never) as unknown as Schema;
        for (const part of parts) if (isObject(part)) this.fields(component, part, holder, `${path}${name}.`);
      } else if (attribute.type === 'media') {
        for (const part of parts) {
          if (isObject(part) && typeof part.documentId === 'string') this.keys.add(entryKey(part.documentId));
        }
      }
    }
  }
}

function decoded(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
