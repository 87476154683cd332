import { slugFrom } from '../../domain/validation/slug';
import { RecordRejected } from './rejection';
import { statisticKey } from './statistics-directory';
import type { ImportType } from './types';

type Data = Record<string, unknown>;

/** What tells a record apart from all others of its type, and the field that an editor would look at for it. */
export interface Key {
  text: string;
  field: string;
}

/** The slug that a record has, or that is made of its name. */
export function slugOf(type: ImportType, fields: Data): string {
  const given = fields.slug;
  if (typeof given === 'string' && given !== '') return given;
  const name = type === 'articles' ? fields.title : fields.name;
  return slugFrom(typeof name === 'string' ? name : '');
}

/**
 * A record's key: its slug, or for a statistic the parts of its key with its release.
 * @param data the fields, references as documentIds
 * @throws RecordRejected for a period that is none
 */
export function keyOf(type: ImportType, data: Data, lineOf: (field: string) => number): Key {
  if (type !== 'statistics') return { text: slugOf(type, data), field: 'slug' };
  try {
    return { text: statisticKey(data), field: 'releasedOn' };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new RecordRejected([{ line: lineOf('period'), field: 'period', reason: error.message }]);
  }
}
