import type { Attribute, Schema, Strapi } from '../../documents/types';
import type { RejectionReport } from '../report';
import type { Directory } from './directory';
import { UnresolvedReference } from './name-index';
import { findStatistic } from './find-statistic';
import { linkTarget } from './link-target';
import { uidOf } from './types';

type Data = Record<string, unknown>;

/** A record's fields as the document service takes them: references as documentIds. */
export interface Resolved {
  data: Data;
  problems: RejectionReport[];
}

/** Turns the references in a record's fields into documentIds. */
export async function resolveFields(
  context: { strapi: Strapi; directory: Directory; uid: string; lineOf: (field: string) => number },
  fields: Data,
): Promise<Resolved> {
  const { strapi, directory, lineOf } = context;
  const problems: RejectionReport[] = [];
  const schema = strapi.getModel(context.uid as never) as unknown as Schema;
  return { data: await resolveEach(schema, fields, ''), problems };

  async function resolveEach(of: Schema, given: Data, path: string): Promise<Data> {
    const data: Data = {};
    for (const [name, value] of Object.entries(given)) {
      data[name] = await resolveValue(of.attributes[name], value, path + name);
    }
    return data;
  }

  async function resolveValue(
    attribute: Attribute | undefined,
    value: unknown,
    path: string,
  ): Promise<unknown> {
    if (value === null || value === undefined || !attribute) return value;
    if (attribute.type === 'relation') return resolveRelation(attribute, value, path);
    if (attribute.type === 'blocks') return resolveBlocks(value, path);
    if (attribute.type !== 'component') return value;
    const component = strapi.getModel(attribute.component as never) as unknown as Schema;
    if (!Array.isArray(value)) return resolveEach(component, value as Data, `${path}.`);
    const items: Data[] = [];
    for (const [index, item] of value.entries())
      items.push(await resolveEach(component, item as Data, `${path}.${index}.`));
    return items;
  }

  async function resolveRelation(attribute: Attribute, value: unknown, path: string): Promise<unknown> {
    const one = (reference: unknown) =>
      documentIdOf(path, async () =>
        typeof reference === 'object' && reference !== null
          ? findStatistic(directory, reference as Data)
          : directory.find(attribute.target!, String(reference)),
      );
    if (!attribute.relation?.endsWith('Many')) return one(value);
    const found = new Set<string>();
    for (const reference of Array.isArray(value) ? value : [value]) {
      const documentId = await one(reference);
      if (documentId !== undefined) found.add(documentId);
    }
    return [...found];
  }

  async function resolveBlocks(blocks: unknown, path: string): Promise<unknown> {
    if (!Array.isArray(blocks)) return blocks;
    const resolved: Data[] = [];
    for (const node of blocks as Data[]) {
      const children = node.children && (await resolveBlocks(node.children, path));
      const target = node.type === 'link' ? linkTarget(node.url) : undefined;
      const documentId =
        target && (await documentIdOf(path, () => directory.find(uidOf(target.type), target.slug)));
      const link = documentId === undefined ? {} : { url: `/api/go/${documentId}`, documentId };
      resolved.push({ ...node, ...link, ...(children ? { children } : {}) });
    }
    return resolved;
  }

  async function documentIdOf(
    path: string,
    find: () => Promise<{ documentId: string }>,
  ): Promise<string | undefined> {
    try {
      return (await find()).documentId;
    } catch (error) {
      if (!(error instanceof UnresolvedReference)) throw error;
      problems.push({ line: lineOf(path.split('.')[0]!), field: path, reason: error.message });
      return undefined;
    }
  }
}
