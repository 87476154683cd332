import { unstable_useDocument as useDocument } from '@strapi/strapi/admin';

interface Attribute {
  type: string;
  required?: boolean;
  enum?: string[];
  relation?: string;
  target?: string;
  mappedBy?: string;
  inversedBy?: string;
}

export interface TypeSchema {
  uid: string;
  attributes: Record<string, Attribute>;
  options?: { draftAndPublish?: boolean };
}

/** A relation field that belongs to a type's own form. */
export interface LinkableField {
  field: string;
  target: string;
  many: boolean;
}

/** The schemas of the content types, which the content manager has loaded anyway. */
export function useSchemas(): TypeSchema[] {
  const { schemas } = useDocument({ collectionType: 'collection-types', model: '' }, { skip: true });
  return schemas ?? [];
}

export function useSchema(uid: string): TypeSchema | undefined {
  return useSchemas().find((schema) => schema.uid === uid);
}

/** Whether entries of a type are drafted before they are published. */
export const isDrafted = (schema: TypeSchema | undefined): boolean =>
  schema?.options?.draftAndPublish === true;

/** The fields of a type that can be linked, those that hold many first: they are what is meant most often. */
export function linkableFields(schema: TypeSchema | undefined): LinkableField[] {
  const fields = Object.entries(schema?.attributes ?? {}).flatMap(([field, attribute]): LinkableField[] => {
    const { type, relation, target, mappedBy, inversedBy } = attribute;
    if (type !== 'relation' || !target?.startsWith('api::') || mappedBy || inversedBy) return [];
    return [{ field, target, many: relation?.endsWith('Many') === true }];
  });
  return [...fields.filter(({ many }) => many), ...fields.filter(({ many }) => !many)];
}
