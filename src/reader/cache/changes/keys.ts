import type { Schema, Strapi } from '../../../documents/types';
import {
  backlinksKey,
  entryKey,
  fieldLinksKey,
  fileKey,
  FILES_KEY,
  linksKey,
  textsKey,
  textBacklinksKey,
  typeBacklinksKey,
  typeKey,
  type ShownKey,
} from '../../shown';
import type { NotedChange } from './facts';
import { ChangeLookup, type Queryable } from './lookup';
import { EVERYTHING, netChanges, type NetChanges } from './net';
import { Owners } from './owners';
import { watchedTables, type WatchedTable } from './watched';

/** The keys of what changed; or everything. */
export type ChangedKeys = Set<ShownKey> | typeof EVERYTHING;

/** Turns what transactions noted into the keys of the answers that show it. */
export class ChangeReader {
  private readonly tables: ReadonlyMap<string, WatchedTable>;
  private readonly lookup: ChangeLookup;

  constructor(private readonly strapi: Strapi) {
    this.tables = new Map(watchedTables(strapi).map((table) => [table.table, table]));
    this.lookup = new ChangeLookup(strapi, this.tables);
  }

  /** The keys of some transactions' changes, each of which is netted by itself: a reader may have come between two. */
  async keysOf(database: Queryable, changes: NotedChange[]): Promise<ChangedKeys> {
    const keys = new Set<ShownKey>();
    for (const transaction of byTransaction(changes)) {
      const owners = new Owners(transaction, this.tables);
      await this.lookup.findOwners(database, transaction, owners);
      const net = netChanges(transaction, this.tables, owners);
      if (net === EVERYTHING) return EVERYTHING;
      await this.addKeys(database, net, keys);
    }
    return keys;
  }

  private async addKeys(database: Queryable, net: NetChanges, keys: Set<ShownKey>): Promise<void> {
    for (const [documentId, uid] of net.entries) keys.add(entryKey(documentId)).add(this.keyOfType(uid));
    for (const [documentId, { uid, paths }] of net.linking) {
      keys.add(linksKey(documentId)).add(this.keyOfType(uid));
      for (const path of paths) keys.add(fieldLinksKey(documentId, path));
    }
    for (const { target, uid, path } of net.linked) this.addBacklinks(keys, target, uid, path === 'texts');
    for (const { id, documentId } of net.files)
      keys.add(fileKey(id)).add(entryKey(documentId)).add(FILES_KEY);
    const seenOrHidden = [...net.appeared.keys(), ...net.disappeared.keys()];
    for (const { documentId, uid } of await this.lookup.textsThatLinkTo(database, seenOrHidden)) {
      keys.add(textsKey(documentId)).add(linksKey(documentId)).add(this.keyOfType(uid));
    }
    if (net.moved.size === 0) return;
    for (const { uid, target, inText } of await this.lookup.targetsOf(database, net.moved)) {
      this.addBacklinks(keys, target, uid, inText);
    }
  }

  private addBacklinks(keys: Set<ShownKey>, target: string, uid: string, inText: boolean): void {
    const type = this.keyOfType(uid);
    keys.add(backlinksKey(target));
    keys.add(inText ? textBacklinksKey(target, type) : typeBacklinksKey(target, type));
  }

  private keyOfType(uid: string): ShownKey {
    return typeKey(this.typeOf(uid).info.pluralName!);
  }

  private typeOf(uid: string): Schema {
    return this.strapi.contentType(uid as 'api::place.place');
  }
}

function byTransaction(changes: NotedChange[]): NotedChange[][] {
  const transactions = new Map<string, NotedChange[]>();
  for (const change of changes) {
    const one = transactions.get(change.xid);
    if (one) one.push(change);
    else transactions.set(change.xid, [change]);
  }
  return [...transactions.values()];
}
