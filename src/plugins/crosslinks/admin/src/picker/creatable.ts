import { useMayOn } from '../api/permissions';
import { isDrafted, useSchemas, type TypeSchema } from '../api/schemas';

const CREATE = 'plugin::content-manager.explorer.create';

/** A choice that a new entry can't do without, such as a place's kind. */
export interface RequiredChoice {
  field: string;
  values: string[];
}

/** Of some types, those that the editor may create an entry of with little more than its name. */
export function useCreatable(uids: string[]): string[] {
  const schemas = useSchemas();
  const may = useMayOn();
  return uids.filter((uid) => {
    const schema = schemas.find((one) => one.uid === uid);
    return schema && requiredChoices(schema) && may(CREATE, uid);
  });
}

/** What has to be chosen besides the name; undefined for types that want more, or that are drafted first. */
export function requiredChoices(schema: TypeSchema): RequiredChoice[] | undefined {
  const { name, ...others } = schema.attributes;
  if (!name || isDrafted(schema)) return undefined;
  const required = Object.entries(others).filter(([, attribute]) => attribute.required === true);
  if (required.some(([, attribute]) => attribute.type !== 'enumeration')) return undefined;
  return required.map(([field, attribute]) => ({ field, values: attribute.enum ?? [] }));
}
