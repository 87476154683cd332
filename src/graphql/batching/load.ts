import { fromRow } from '@strapi/database/dist/query/helpers/transform';
import { runPreparedWithin } from '../../database/prepared';
import type { Strapi } from '../../documents/types';
import type { Join } from './join';
import type { Plan } from './plan';

/** What is loaded, and which columns of it; all where none are named. */
type Load = Plan & { columns?: string[] | undefined };

export type Entity = Record<string, unknown> & { id: number };

/** A SELECT for some parents, and what it binds. It gives the targets' columns, `parent_id`, and the order in `place`. */
interface Statement {
  sql: string;
  bindings: unknown[];
}

/** What each parent leads to, in one statement for all: the page that the plan names of each parent's own list. */
export async function loadJoined(
  strapi: Strapi,
  join: Join,
  plan: Load,
  parents: readonly number[],
): Promise<Map<number, Entity[]>> {
  const { sql, bindings } = statementOf(strapi, join, plan, [...new Set(parents)]);
  return entitiesByParent(strapi, join.target, sql, bindings);
}

/** Runs a SELECT of a model's columns with a `parent_id`, and groups what Strapi makes of its rows by that. */
export async function entitiesByParent<Parent extends number | string>(
  strapi: Strapi,
  uid: string,
  sql: string,
  bindings: unknown[],
): Promise<Map<Parent, Entity[]>> {
  const meta = strapi.db.metadata.get(uid);
  type Row = Record<string, unknown> & { parent_id: Parent };
  const rows = await runPreparedWithin<Row>(strapi.db.connection, sql, bindings);
  const found = new Map<Parent, Entity[]>();
  for (const row of rows) {
    const entity = fromRow(meta, row) as Entity;
    const list = found.get(row.parent_id);
    if (list) list.push(entity);
    else found.set(row.parent_id, [entity]);
  }
  return found;
}

function statementOf(strapi: Strapi, join: Join, plan: Load, parents: number[]): Statement {
  const { tableName } = strapi.db.metadata.get(join.target);
  const on = Object.entries(join.on);
  const published = { draft: 'AND t.published_at IS NULL', published: 'AND t.published_at IS NOT NULL' };
  const filter = filterOf(strapi, join.target, plan);
  const order = orderOf(strapi, join, plan);
  const shown = plan.columns ? columnsOf(strapi, join.target, plan.columns) : 't.*';
  return {
    sql: `SELECT * FROM (
            SELECT ${shown}, j."${join.from}" AS parent_id,
                   row_number() OVER (PARTITION BY j."${join.from}" ORDER BY ${order.by}, t.id) AS place
              FROM "${join.table}" j JOIN "${tableName}" t ON t.id = j."${join.to}" ${order.joined.sql}
             WHERE j."${join.from}" = ANY(?) ${on.map(([column]) => `AND j."${column}" = ?`).join(' ')}
               ${plan.status ? published[plan.status] : ''} ${filter.sql}) paged
           WHERE place > ? AND place <= ? ORDER BY parent_id, place`,
    bindings: [
      ...order.joined.bindings,
      parents,
      ...on.map(([, value]) => value),
      ...filter.bindings,
      plan.offset,
      join.many ? plan.offset + plan.limit : 1,
    ],
  };
}

function columnsOf(strapi: Strapi, target: string, columns: string[]): string {
  const ids = strapi.db.metadata.get(target).attributes.documentId ? ['id', 'document_id'] : ['id'];
  return [...ids, ...columns].map((column) => `t."${column}"`).join(', ');
}

const NOTHING: Statement = { sql: '', bindings: [] };

/** Filters are Strapi's to translate: a SELECT of the rows that they let through. */
function filterOf(strapi: Strapi, target: string, { where }: Plan): Statement {
  if (!where) return NOTHING;
  const { sql, bindings } = strapi.db.queryBuilder(target).select('id').where(where).getKnexQuery().toSQL();
  return { sql: `AND t.id IN (SELECT allowed.id FROM (${sql}) allowed)`, bindings: [...bindings] };
}

/** The order within a parent's list: as asked for, else that of its links. */
function orderOf(strapi: Strapi, join: Join, { orderBy }: Plan): { by: string; joined: Statement } {
  const sort = [orderBy ?? []].flat() as Record<string, unknown>[];
  if (sort.length === 0) return { by: join.order ? `j."${join.order}"` : 't.id', joined: NOTHING };
  const columns = ownColumns(strapi, join.target, sort);
  if (columns) return { by: columns.join(', '), joined: NOTHING };
  // What other entries hold is Strapi's to reach too: it puts all rows in order, and their numbers are the order here.
  const { sql, bindings } = strapi.db
    .queryBuilder(join.target)
    .select('id')
    .orderBy(sort)
    .getKnexQuery()
    .toSQL();
  const numbered = `SELECT sorted.id, row_number() OVER () AS number FROM (${sql}) sorted`;
  return {
    by: 'numbered.number',
    joined: { sql: `JOIN (${numbered}) numbered ON numbered.id = t.id`, bindings: [...bindings] },
  };
}

/** The columns that a sort names; undefined where it goes beyond the entry's own. */
function ownColumns(strapi: Strapi, target: string, sort: Record<string, unknown>[]): string[] | undefined {
  const { attributes } = strapi.db.metadata.get(target);
  const columns: string[] = [];
  for (const [name, direction] of sort.flatMap((part) => Object.entries(part))) {
    const attribute = attributes[name] as { type: string; columnName?: string } | undefined;
    if (!attribute || attribute.type === 'relation' || !/^(asc|desc)$/i.test(String(direction)))
      return undefined;
    columns.push(`t."${attribute.columnName ?? name}" ${String(direction)}`);
  }
  return columns;
}
