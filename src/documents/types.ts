import type { Core, UID } from '@strapi/strapi';

/** Actions of Strapi's document service that write. */
const WRITES = ['create', 'update', 'delete', 'publish', 'unpublish', 'discardDraft', 'clone'] as const;
export type WriteAction = (typeof WRITES)[number];

export type Data = Record<string, unknown>;

/** What a document middleware is told of a call; Strapi's own type is a union over every action and content type. */
export interface DocumentCall {
  uid: UID.ContentType;
  action: string;
  params: {
    documentId?: string;
    status?: string;
    data?: Data;
    filters?: unknown;
    [key: string]: unknown;
  };
  contentType: Schema;
}

export interface DocumentWrite extends DocumentCall {
  action: WriteAction;
}

export type Next = () => Promise<unknown>;

/** The parts of a content type's or component's schema that the rules read. */
export interface Schema {
  uid: string;
  collectionName?: string;
  modelName: string;
  modelType: 'contentType' | 'component';
  info: { displayName: string; singularName?: string; pluralName?: string };
  options?: { draftAndPublish?: boolean };
  attributes: Record<string, Attribute>;
}

export interface Attribute {
  type: string;
  description?: string;
  required?: boolean;
  default?: unknown;
  maxLength?: number;
  min?: number;
  max?: number;
  column?: { type?: string };
  component?: string;
  repeatable?: boolean;
  multiple?: boolean;
  relation?: string;
  target?: string;
  mappedBy?: string;
  inversedBy?: string;
  useJoinTable?: boolean;
  targetField?: string;
  customField?: string;
  private?: boolean;
  enum?: string[];
}

export type Strapi = Core.Strapi;

/** Whether a call writes to one of Dateline's own content types. */
export function isContentWrite(call: DocumentCall): call is DocumentWrite {
  return call.uid.startsWith('api::') && (WRITES as readonly string[]).includes(call.action);
}

/** Dateline's own content types. */
export function contentSchemas(strapi: Strapi): Schema[] {
  const known = schemasOf.get(strapi);
  if (known) return known;
  const schemas = Object.values(strapi.contentTypes) as unknown as Schema[];
  const content = schemas.filter((schema) => schema.uid.startsWith('api::'));
  if (strapi.isLoaded) schemasOf.set(strapi, content);
  return content;
}

/** Strapi puts its list of types together anew each time; once it is loaded, they stay. */
const schemasOf = new WeakMap<Strapi, Schema[]>();

export function isDrafted(schema: Schema): boolean {
  return schema.options?.draftAndPublish === true;
}

/** Whether an attribute is a relation to content; Strapi adds one for localisation, which is off, to every type. */
export function isLink(name: string, attribute: Attribute): boolean {
  return (
    attribute.type === 'relation' &&
    name !== 'localizations' &&
    attribute.target?.startsWith('api::') === true
  );
}

/** Whether an attribute is an exact amount: text in Strapi, numeric in PostgreSQL. */
export function isAmount(attribute: Attribute | undefined): boolean {
  return attribute?.type === 'string' && attribute.column?.type === 'decimal';
}
