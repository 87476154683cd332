import { errors } from '@strapi/utils';
import type { Attribute, Schema, Strapi } from '../documents/types';
import { filterProblem } from './filter-values';
import { queryShapeProblem } from './query-shapes';
import { mayReadDrafts, type RequestAuth } from './reader';

type Query = Record<string, unknown>;

/** Parameters that choose between a document's versions, at the root and in any populate. */
const VERSION_PARAMS = ['status', 'publicationFilter', 'hasPublishedVersion'];

/**
 * Adds Dateline's rules to the check that every query of the content API passes (REST, and each root and relation of
 * GraphQL): filters must fit their fields; and whoever may not read drafts can't choose a version, filter or sort by
 * what tells a draft's content or existence, nor walk from a file to the entries that use it.
 */
export function addQueryRules(strapi: Strapi): void {
  const { validate } = strapi.contentAPI;
  const stock = validate.query.bind(validate);
  validate.query = async (query, schema, options) => {
    refuseMisshapen(query);
    await stock(query, schema, options);
    const rules = new QueryRules(strapi, mayReadDrafts(options?.auth as RequestAuth | undefined));
    rules.check(query, schema as unknown as Schema, []);
  };
}

function refuseMisshapen(query: Query): void {
  const problem = queryShapeProblem(query);
  if (problem) throw invalid(problem.path, problem.message);
}

/** What stands in filters and fields of every type beside its attributes. */
const OWN_ATTRIBUTES: Record<string, Attribute> = {
  id: { type: 'integer' },
  documentId: { type: 'string' },
};

class QueryRules {
  constructor(
    private readonly strapi: Strapi,
    private readonly drafts: boolean,
  ) {}

  check(query: Query, schema: Schema, path: string[]): void {
    if (!this.drafts) {
      for (const param of VERSION_PARAMS) this.refuseVersion(param, query[param], path);
    }
    if (path.length > 0) refuseMisshapen(query);
    this.fields(query.fields, schema, [...path, 'fields']);
    this.filters(query.filters, schema, [...path, 'filters']);
    this.sort(query.sort, schema, [...path, 'sort']);
    this.populate(query.populate, schema, [...path, 'populate']);
  }

  private refuseVersion(param: string, value: unknown, path: string[]): void {
    if (value === undefined || value === null || (param === 'status' && value === 'published')) return;
    throw new errors.ForbiddenError(
      `${[...path, param].join('.')}: only published content can be read here. Drafts are for the panel and for full-access API tokens.`,
    );
  }

  /** Strapi takes the names of JavaScript's own object members for fields. */
  private fields(fields: unknown, schema: Schema, path: string[]): void {
    const names = typeof fields === 'string' ? fields.split(',') : Array.isArray(fields) ? fields : [];
    for (const name of names as string[]) {
      const known = name.trim() === '*' || attributeOf(schema, name.trim()) !== undefined;
      if (!known) throw invalid([...path, name], 'is not a field');
    }
  }

  private filters(filters: unknown, schema: Schema, path: string[]): void {
    if (Array.isArray(filters)) {
      filters.forEach((filter, index) => this.filters(filter, schema, [...path, String(index)]));
    } else if (isObject(filters)) {
      for (const [key, value] of Object.entries(filters)) this.filter(key, value, schema, [...path, key]);
    }
  }

  private filter(key: string, value: unknown, schema: Schema, path: string[]): void {
    const attribute = attributeOf(schema, key);
    if (!attribute) {
      // $and, $or and $not hold filters on the same type.
      if (!key.startsWith('$')) throw invalid(path, 'is not a field');
      if (!isObject(value) && !Array.isArray(value)) throw invalid(path, 'must be a condition');
      this.filters(value, schema, path);
      return;
    }
    const target = this.targetOf(attribute);
    if (target && isEntryFilter(value)) {
      this.filters(value, target, path);
      return;
    }
    // A relation compared with a value is compared by the number of the row.
    const problemOfRow = target && filterProblem(OWN_ATTRIBUTES.id!, value);
    if (problemOfRow) throw invalid(path, problemOfRow);
    if (target) return;
    this.refuseOpaque(attribute, path);
    const problem = filterProblem(attribute, value);
    if (problem) throw invalid(path, problem);
  }

  private sort(sort: unknown, schema: Schema, path: string[]): void {
    const parts =
      typeof sort === 'string' ? sort.split(',') : Array.isArray(sort) ? (sort as unknown[]) : [sort];
    for (const part of parts) {
      if (typeof part === 'string') this.sortPath(part.split(':')[0]!.trim().split('.'), schema, path);
      else if (isObject(part)) {
        for (const [key, value] of Object.entries(part)) {
          this.sortPath(key.split('.'), schema, path);
          const target = this.targetOf(attributeOf(schema, key));
          if (target) this.sort(value, target, [...path, key]);
        }
      }
    }
  }

  private sortPath(names: string[], schema: Schema, path: string[]): void {
    let current: Schema | undefined = schema;
    for (const name of names) {
      const attribute: Attribute | undefined = current && attributeOf(current, name);
      // Strapi sorts by a virtual “status”, which tells whether a draft differs from what is published.
      if (name === 'status' && !attribute && !this.drafts)
        throw invalid([...path, ...names], 'can’t be sorted by');
      if (attribute && !this.targetOf(attribute)) this.refuseOpaque(attribute, [...path, ...names]);
      current = attribute && this.targetOf(attribute);
    }
  }

  private populate(populate: unknown, schema: Schema, path: string[]): void {
    if (populate === undefined || populate === null || typeof populate === 'boolean') return;
    if (typeof populate === 'string') {
      for (const part of populate.split(',')) this.populatePath(part.trim().split('.'), schema, path);
    } else if (Array.isArray(populate)) {
      populate.forEach((part) => this.populate(part, schema, path));
    } else if (isObject(populate)) {
      for (const [key, value] of Object.entries(populate)) {
        this.populatePath([key], schema, path);
        const target = this.targetOf(attributeOf(schema, key));
        if (target && isObject(value)) this.check(value, target, [...path, key]);
        else if (target && typeof value === 'string') this.populate(nested(value), target, [...path, key]);
      }
    }
  }

  private populatePath(names: string[], schema: Schema, path: string[]): void {
    let current: Schema | undefined = schema;
    for (const name of names) {
      const attribute: Attribute | undefined = current && attributeOf(current, name);
      const fromFile = current?.uid.startsWith('plugin::upload.');
      if (!this.drafts && fromFile && (name === '*' || attribute?.relation?.startsWith('morph'))) {
        throw invalid([...path, ...names], 'can’t be populated: what uses a file is not for readers');
      }
      current = this.targetOf(attribute);
    }
  }

  /** Text blocks and JSON hold documentIds of entries that may be drafts; nothing may be asked of them. */
  private refuseOpaque(attribute: Attribute, path: string[]): void {
    if (['blocks', 'json', 'dynamiczone'].includes(attribute.type)) {
      throw invalid(path, 'can’t be filtered or sorted by');
    }
  }

  private targetOf(attribute: Attribute | undefined): Schema | undefined {
    const uid =
      attribute?.type === 'relation'
        ? attribute.target
        : attribute?.type === 'component'
          ? attribute.component
          : attribute?.type === 'media'
            ? 'plugin::upload.file'
            : undefined;
    return uid ? this.strapi.getModel(uid as never) : undefined;
  }
}

/** An attribute of the type, and of no prototype: a filter may be called `constructor`. */
function attributeOf(schema: Schema, name: string): Attribute | undefined {
  if (Object.hasOwn(schema.attributes, name)) return schema.attributes[name];
  return Object.hasOwn(OWN_ATTRIBUTES, name) ? OWN_ATTRIBUTES[name] : undefined;
}

/** Whether a filter on a relation looks into the entries it leads to, rather than at the relation itself. */
function isEntryFilter(value: unknown): boolean {
  if (!isObject(value)) return false;
  return Object.keys(value).every((key) => !key.startsWith('$') || ['$and', '$or', '$not'].includes(key));
}

function nested(value: string): string | undefined {
  return value === 'true' || value === 'false' ? undefined : value;
}

/** The 400 for one parameter of a query, which it names. */
export function invalid(path: string[], problem: string): Error {
  return new errors.ValidationError(`${path.join('.')} ${problem}`, {
    source: 'query',
    param: path[0],
    path: path.join('.'),
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
