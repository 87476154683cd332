import { errors } from '@strapi/utils';
import type { Attribute, Schema, Strapi } from '../../documents/types';
import { UnresolvedReference, type Directory } from './directory';
import type { RejectionReport } from '../report';
import { IMPORT_ORDER, uidOf, type ImportType } from './types';

type Data = Record<string, unknown>;

/** A record's fields as the document service takes them: references as documentIds. */
export interface Resolved {
  data: Data;
  /** Fields that point at entries of the record's own type, which may come later in the import. */
  deferred: string[];
  problems: RejectionReport[];
}

const LINK = /^\/api\/([a-z]+)\/([^/?#]+)$/;

/**
 * Turns the references of one record into documentIds.
 * @param deferSelf leave out what points at the record's own type, and name it in `deferred`
 */
export async function resolveRecord(
  context: {
    strapi: Strapi;
    directory: Directory;
    uid: string;
    line: number;
    lineOf: (field: string) => number;
  },
  fields: Data,
  deferSelf: boolean,
): Promise<Resolved> {
  const { strapi, directory, uid } = context;
  const result: Resolved = { data: {}, deferred: [], problems: [] };
  const schema = strapi.getModel(uid as never) as unknown as Schema;

  for (const [name, value] of Object.entries(fields)) {
    const attribute = schema.attributes[name];
    if (deferSelf && pointsAt(attribute, value, uid)) {
      result.deferred.push(name);
      continue;
    }
    try {
      result.data[name] = await resolveValue(attribute, value, name);
    } catch (error) {
      if (!(error instanceof UnresolvedReference || error instanceof RangeError)) throw error;
      result.problems.push({ line: context.lineOf(name), field: name, reason: error.message });
    }
  }
  return result;

  async function resolveValue(
    attribute: Attribute | undefined,
    value: unknown,
    name: string,
  ): Promise<unknown> {
    if (value === null || value === undefined || !attribute) return value;
    if (attribute.type === 'relation') return relation(attribute, value);
    if (attribute.type === 'component') {
      const component = strapi.getModel(attribute.component as never) as unknown as Schema;
      return Array.isArray(value)
        ? Promise.all(value.map((item) => resolveFields(component, item as Data)))
        : resolveFields(component, value as Data);
    }
    return attribute.type === 'blocks' ? resolveLinks(value, name) : value;
  }

  async function resolveFields(component: Schema, item: Data): Promise<Data> {
    const resolved: Data = {};
    for (const [name, value] of Object.entries(item)) {
      resolved[name] = await resolveValue(component.attributes[name], value, name);
    }
    return resolved;
  }

  async function relation(attribute: Attribute, value: unknown): Promise<unknown> {
    const one = async (reference: unknown) =>
      typeof reference === 'object' && reference !== null
        ? (await directory.findStatistic(reference as Data)).documentId
        : (await directory.find(attribute.target!, String(reference))).documentId;
    if (!attribute.relation?.endsWith('Many')) return one(value);
    const found: string[] = [];
    for (const reference of Array.isArray(value) ? value : [value]) found.push(await one(reference));
    return [...new Set(found)];
  }

  async function resolveLinks(blocks: unknown, field: string): Promise<unknown> {
    if (!Array.isArray(blocks)) return blocks;
    return Promise.all(
      (blocks as Data[]).map(async (node) => {
        const children = node.children && (await resolveLinks(node.children, field));
        const target = node.type === 'link' ? linkTarget(node.url) : undefined;
        if (!target) return children ? { ...node, children } : node;
        const { documentId } = await directory.find(uidOf(target.type), target.slug);
        return { ...node, url: `/api/go/${documentId}`, documentId, children };
      }),
    );
  }
}

function linkTarget(url: unknown): { type: ImportType; slug: string } | undefined {
  const match = typeof url === 'string' ? LINK.exec(url) : null;
  const type = IMPORT_ORDER.find((one) => one === match?.[1]);
  return type && match?.[2] ? { type, slug: decodeURIComponent(match[2]) } : undefined;
}

function pointsAt(attribute: Attribute | undefined, value: unknown, uid: string): boolean {
  if (attribute?.type === 'relation') return attribute.target === uid && value !== null;
  if (attribute?.type !== 'blocks') return false;
  const own = IMPORT_ORDER.find((type) => uidOf(type) === uid);
  return JSON.stringify(value).includes(`"/api/${own}/`);
}

/** What a failed write says, as rejections that name their fields; undefined for an error that is not the record's. */
export function rejectionsOf(
  error: unknown,
  lineOf: (field: string) => number,
): RejectionReport[] | undefined {
  if (error instanceof UnresolvedReference || error instanceof RangeError) {
    return [{ line: lineOf(''), field: null, reason: error.message }];
  }
  if (!(error instanceof errors.ApplicationError)) return undefined;
  const details = error.details as { errors?: { path?: (string | number)[]; message: string }[] } | undefined;
  const named: { path?: (string | number)[]; message: string }[] = details?.errors ?? [
    { message: String(error.message) },
  ];
  return named.map(({ path = [], message }) => ({
    line: lineOf(String(path[0] ?? '')),
    field: path.length > 0 ? path.join('.') : null,
    reason: message,
  }));
}
