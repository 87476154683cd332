import { isDeepStrictEqual } from 'node:util';
import type { UID } from '@strapi/strapi';
import type { Data, Schema, Strapi } from '../../documents/types';
import { isDrafted } from '../../documents/types';
import type { ImportRecord } from '../records';
import type { Outcome, RejectionReport } from '../report';
import type { FoundLinks } from './article-links';
import type { ArticleReader } from './article-reader';
import type { Claims } from './claims';
import type { Directory } from './directory';
import { changesOf, hasNewText, type Changes } from './entry-changes';
import type { Ordered } from './groups';
import { keyOf, slugOf, type Key } from './key';
import { recall, remember, type Remembered } from './memory';
import { ownReferences } from './own-references';
import { RecordRejected, rejectionsOf } from './rejection';
import { resolveFields } from './resolve';
import { singularOf, uidOf } from './types';
import { isModified, isPublished } from './versions';

type DraftedUid = 'api::article.article' | 'api::event.event' | 'api::statistic.statistic';

export interface WriterContext {
  strapi: Strapi;
  directory: Directory;
  claims: Claims;
  publish: boolean;
  /** What an article's text names; absent for other types. */
  findLinks?: (text: string) => FoundLinks;
  /** What an article's text states and tells of; absent for other types. */
  readArticle?: ArticleReader;
}

const NONE: Changes = { data: {}, changed: [], links: {} };

/**
 * Writes one record through the document service, in steps of one transaction: the entry, then its links to entries of
 * its own type where those are made in the same transaction, then its publication. A step throws where the record can't
 * be stored; `undo` then forgets what was rolled back.
 */
export class EntryWriter implements Ordered {
  outcome: Outcome = 'unchanged';
  documentId: string | undefined;
  readonly rejected: RejectionReport[] = [];
  /** What was drafted because the article tells of it, by content type. */
  readonly drafts: { uid: string; documentId: string }[] = [];
  /** The fields that the file fills; one that it leaves empty is as good as not there. */
  readonly fields: Data;
  readonly slug: string;
  readonly references: string[];
  private readonly own: Map<string, string[]>;
  private readonly uid: string;
  private readonly schema: Schema;
  private key = '';
  private before: Remembered | undefined;
  private resolved: Data = {};
  private changes: Changes = NONE;
  private isEditorsDraft = false;
  private wasPublished = false;

  constructor(
    private readonly context: WriterContext,
    readonly record: ImportRecord,
    private readonly path: string,
  ) {
    this.uid = uidOf(record.type);
    this.schema = context.strapi.contentType(this.uid as UID.ContentType) as unknown as Schema;
    this.fields = filled(record.data);
    this.own = ownReferences(this.schema, this.fields);
    this.references = [...this.own.values()].flat();
    this.slug = record.type === 'statistics' ? '' : slugOf(record.type, this.fields);
  }

  /**
   * The first step: makes the entry, or changes what the file changed.
   * @param inRing only make it where there is none, without what points at the record's own type; `linkOwnType` does
   *   the rest
   */
  async write(inRing: boolean): Promise<void> {
    const { strapi, directory } = this.context;
    const names = Object.keys(this.fields).filter((name) => !inRing || !this.own.has(name));
    const resolved = await this.resolve(names);
    const key = keyOf(this.record.type, resolved, this.lineOf);
    this.key = key.text;
    const before = await recall(strapi, this.type, key.text);
    this.documentId =
      (await this.withKey(key)) ??
      (before && (await directory.byDocumentId(this.uid, before.documentId))?.documentId);
    this.before = before?.documentId === this.documentId ? before : undefined;
    if (this.documentId) {
      this.claim(this.documentId, key);
      if (!inRing) await this.change(resolved);
      return;
    }
    const slug = this.schema.attributes.slug ? { slug: this.slug } : {};
    const data = { ...(await this.compare(resolved)), ...slug };
    const made = await strapi.documents(this.uid as UID.ContentType).create({ data: data as never });
    this.documentId = made.documentId;
    this.outcome = 'created';
    this.claim(made.documentId, key);
    await directory.refresh(this.uid, made.documentId);
  }

  /** The second step in a ring: the whole record, once all that it points at are there. */
  async linkOwnType(): Promise<void> {
    await this.change(await this.resolve(Object.keys(this.fields)));
  }

  /** The third step: publishes what this import wrote, and what it finds unpublished; never an editor's own changes. */
  async publish(): Promise<void> {
    const documentId = this.documentId!;
    if (this.context.publish && isDrafted(this.schema) && !this.isEditorsDraft) {
      if (this.outcome !== 'unchanged' || !(await isPublished(this.context.strapi, this.uid, documentId))) {
        await this.publishEntry();
        this.wasPublished = true;
        if (this.outcome === 'unchanged') this.outcome = 'updated';
      }
    }
    const { resolved: fields, before } = this;
    const { changed, links } = this.changes;
    if (before && changed.length === 0 && isDeepStrictEqual(links, before.links)) return;
    await remember(this.context.strapi, this.type, this.key, { documentId, fields, links });
  }

  /** The last step in a ring: what was published before its targets were takes up its links to them. */
  async publishAgain(): Promise<void> {
    if (this.wasPublished) await this.publishEntry();
  }

  /** Forgets what a transaction did that was rolled back. */
  async undo(): Promise<void> {
    const { documentId } = this;
    this.outcome = 'unchanged';
    this.documentId = undefined;
    this.before = undefined;
    this.resolved = {};
    this.changes = NONE;
    this.isEditorsDraft = false;
    this.wasPublished = false;
    for (const draft of this.drafts.splice(0))
      await this.context.directory.refresh(draft.uid, draft.documentId);
    if (!documentId) return;
    this.context.claims.release(documentId, this);
    await this.context.directory.refresh(this.uid, documentId);
  }

  /** Takes an error as the record's own; false for one that is not. */
  reject(error: unknown): boolean {
    const rejections = rejectionsOf(error, this.lineOf);
    this.rejected.push(...(rejections ?? []));
    return rejections !== undefined;
  }

  /** Where the record stands, for messages. */
  get place(): string {
    return `line ${this.record.line} of ${this.path}`;
  }

  private get type(): string {
    return singularOf(this.record.type);
  }

  private lineOf = (field: string): number => this.record.fieldLines?.[field] ?? this.record.line;

  private async resolve(names: string[]): Promise<Data> {
    const { strapi, directory } = this.context;
    const { data, problems } = await resolveFields(
      { strapi, directory, uid: this.uid, lineOf: this.lineOf },
      Object.fromEntries(names.map((name) => [name, this.fields[name]])),
    );
    if (problems.length > 0) throw new RecordRejected(problems);
    return data;
  }

  private async withKey(key: Key): Promise<string | undefined> {
    const { directory } = this.context;
    const found =
      this.record.type === 'statistics'
        ? await directory.statistics.withKey(key.text)
        : await directory.bySlug(this.uid, key.text);
    return found?.documentId;
  }

  /** Two records of one import that mean one entry would change it back and forth with every run. */
  private claim(documentId: string, { field }: Key): void {
    const other = this.context.claims.claim(documentId, this);
    if (!other) return;
    const reason = `names the same ${this.type} as ${other.place}`;
    this.documentId = undefined;
    throw new RecordRejected([{ line: this.lineOf(field), field, reason }]);
  }

  /** Writes what is new in an entry that is there. */
  private async change(resolved: Data): Promise<void> {
    const data = await this.compare(resolved);
    if (Object.keys(data).length === 0) return;
    const documentId = this.documentId!;
    // Links that come from what others wrote since are no reason to publish what an editor is still at.
    this.isEditorsDraft =
      this.changes.changed.length === 0 && (await isModified(this.context.strapi, this.uid, documentId));
    const documents = this.context.strapi.documents(this.uid as UID.ContentType);
    await documents.update({ documentId, data: data as never });
    if (this.outcome === 'unchanged') this.outcome = 'updated';
    await this.context.directory.refresh(this.uid, documentId);
  }

  /** What has to be written of the record. */
  private async compare(resolved: Data): Promise<Data> {
    const { strapi } = this.context;
    this.resolved = resolved;
    this.changes = await changesOf(strapi, this.schema, {
      documentId: this.documentId,
      before: this.before,
      fields: resolved,
      found: await this.readText(resolved),
    });
    return this.changes.data;
  }

  /** What an article's text names and tells of; what is new is drafted where the text itself is. */
  private async readText(resolved: Data): Promise<FoundLinks | undefined> {
    const { findLinks, readArticle, directory } = this.context;
    const links = findLinks?.(this.record.text ?? '');
    if (!links || !readArticle) return links;
    const { statistics, events } = await readArticle(this.record, hasNewText(this.before, resolved));
    const of = { 'api::statistic.statistic': statistics, 'api::event.event': events };
    for (const [uid, drafted] of Object.entries(of)) {
      for (const { documentId } of drafted.filter(({ created }) => created)) {
        this.drafts.push({ uid, documentId });
        await directory.refresh(uid, documentId);
      }
    }
    const joined = (found: string[], read: typeof events) => [
      ...new Set([...found, ...read.map(({ documentId }) => documentId)]),
    ];
    return {
      ...links,
      statistics: joined(links.statistics, statistics),
      events: joined(links.events, events),
    };
  }

  private async publishEntry(): Promise<void> {
    const documents = this.context.strapi.documents(this.uid as DraftedUid);
    await documents.publish({ documentId: this.documentId! });
  }
}

function filled(data: Data): Data {
  const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(data).filter(([, value]) => !isEmpty(value)));
}
