import type { UID } from '@strapi/strapi';
import type { Schema, Strapi } from '../../documents/types';
import { isDrafted } from '../../documents/types';
import type { ImportRecord } from '../records';
import type { Outcome, RejectionReport } from '../report';
import type { FoundLinks } from './article-links';
import type { Directory } from './directory';
import { findExisting, slugOf } from './key';
import { recall, remember, type Remembered } from './memory';
import { changedFields, mergedLinks } from './merge';
import { rejectionsOf, resolveRecord } from './resolve';
import { singularOf, uidOf } from './types';

type Data = Record<string, unknown>;
type DraftedUid = 'api::article.article' | 'api::event.event' | 'api::statistic.statistic';

export interface WriterContext {
  strapi: Strapi;
  directory: Directory;
  publish: boolean;
  /** What an article's text names; absent for other types. */
  findLinks?: (text: string) => FoundLinks;
}

/** Runs one step in a transaction of its own, or in a savepoint of the dry run's. */
export type Step = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Writes one record through the document service, in up to three steps: the entry, then its links to entries of its
 * own type (which the import may have made after it), then its publication.
 */
export class EntryWriter {
  outcome: Outcome = 'unchanged';
  documentId: string | undefined;
  readonly rejected: RejectionReport[] = [];
  private deferred: string[] = [];
  private changed: string[] = [];
  private before: Remembered | undefined;
  private links: Record<string, string[]> = {};
  private key = '';
  private readonly uid: string;
  private readonly schema: Schema;

  constructor(
    private readonly context: WriterContext,
    readonly record: ImportRecord,
  ) {
    this.uid = uidOf(record.type);
    this.schema = context.strapi.contentType(this.uid as UID.ContentType) as unknown as Schema;
  }

  /** The first step: makes the entry or changes what the file changed. */
  async write(step: Step): Promise<void> {
    await this.guarded(step, async () => {
      const { strapi, directory } = this.context;
      const resolved = await resolveRecord(this.resolveContext(), this.fields, true);
      if (resolved.problems.length > 0) {
        this.rejected.push(...resolved.problems);
        return;
      }
      this.deferred = resolved.deferred;
      const slug = slugOf(this.record.type, this.fields);
      const existing = await findExisting(directory, this.record.type, resolved.data, slug);
      this.key = this.record.type === 'statistics' ? '' : slug;
      this.before = existing && (await recall(strapi, this.type, this.memoryKey(resolved.data)));
      if (this.before && this.before.documentId !== existing?.documentId) this.before = undefined;
      this.documentId = existing?.documentId;
      this.changed = changedFields(this.before?.fields, this.fields);
      if (existing && this.changed.length === 0) return;

      const data = { ...pick(resolved.data, this.changed), ...(await this.linkData(resolved.data)) };
      for (const name of this.changed) {
        if (!(name in this.fields))
          data[name] = this.schema.attributes[name]?.relation?.endsWith('Many') ? [] : null;
      }
      await this.store(existing ? data : { ...data, ...(this.schema.attributes.slug ? { slug } : {}) });
    });
  }

  /** The second step: links to entries of the same type, once all of them are there. */
  async linkOwnType(step: Step): Promise<void> {
    const names = this.deferred.filter((name) => this.changed.includes(name));
    if (this.rejected.length > 0 || names.length === 0) return;
    await this.guarded(step, async () => {
      const resolved = await resolveRecord(this.resolveContext(), pick(this.fields, names), false);
      this.rejected.push(...resolved.problems);
      if (resolved.problems.length === 0) await this.store(resolved.data);
    });
  }

  /** The third step: publishes what this import wrote, and what it finds unpublished; never an editor's own changes. */
  async publish(step: Step): Promise<void> {
    if (this.rejected.length > 0 || !this.documentId) return;
    await this.guarded(step, async () => {
      const { strapi } = this.context;
      const documentId = this.documentId!;
      if (this.context.publish && isDrafted(this.schema)) {
        const published = await this.isPublished();
        if (!published || this.outcome !== 'unchanged') {
          await strapi.documents(this.uid as DraftedUid).publish({ documentId });
          if (this.outcome === 'unchanged') this.outcome = 'updated';
        }
      }
      if (this.changed.length > 0) {
        const { fields, links } = this;
        await remember(strapi, this.type, this.memoryKey(), { documentId, fields, links });
      }
    });
  }

  async isPublished(): Promise<boolean> {
    if (!isDrafted(this.schema)) return true;
    const where = { documentId: this.documentId, publishedAt: { $notNull: true } };
    return (await this.context.strapi.db.query(this.uid).count({ where })) > 0;
  }

  private get fields(): Data {
    return this.record.data;
  }

  private get type(): string {
    return singularOf(this.record.type);
  }

  private resolvedKey = '';
  private memoryKey(data?: Data): string {
    if (this.key) return this.key;
    // A statistic's key is made of what it names; its JSON tells it apart as well as any slug.
    if (data) {
      const { indicator, place, partner, source, unit, definitionVersion, period, releasedOn } = data;
      this.resolvedKey = JSON.stringify([
        indicator,
        place,
        partner,
        source,
        unit,
        definitionVersion,
        period,
        releasedOn,
      ]);
    }
    return this.resolvedKey;
  }

  private lineOf = (field: string): number => this.record.fieldLines?.[field] ?? this.record.line;

  private resolveContext() {
    const { strapi, directory } = this.context;
    return { strapi, directory, uid: this.uid, line: this.record.line, lineOf: this.lineOf };
  }

  /** What the fields that a text fills link to: what front matter names, then what the text does. */
  private async linkData(resolved: Data): Promise<Data> {
    const { findLinks } = this.context;
    if (!findLinks || this.record.type !== 'articles') return {};
    const found = findLinks(this.record.text ?? '');
    const data: Data = {};
    for (const [field, ids] of Object.entries(found)) {
      const named = Array.isArray(resolved[field]) ? (resolved[field] as string[]) : [];
      const now = [...new Set([...named, ...ids])];
      const current = this.documentId ? await this.currentLinks(field) : [];
      this.links[field] = now;
      data[field] = mergedLinks(current, this.before?.links[field] ?? [], now);
    }
    return data;
  }

  private async currentLinks(field: string): Promise<string[]> {
    const row = (await this.context.strapi.db.query(this.uid).findOne({
      where: { documentId: this.documentId, publishedAt: null },
      populate: { [field]: { select: ['documentId'] } },
    })) as Record<string, { documentId: string }[]> | null;
    return (row?.[field] ?? []).map((target) => target.documentId);
  }

  private async store(data: Data): Promise<void> {
    const documents = this.context.strapi.documents(this.uid as UID.ContentType);
    if (this.documentId) {
      await documents.update({ documentId: this.documentId, data: data as never });
      if (this.outcome === 'unchanged') this.outcome = 'updated';
    } else {
      const made = await documents.create({ data: data as never });
      this.documentId = made.documentId;
      this.outcome = 'created';
    }
    await this.context.directory.refresh(this.uid, this.documentId);
  }

  private async guarded(step: Step, work: () => Promise<void>): Promise<void> {
    try {
      await step(work);
    } catch (error) {
      const rejections = rejectionsOf(error, this.lineOf);
      if (!rejections) throw error;
      this.rejected.push(...rejections);
    }
  }
}

function pick(data: Data, names: string[]): Data {
  return Object.fromEntries(names.filter((name) => name in data).map((name) => [name, data[name]]));
}
