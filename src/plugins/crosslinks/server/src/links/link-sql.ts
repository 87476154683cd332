import { isDrafted } from '../../../../../documents/types';
import type { LinkField } from './link-fields';

/** The version of a document that rows are of. */
export type Version = 'draft' | 'published';

/**
 * The FROM clause that walks a field: `s` is the source's row, `j` the row of the join table, `t` the target's row, and
 * `c1`, `c2` … the rows of the component tables between.
 */
export function fromLink(field: LinkField): string {
  return `${fromSource(field)} JOIN "${field.target.collectionName}" t ON t.id = j."${field.join.inverse}"`;
}

/** The same without the target's row. */
export function fromSource({ source, steps, join }: LinkField): string {
  const parts = [`"${source.collectionName}" s`];
  let owner = 's.id';
  for (const [index, step] of steps.entries()) {
    const alias = `c${index + 1}`;
    parts.push(
      `JOIN "${step.join.name}" ${alias} ON ${alias}."${step.join.column}" = ${owner}` +
        ` AND ${alias}."field" = '${step.field}' AND ${alias}.component_type = '${step.component}'`,
    );
    owner = `${alias}."${step.join.inverse}"`;
  }
  parts.push(`JOIN "${join.name}" j ON j."${join.column}" = ${owner}`);
  return parts.join(' ');
}

/** The columns that give links their order within a field: of the components, then of the relation. */
export function orderOf({ steps, join }: LinkField): string {
  const columns = steps.map((_, index) => `c${index + 1}."order"`);
  return [...columns, join.order ? `j."${join.order}"` : 'j.id'].join(', ');
}

/** Which rows of a table are a version of their document: those of a type without drafts are both. */
export function isVersion(
  alias: string,
  schema: { options?: { draftAndPublish?: boolean } },
  version: Version,
): string {
  if (!isDrafted(schema as never)) return 'true';
  return `${alias}.published_at IS ${version === 'draft' ? '' : 'NOT '}NULL`;
}

/**
 * A comparison with some documentIds, and what is bound in it. With one, PostgreSQL keeps the statement's plan; one for
 * any number it finds too dear, and plans anew each time.
 */
export function isOneOf(documentIds: string[]): { sql: string; binding: string | string[] } {
  const [first] = documentIds;
  return documentIds.length === 1 && first !== undefined
    ? { sql: '= ?', binding: first }
    : { sql: '= ANY(?)', binding: documentIds };
}
