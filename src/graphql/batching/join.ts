import type { Strapi } from '../../documents/types';

/** How rows of one model lead to those of another: by a table between them. */
export interface Join {
  /** The model that is reached. */
  target: string;
  /** The table's name, and its columns of the two rows' ids. */
  table: string;
  from: string;
  to: string;
  /** What else its rows must be, by column. */
  on: Record<string, string>;
  /** The column that has the order, where there is one. */
  order: string | null;
  many: boolean;
}

interface Column {
  name: string;
}
interface JoinTable {
  name: string;
  joinColumn: Column;
  inverseJoinColumn?: Column;
  morphColumn?: { idColumn: Column; typeColumn: Column };
  on?: Record<string, string>;
  orderBy?: Record<string, 'asc' | 'desc'>;
}
interface Attribute {
  relation?: string;
  target?: string;
  morphBy?: string;
  joinTable?: JoinTable;
}

/**
 * The join behind an attribute of a content type or component: a relation, a component or media. Undefined for kinds
 * that have no table of their own (src/documents/unsafe-relations.ts refuses those in content types).
 */
export function joinOf(strapi: Strapi, uid: string, name: string): Join | undefined {
  const attributeOf = (model: string, attribute: string) =>
    strapi.db.metadata.get(model)?.attributes[attribute] as Attribute | undefined;
  const { relation, target, morphBy, joinTable } = attributeOf(uid, name) ?? {};
  if (!relation || !target) return undefined;
  const many = relation.endsWith('Many');
  if (joinTable?.inverseJoinColumn) {
    const { name: table, joinColumn, inverseJoinColumn, on = {}, orderBy = {} } = joinTable;
    const [order, ...others] = Object.entries(orderBy);
    if (others.length > 0 || (order && order[1] !== 'asc')) return undefined;
    return {
      ...{ target, table, many, on },
      ...{ from: joinColumn.name, to: inverseJoinColumn.name, order: order?.[0] ?? null },
    };
  }
  // Media: one table holds the files of every model.
  const files = morphBy === undefined ? undefined : attributeOf(target, morphBy)?.joinTable;
  if (!files?.morphColumn) return undefined;
  const { idColumn, typeColumn } = files.morphColumn;
  return {
    ...{ target, table: files.name, many, on: { [typeColumn.name]: uid, field: name } },
    ...{ from: idColumn.name, to: files.joinColumn.name, order: 'order' },
  };
}
