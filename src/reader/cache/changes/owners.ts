import type { WatchedTable } from './watched';
import { signedFacts, type EntryFact, type NotedChange, type PartFact } from './facts';

/** The published entry that holds a component, and where in it. */
export interface Owner {
  documentId: string;
  /** The entry's type. */
  uid: string;
  /** The fields on the way to the component. */
  path: string;
  /** Its place in each of them. */
  order: number[];
}

/** What is known of the rows and components that one transaction wrote. */
export class Owners {
  /** Documents that rows are, or were, the published version of; by table and id. */
  private readonly rows = new Map<string, { documentId: string; uid: string }>();
  /** By component type and id: what held it. */
  private readonly parts = new Map<string, { holder: string; fact: PartFact }>();
  /** Found in the database, by component type and id. */
  private readonly found = new Map<string, Owner>();

  constructor(changes: NotedChange[], tables: ReadonlyMap<string, WatchedTable>) {
    for (const change of changes) {
      const table = tables.get(change.relation);
      if (table?.kind === 'entries') {
        for (const { fact } of signedFacts<EntryFact>(change))
          this.addRow(table.schema.uid, fact[0], fact[1]);
      } else if (table?.kind === 'parts') {
        for (const { fact } of signedFacts<PartFact>(change)) {
          this.parts.set(`${fact[3]} ${fact[2]}`, { holder: table.holder.uid, fact });
        }
      }
    }
  }

  addRow(uid: string, id: number, documentId: string): void {
    this.rows.set(`${uid} ${id}`, { documentId, uid });
  }

  addOwner(componentType: string, id: number, owner: Owner): void {
    this.found.set(`${componentType} ${id}`, owner);
  }

  /** The document whose published version a row is or was, as far as this transaction tells. */
  documentOf(uid: string, id: number): string | undefined {
    return this.rows.get(`${uid} ${id}`)?.documentId;
  }

  /** The published entry that holds, or held, a component; undefined where it is a draft, or where none is known. */
  ownerOf(componentType: string, id: number): Owner | undefined {
    const part = this.parts.get(`${componentType} ${id}`);
    if (!part) return this.found.get(`${componentType} ${id}`);
    const { holder, fact } = part;
    const [holderId, holderDocument, , , field, order] = fact;
    const documentId = holderDocument ?? this.documentOf(holder, holderId);
    if (documentId) return { documentId, uid: holder, path: field, order: [order ?? 0] };
    const outer = this.ownerOf(holder, holderId);
    return outer && { ...outer, path: `${outer.path}.${field}`, order: [...outer.order, order ?? 0] };
  }

  /** Whether this transaction tells what holds a component. */
  tellsOf(componentType: string, id: number): boolean {
    const part = this.parts.get(`${componentType} ${id}`);
    if (!part) return false;
    const [holderId, holderDocument] = part.fact;
    if (holderDocument !== null || this.rows.has(`${part.holder} ${holderId}`)) return true;
    return this.tellsOf(part.holder, holderId);
  }
}
