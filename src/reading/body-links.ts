import { contentSchemas, isDrafted, type Schema, type Strapi } from '../documents/types';
import { linkedDocuments, targetOf, type TextNode } from '../plugins/crosslinks/shared/text-links';

/** The text with every link whose target is not among the visible replaced by the link's own words. */
export function withoutHiddenLinks(blocks: unknown, visible: ReadonlySet<string>): unknown {
  if (!Array.isArray(blocks)) return blocks;
  return (blocks as TextNode[]).flatMap((node) => {
    const children = node.children && (withoutHiddenLinks(node.children, visible) as TextNode[]);
    const documentId = targetOf(node);
    if (documentId && !visible.has(documentId)) return children ?? [];
    return [children ? { ...node, children } : node];
  });
}

/** The text with every link to one entry leading to another. */
export function withRetargetedLinks(blocks: unknown, from: string, into: string): unknown {
  if (!Array.isArray(blocks)) return blocks;
  return (blocks as TextNode[]).map((node) => {
    const children = node.children && (withRetargetedLinks(node.children, from, into) as TextNode[]);
    const own = targetOf(node) === from ? { url: `/api/go/${into}`, documentId: into } : {};
    return { ...node, ...own, ...(children ? { children } : {}) };
  });
}

/** Which of these documents readers may see: published content, and reference data that exists. One statement. */
export async function visibleDocuments(strapi: Strapi, documentIds: readonly string[]): Promise<Set<string>> {
  if (documentIds.length === 0) return new Set();
  const schemas = contentSchemas(strapi);
  const sql = schemas
    .map((schema) => {
      const published = isDrafted(schema) ? ' AND published_at IS NOT NULL' : '';
      return `SELECT document_id FROM "${schema.collectionName}" WHERE document_id = ANY(?)${published}`;
    })
    .join(' UNION ALL ');
  const { rows } = await strapi.db.connection.raw<{ rows: { document_id: string }[] }>(
    sql,
    schemas.map(() => documentIds as string[]),
  );
  return new Set(rows.map((row) => row.document_id));
}

/**
 * One or many entries as read from the document service, with the links that readers can't follow taken out of every
 * text, in populated relations and components too.
 */
export async function hideUnseenLinks(strapi: Strapi, schema: Schema, result: unknown): Promise<unknown> {
  const linked = new Set<string>();
  mapTexts(strapi, schema, result, (blocks) => {
    linkedDocuments(blocks).forEach((documentId) => linked.add(documentId));
    return blocks;
  });
  if (linked.size === 0) return result;
  const visible = await visibleDocuments(strapi, [...linked]);
  return mapTexts(strapi, schema, result, (blocks) => withoutHiddenLinks(blocks, visible));
}

function mapTexts(
  strapi: Strapi,
  schema: Schema,
  value: unknown,
  change: (blocks: unknown) => unknown,
): unknown {
  if (Array.isArray(value)) return value.map((item) => mapTexts(strapi, schema, item, change));
  if (typeof value !== 'object' || value === null) return value;
  const entry: Record<string, unknown> = { ...value };
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    if (entry[name] === undefined || entry[name] === null) continue;
    const target = attribute.type === 'relation' ? attribute.target : attribute.component;
    if (attribute.type === 'blocks') entry[name] = change(entry[name]);
    else if (target) {
      entry[name] = mapTexts(strapi, strapi.getModel(target as never), entry[name], change);
    }
  }
  return entry;
}
