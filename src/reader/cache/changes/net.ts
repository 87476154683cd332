import type {
  ComponentFact,
  EntryFact,
  FileFact,
  FileUseFact,
  LinkFact,
  NotedChange,
  PartFact,
  TextFact,
} from './facts';
import { signedFacts } from './facts';
import { NetLinks } from './net-links';
import type { Owners } from './owners';
import type { EntriesTable, LinksTable, WatchedTable } from './watched';

/** What one transaction changed of what readers see, all told: a row that went and came again did not go. */
export interface NetChanges {
  /** Entries whose own fields, components or files changed, by document: their type. Those that came or went are among them. */
  entries: Map<string, string>;
  /** Entries that readers see now and did not before, or the other way round. */
  appeared: Map<string, string>;
  disappeared: Map<string, string>;
  /** Entries that link to others than before, or in another order: their type, and the fields. */
  linking: Map<string, { uid: string; paths: string[] }>;
  /** Entries that others link to than before: the type of those, and the field. */
  linked: { target: string; uid: string; path: string }[];
  /** Entries that may stand elsewhere in lists than before. */
  moved: Map<string, string>;
  files: { id: number; documentId: string }[];
}

/** More than can be told row by row: everything may have changed. */
export const EVERYTHING = 'everything';

/**
 * Nets what one transaction noted.
 * @param tables what is watched, by name of the table
 */
export function netChanges(
  changes: NotedChange[],
  tables: ReadonlyMap<string, WatchedTable>,
  owners: Owners,
): NetChanges | typeof EVERYTHING {
  const net: NetChanges = {
    ...{ entries: new Map(), appeared: new Map(), disappeared: new Map() },
    ...{ linking: new Map(), linked: [], moved: new Map(), files: [] },
  };
  const rows = new NetRows();
  const links = new NetLinks();
  for (const change of changes) {
    const table = tables.get(change.relation);
    if (!table || table.kind === 'settings' || isUntold(change)) return EVERYTHING;
    switch (table.kind) {
      case 'entries':
        rows.add(table, change);
        break;
      case 'links':
        addLinks(links, table, change, owners);
        break;
      case 'texts':
        for (const { fact, came } of signedFacts<TextFact>(change)) {
          const [uid, source, target] = fact;
          links.add({ source, uid, path: 'texts', many: true, target, order: [] }, came);
        }
        break;
      case 'files':
        for (const { fact } of signedFacts<FileFact>(change))
          net.files.push({ id: fact[0], documentId: fact[1] });
        break;
      default:
        for (const { documentId, uid } of heldBy(table, change, owners)) net.entries.set(documentId, uid);
    }
  }
  if (rows.madeOthers) return EVERYTHING;
  rows.settle(net);
  links.settle(net, rows.replaced);
  return net;
}

/** A statement that changed more rows than are noted. */
function isUntold({ facts, gone, come }: NotedChange): boolean {
  return facts > 0 && gone === null && come === null;
}

/** The published rows that went and came. */
class NetRows {
  /** Documents whose published row is another one now: all its links were written anew. */
  readonly replaced = new Set<string>();
  private readonly documents = new Map<string, { uid: string; gone: EntryFact[]; come: EntryFact[] }>();

  /** Of rows that were updated: how much more often each came than it went, by its id and document. */
  private readonly updated = new Map<string, number>();

  add({ schema }: EntriesTable, change: NotedChange): void {
    for (const { fact, came } of signedFacts<EntryFact>(change)) {
      const one = this.documents.get(fact[1]) ?? { uid: schema.uid, gone: [], come: [] };
      this.documents.set(fact[1], one);
      (came ? one.come : one.gone).push(fact);
      if (change.operation !== 'UPDATE') continue;
      const row = `${schema.uid} ${fact[0]} ${fact[1]}`;
      this.updated.set(row, (this.updated.get(row) ?? 0) + (came ? 1 : -1));
    }
  }

  /** Whether a row was published, hidden or given to another document in place: SQL by hand does, and its links stay as they are. */
  get madeOthers(): boolean {
    return [...this.updated.values()].some((balance) => balance !== 0);
  }

  settle(net: NetChanges): void {
    for (const [documentId, { uid, gone, come }] of this.documents) {
      // Changed, and changed back: a merge lets go of a place's links and takes them up again.
      if (rowsOf(gone) === rowsOf(come)) continue;
      net.entries.set(documentId, uid);
      const difference = come.length - gone.length;
      if (difference > 0) net.appeared.set(documentId, uid);
      else if (difference < 0) net.disappeared.set(documentId, uid);
      const before = new Set(gone.map(([id]) => id));
      if (come.some(([id]) => !before.has(id))) this.replaced.add(documentId);
      if (difference === 0 && decidedBy(gone) !== decidedBy(come)) net.moved.set(documentId, uid);
    }
  }
}

const rowsOf = (facts: EntryFact[]): string =>
  facts
    .map(([id, , , whole]) => `${id} ${whole}`)
    .sort()
    .join();

const decidedBy = (facts: EntryFact[]): string =>
  facts
    .map(([, , decided]) => decided)
    .sort()
    .join();

function addLinks(links: NetLinks, table: LinksTable, change: NotedChange, owners: Owners): void {
  const { holder, target, many, name } = table;
  for (const { fact, came } of signedFacts<LinkFact>(change)) {
    const [holderId, holderDocument, targetId, targetDocument, order] = fact;
    const to = targetDocument ?? owners.documentOf(target.uid, targetId);
    if (to === undefined) continue;
    if (holder.modelType === 'component') {
      const owner = owners.ownerOf(holder.uid, holderId);
      if (!owner) continue;
      const place = { path: `${owner.path}.${name}`, order: [...owner.order, order ?? 0] };
      links.add({ source: owner.documentId, uid: owner.uid, many: true, target: to, ...place }, came);
    } else {
      const source = holderDocument ?? owners.documentOf(holder.uid, holderId);
      if (source === undefined) continue;
      links.add({ source, uid: holder.uid, path: name, many, target: to, order: [order ?? 0] }, came);
    }
  }
}

/** The entries whose components or files a change is of. */
function heldBy(
  table: WatchedTable,
  change: NotedChange,
  owners: Owners,
): { documentId: string; uid: string }[] {
  const held: ({ documentId: string; uid: string } | undefined)[] = [];
  if (table.kind === 'parts') {
    for (const { fact } of signedFacts<PartFact>(change)) {
      const [holder, holderDocument] = fact;
      const { uid, modelType } = table.holder;
      const documentId = holderDocument ?? owners.documentOf(uid, holder);
      held.push(
        modelType === 'component'
          ? owners.ownerOf(uid, holder)
          : documentId
            ? { documentId, uid }
            : undefined,
      );
    }
  } else if (table.kind === 'component') {
    for (const { fact } of signedFacts<ComponentFact>(change)) held.push(owners.ownerOf(table.uid, fact[0]));
  } else if (table.kind === 'fileUses') {
    for (const { fact } of signedFacts<FileUseFact>(change)) {
      const [, related, type] = fact;
      const documentId = owners.documentOf(type, related);
      held.push(documentId ? { documentId, uid: type } : owners.ownerOf(type, related));
    }
  }
  return held.filter((one) => one !== undefined);
}
