import { runPreparedWithin } from '../database/prepared';
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

interface Existing {
  uid: string;
  id: number;
  documentId: string;
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

  /** The fields that name an entry which does not exist: one statement for all. */
  async missing(): Promise<Problem[]> {
    const types = [...new Set(this.named.map(({ uid }) => uid))].sort();
    if (types.length === 0) return [];
    const known = await this.known(types);
    return this.named.flatMap(({ path, uid, target }): Problem[] => {
      const key = 'id' in target ? target.id : target.documentId;
      if (known.has(`${uid} ${key}`)) return [];
      const type = (this.strapi.getModel(uid as never) as unknown as Schema).info.displayName.toLowerCase();
      return [{ path, message: `names the ${type} “${key}”, which does not exist` }];
    });
  }

  /** The type and the id or documentId of those that exist. */
  private async known(types: string[]): Promise<Set<string>> {
    const selects = types.map((uid) => {
      const { tableName } = this.strapi.db.metadata.get(uid);
      return `SELECT '${uid}' AS uid, id, document_id AS "documentId" FROM "${tableName}" WHERE id = ANY(?::int[]) OR document_id = ANY(?::text[])`;
    });
    const bindings = types.flatMap((uid) => {
      const asked = this.named.filter((one) => one.uid === uid).map(({ target }) => target);
      return [
        asked.flatMap((target) => ('id' in target ? [target.id] : [])),
        asked.flatMap((target) => ('id' in target ? [] : [target.documentId])),
      ];
    });
    const rows = await this.strapi.db.transaction(({ trx }) =>
      runPreparedWithin<Existing>(trx, selects.join(' UNION ALL '), bindings),
    );
    return new Set(rows.flatMap(({ uid, id, documentId }) => [`${uid} ${id}`, `${uid} ${documentId}`]));
  }
}
