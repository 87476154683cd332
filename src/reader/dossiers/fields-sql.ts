import { columnName } from '../../database/columns';
import { isAmount, type Schema } from '../../documents/types';
import { joinTable } from '../../plugins/crosslinks/server/src/links/link-fields';
import { isMoment, namedFields } from './shapes';
import { isSeen, type Sight } from './sight';

/** What Strapi's REST shows of a file, less what is of use to the server only, with its GraphQL type. */
export const FILE_FIELDS = {
  name: 'String',
  alternativeText: 'String',
  caption: 'String',
  width: 'Int',
  height: 'Int',
  formats: 'JSON',
  mime: 'String',
  size: 'Float',
  url: 'String',
  previewUrl: 'String',
};

/** Where Strapi joins files to what shows them. */
const FILES = 'files_related_mph';

/**
 * An entry as JSON: its documentId and some of its fields, under their own names, as Strapi's REST has them; to-one fields
 * as the entry named, components and files as they are.
 * @param alias of the entry's row
 * @param more further names, each with its SQL
 */
export function entryJson(
  sight: Sight,
  schema: Schema,
  alias: string,
  fields: string[],
  more: [string, string][] = [],
): string {
  return object([['documentId', `${alias}.document_id`], ...fieldsOf(sight, schema, alias, fields), ...more]);
}

function fieldsOf(sight: Sight, schema: Schema, alias: string, fields: string[]): [string, string][] {
  return fields.flatMap((name): [string, string][] => {
    const sql = fieldSql(sight, schema, alias, name);
    return sql === undefined ? [] : [[name, sql]];
  });
}

/** Most pairs that json_build_object takes: PostgreSQL's functions have 100 arguments at most. */
const MOST_PAIRS = 50;

function object(pairs: [string, string][]): string {
  if (pairs.length <= MOST_PAIRS) {
    return `json_build_object(${pairs.map(([name, sql]) => `'${name}', ${sql}`).join(', ')})`;
  }
  return `(SELECT row_to_json(o) FROM (SELECT ${pairs.map(([name, sql]) => `${sql} AS "${name}"`).join(', ')}) o)`;
}

function fieldSql(sight: Sight, schema: Schema, alias: string, name: string): string | undefined {
  if (isMoment(name)) return moment(`${alias}.${columnName(name)}`);
  const attribute = schema.attributes[name]!;
  if (attribute.type === 'component') return components(sight, schema, alias, name);
  if (attribute.type === 'media') return file(sight, schema, alias, name);
  if (attribute.type === 'relation') return named(sight, schema, alias, name);
  const column = `${alias}."${columnName(name)}"`;
  return isAmount(attribute) ? `${column}::text` : column;
}

/** Strapi stores moments in the time zone of its process, and answers in UTC. */
function moment(column: string): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const utc = timeZone === 'UTC' ? column : `(${column} AT TIME ZONE '${timeZone}' AT TIME ZONE 'UTC')`;
  return `to_char(${utc}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** The one entry that a field holds; null where readers can't see it, and nothing where they may not list its type. */
function named(sight: Sight, holder: Schema, alias: string, name: string): string | undefined {
  const target = sight.strapi.contentType(holder.attributes[name]!.target as never) as unknown as Schema;
  if (!sight.mayRead.has(target.uid)) return undefined;
  const join = joinTable(sight.strapi, holder.uid, name);
  const inner = `${alias}n`;
  return `(SELECT ${entryJson(sight, target, inner, namedFields(target))}
      FROM "${join.name}" ${inner}j JOIN "${target.collectionName}" ${inner} ON ${inner}.id = ${inner}j."${join.inverse}"
     WHERE ${inner}j."${join.column}" = ${alias}.id${isSeen(sight, inner, target)} LIMIT 1)`;
}

function components(sight: Sight, holder: Schema, alias: string, name: string): string {
  const { component, repeatable } = holder.attributes[name]!;
  const schema = sight.strapi.getModel(component as never) as unknown as Schema;
  const join = joinTable(sight.strapi, holder.uid, name);
  const inner = `${alias}c`;
  const fields = Object.keys(schema.attributes).filter((one) => !schema.attributes[one]!.private);
  const json = object(fieldsOf(sight, schema, inner, fields));
  const order = `${inner}j."order"`;
  const rows = `FROM "${join.name}" ${inner}j JOIN "${schema.collectionName}" ${inner} ON ${inner}.id = ${inner}j."${join.inverse}"
     WHERE ${inner}j."${join.column}" = ${alias}.id AND ${inner}j.field = '${name}' AND ${inner}j.component_type = '${component}'`;
  return repeatable
    ? `(SELECT coalesce(json_agg(${json} ORDER BY ${order}), '[]') ${rows})`
    : `(SELECT ${json} ${rows} ORDER BY ${order} LIMIT 1)`;
}

function file(sight: Sight, holder: Schema, alias: string, name: string): string {
  const upload = sight.strapi.contentType('plugin::upload.file') as unknown as Schema;
  const inner = `${alias}f`;
  return `(SELECT ${entryJson(sight, upload, inner, Object.keys(FILE_FIELDS))}
      FROM ${FILES} ${inner}j JOIN "${upload.collectionName}" ${inner} ON ${inner}.id = ${inner}j.file_id
     WHERE ${inner}j.related_id = ${alias}.id AND ${inner}j.related_type = '${holder.uid}' AND ${inner}j.field = '${name}'
     ORDER BY ${inner}j."order" LIMIT 1)`;
}
