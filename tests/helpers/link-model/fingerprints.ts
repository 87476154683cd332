import type { Client } from 'pg';
import type { Desk } from './desk';
import { TYPES, typeNames, uidOf, type Type } from './types';

interface Model {
  tableName: string;
  attributes: Record<string, Attribute>;
}
interface Attribute {
  joinTable?: JoinTable;
  target?: string;
}
interface JoinTable {
  name: string;
  inverseJoinColumn?: { name: string };
}

/**
 * A digest for each type of every row that reading its entries can come to: those of its own tables and of its
 * components', its links with the entries that they lead to, and, where it has texts, which documents readers see.
 * While it is the same, reading gives the same, whatever else was written.
 */
export async function fingerprints(client: Client, statement: string): Promise<Map<Type, string>> {
  const { rows } = await client.query<{ type: Type; digest: string }>({
    name: 'fingerprints',
    text: statement,
  });
  return new Map(rows.map(({ type, digest }) => [type, digest]));
}

/** The statement that `fingerprints` runs, for the tables that this Dateline has. */
export function fingerprintStatement({ dateline: { strapi } }: Desk): string {
  const models = strapi.db.metadata as unknown as Map<string, Model>;
  const ofModel = (uid: string): string[] => {
    const { tableName, attributes } = models.get(uid)!;
    return [rowsOf(`SELECT * FROM "${tableName}"`), ...Object.values(attributes).flatMap(ofAttribute)];
  };
  const ofAttribute = ({ joinTable, target }: Attribute): string[] => {
    if (!joinTable) return [];
    const type = typeNames.find((name) => uidOf(name) === target);
    const ends = type ? linkedTo(type, joinTable) : `SELECT * FROM "${joinTable.name}"`;
    return [rowsOf(ends), ...(target?.startsWith('shared.') ? ofModel(target) : [])];
  };
  const linkedTo = (type: Type, { name, inverseJoinColumn }: JoinTable): string => {
    const published = TYPES[type].drafted ? 't.published_at IS NOT NULL' : 'true';
    return `SELECT j.*, t.document_id, ${published} FROM "${name}" j
              LEFT JOIN "${models.get(uidOf(type))!.tableName}" t ON t.id = j."${inverseJoinColumn!.name}"`;
  };
  const seen = typeNames.map((type) => {
    const published = TYPES[type].drafted ? ' WHERE published_at IS NOT NULL' : '';
    return rowsOf(`SELECT document_id FROM "${models.get(uidOf(type))!.tableName}"${published}`);
  });
  return typeNames
    .map((type) => {
      const parts = [...ofModel(uidOf(type)), ...(TYPES[type].text ? seen : [])];
      return `SELECT '${type}' AS type, md5(concat_ws('|', ${parts.join(', ')})) AS digest`;
    })
    .join(' UNION ALL ');
}

const rowsOf = (select: string): string =>
  `(SELECT md5(string_agg(r::text, ',' ORDER BY r::text)) FROM (${select}) r)`;
