import type { Pool } from 'pg';
import { contentSchemas, type Schema, type Strapi } from '../../../documents/types';
import { joinTable, linkFields } from '../../../plugins/crosslinks/server/src/links/link-fields';
import { fromLink } from '../../../plugins/crosslinks/server/src/links/link-sql';
import { BODY_LINKS } from '../../../plugins/crosslinks/server/src/rules/tables';
import type { ComponentFact, FileUseFact, LinkFact, NotedChange } from './facts';
import { signedFacts } from './facts';
import type { Owners } from './owners';
import { visibleRow, type WatchedTable } from './watched';

/** Something that runs a statement: a pool or one connection. */
export type Queryable = Pick<Pool, 'query'>;

/** A text's source, with its type. */
export interface Source {
  documentId: string;
  uid: string;
}

/** What an entry of a type links to, in a field or in a text. */
interface LinkedTo {
  uid: string;
  target: string;
  inText: boolean;
}

/** What the notes of a transaction don't tell by themselves, asked of the database as it stands. */
export class ChangeLookup {
  private readonly holders: Map<string, string>;

  constructor(
    private readonly strapi: Strapi,
    private readonly tables: ReadonlyMap<string, WatchedTable>,
  ) {
    this.holders = ownerStatements(strapi);
  }

  /** Finds what holds the components and rows that a transaction touched and says nothing more of. */
  async findOwners(database: Queryable, changes: NotedChange[], owners: Owners): Promise<void> {
    const asked = new Map<string, Set<number>>();
    const ask = (type: string, id: number) => {
      if (owners.tellsOf(type, id) || owners.documentOf(type, id) !== undefined || !this.holders.has(type))
        return;
      asked.set(type, (asked.get(type) ?? new Set()).add(id));
    };
    for (const change of changes) {
      const table = this.tables.get(change.relation);
      if (table?.kind === 'component') {
        for (const { fact } of signedFacts<ComponentFact>(change)) ask(table.uid, fact[0]);
      } else if (table?.kind === 'links' && table.holder.modelType === 'component') {
        for (const { fact } of signedFacts<LinkFact>(change)) ask(table.holder.uid, fact[0]);
      } else if (table?.kind === 'fileUses') {
        for (const { fact } of signedFacts<FileUseFact>(change)) ask(fact[2], fact[1]);
      }
    }
    for (const [type, ids] of asked) {
      const { rows } = await database.query<OwnerRow>(this.holders.get(type)!, [[...ids]]);
      for (const { id, ...owner } of rows) {
        if (owner.path === '') owners.addRow(owner.uid, id, owner.documentId);
        else owners.addOwner(type, id, owner);
      }
    }
  }

  /** The published entries whose texts link to any of these. */
  async textsThatLinkTo(database: Queryable, documentIds: string[]): Promise<Source[]> {
    if (documentIds.length === 0) return [];
    const { rows } = await database.query<Source>(
      `SELECT DISTINCT source AS "documentId", source_type AS uid FROM ${BODY_LINKS} WHERE target = ANY($1) AND published`,
      [documentIds],
    );
    return rows;
  }

  /** What published entries link to, in a field or a text. */
  async targetsOf(database: Queryable, sources: ReadonlyMap<string, string>): Promise<LinkedTo[]> {
    const found: LinkedTo[] = [];
    const byType = new Map<string, string[]>();
    for (const [documentId, uid] of sources) byType.set(uid, [...(byType.get(uid) ?? []), documentId]);
    for (const [uid, documentIds] of byType) {
      const fields = linkFields(this.strapi).filter(({ source }) => source.uid === uid);
      const selects = fields.map(
        (field) =>
          `SELECT t.document_id AS id, false AS in_text FROM ${fromLink(field)} WHERE s.document_id = ANY($1) AND ${visibleRow(field.source, 's')}`,
      );
      selects.push(`SELECT target, true FROM ${BODY_LINKS} WHERE source = ANY($1) AND published`);
      const { rows } = await database.query<{ id: string; in_text: boolean }>(selects.join(' UNION '), [
        documentIds,
      ]);
      for (const row of rows) found.push({ uid, target: row.id, inText: row.in_text });
    }
    return found;
  }
}

interface OwnerRow {
  id: number;
  documentId: string;
  uid: string;
  path: string;
  order: number[];
}

/** By component type, and by content type: the statement that tells which published entries rows belong to. */
function ownerStatements(strapi: Strapi): Map<string, string> {
  const selects = new Map<string, string[]>();
  for (const schema of contentSchemas(strapi)) {
    const row = `SELECT s.id, s.document_id AS "documentId", '${schema.uid}' AS uid, '' AS path, '{}'::int[] AS order
      FROM "${schema.collectionName}" s WHERE s.id = ANY($1) AND ${visibleRow(schema, 's')}`;
    selects.set(schema.uid, [row]);
    addHolders(strapi, schema, selects);
  }
  return new Map([...selects].map(([type, parts]) => [type, parts.join(' UNION ALL ')]));
}

function addHolders(strapi: Strapi, source: Schema, selects: Map<string, string[]>): void {
  const walk = (holder: Schema, from: string, owner: string, path: string[], orders: string[]): void => {
    // A component that holds itself would never end.
    if (path.length >= 5) return;
    for (const [name, attribute] of Object.entries(holder.attributes)) {
      if (attribute.type !== 'component') continue;
      const component = strapi.getModel(attribute.component as never) as unknown as Schema;
      const join = joinTable(strapi, holder.uid, name);
      const alias = `c${path.length + 1}`;
      const steps = `${from} JOIN "${join.name}" ${alias} ON ${alias}."${join.column}" = ${owner}
        AND ${alias}.field = '${name}' AND ${alias}.component_type = '${component.uid}'`;
      const id = `${alias}."${join.inverse}"`;
      const [at, order] = [
        [...path, name],
        [...orders, `coalesce(${alias}."order", 0)`],
      ];
      const select = `SELECT ${id} AS id, s.document_id AS "documentId", '${source.uid}' AS uid, '${at.join('.')}' AS path,
        ARRAY[${order.join(', ')}] AS order FROM ${steps} WHERE ${id} = ANY($1) AND ${visibleRow(source, 's')}`;
      selects.set(component.uid, [...(selects.get(component.uid) ?? []), select]);
      walk(component, steps, id, at, order);
    }
  };
  walk(source, `"${source.collectionName}" s`, 's.id', [], []);
}
