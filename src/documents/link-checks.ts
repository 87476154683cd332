import { namesSeveral, targetsOf, type Target } from './link-values';
import type { Problem } from './problems';
import { isLink, type Attribute, type Schema, type Strapi } from './types';

const FILE = 'plugin::upload.file';

/** One entry that a field of a write names. */
interface Named {
  path: Problem['path'];
  uid: string;
  target: Target;
}

/**
 * Collects the entries that the fields of one write name, and finds which of them do not exist. Strapi finds that out
 * too, but doesn't say of which field, and a value of the wrong kind it hands to PostgreSQL.
 */
export class LinkChecks {
  private readonly named: Named[] = [];

  constructor(private readonly strapi: Strapi) {}

  /** Whether the field holds links to entries or files. */
  static concerns(name: string, attribute: Attribute): boolean {
    return isLink(name, attribute) || attribute.type === 'media';
  }

  /** Notes what a field names; why its value names nothing, as the end of a sentence, where it has the wrong form. */
  note(path: Problem['path'], attribute: Attribute, value: unknown): string | undefined {
    try {
      const uid = attribute.type === 'media' ? FILE : attribute.target!;
      this.named.push(...targetsOf(value).map((target) => ({ path, uid, target })));
      const one = attribute.type === 'media' ? !attribute.multiple : attribute.relation === 'oneToOne';
      return one && namesSeveral(value) ? 'names several entries: it holds one' : undefined;
    } catch (error) {
      if (error instanceof RangeError) return error.message;
      throw error;
    }
  }

  /** The fields that name an entry which does not exist; one statement for each type of entry. */
  async missing(): Promise<Problem[]> {
    const problems: Problem[] = [];
    for (const uid of new Set(this.named.map((one) => one.uid))) {
      const asked = this.named.filter((one) => one.uid === uid);
      const known = await this.known(uid, asked);
      const type = (this.strapi.getModel(uid as never) as unknown as Schema).info.displayName.toLowerCase();
      for (const { path, target } of asked) {
        const key = 'id' in target ? target.id : target.documentId;
        if (known.has(key)) continue;
        problems.push({ path, message: `names the ${type} “${key}”, which does not exist` });
      }
    }
    return problems;
  }

  private async known(uid: string, asked: Named[]): Promise<Set<number | string>> {
    const ids = asked.flatMap(({ target }) => ('id' in target ? [target.id] : []));
    const documentIds = asked.flatMap(({ target }) => ('id' in target ? [] : [target.documentId]));
    const rows = (await this.strapi.db.query(uid).findMany({
      select: ['id', 'documentId'],
      where: { $or: [{ id: { $in: ids } }, { documentId: { $in: documentIds } }] },
    })) as { id: number; documentId: string }[];
    return new Set(rows.flatMap(({ id, documentId }) => [id, documentId]));
  }
}
