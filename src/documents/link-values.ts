/** An entry as a relation or media field names it: by documentId, or by the number of one of its rows. */
export type Target = { documentId: string } | { id: number };

const INT4_MAX = 2_147_483_647;
const LISTS = ['connect', 'disconnect', 'set'];

/**
 * The entries that the value of a relation or media field names, in any of the forms that Strapi takes: one or a list
 * of documentIds, ids or `{documentId}`, or `{connect, disconnect, set}` of these.
 * @throws RangeError with the end of a sentence when the value is of none of these forms
 */
export function targetsOf(value: unknown): Target[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(targetOf);
  if (!isObject(value) || 'id' in value || 'documentId' in value) return targetOf(value);
  const unknown = Object.keys(value).find((key) => !LISTS.includes(key) && key !== 'options');
  if (unknown !== undefined)
    throw new RangeError(`has an unknown key “${excerpt(unknown)}”: it names entries by documentId`);
  return LISTS.flatMap((list) => {
    const named = value[list];
    if (named === null || named === undefined) return [];
    return Array.isArray(named) ? named.flatMap(targetOf) : targetOf(named);
  });
}

/** Whether a value names several entries for a field that holds one; the panel connects anew before it disconnects. */
export function namesSeveral(value: unknown): boolean {
  const list = isObject(value) ? value.set : value;
  return Array.isArray(list) && list.length > 1;
}

function targetOf(value: unknown): Target[] {
  if (!isObject(value)) return [fromScalar(value)];
  const { documentId, id, position } = value;
  const named = documentId ?? id;
  if (named === null || named === undefined) throw new RangeError('names an entry without a documentId');
  const target =
    documentId === undefined || documentId === null ? fromScalar(id) : { documentId: text(documentId) };
  return [target, ...neighboursOf(position)];
}

/** The entries that an entry is to be put before or after. */
function neighboursOf(position: unknown): Target[] {
  if (position === undefined || position === null) return [];
  if (!isObject(position)) throw new RangeError('has a position that is no object');
  return [position.before, position.after].filter((one) => one !== undefined && one !== null).map(fromScalar);
}

function fromScalar(value: unknown): Target {
  if (typeof value === 'number' || (typeof value === 'string' && /^\d/.test(value))) {
    const id = Number(value);
    if (!Number.isInteger(id) || id < 1 || id > INT4_MAX) throw notAnEntry(value);
    return { id };
  }
  return { documentId: text(value) };
}

function text(value: unknown): string {
  // No documentId is longer or holds anything else; what has this shape is looked up.
  if (typeof value !== 'string' || !/^[\w-]{1,64}$/.test(value)) throw notAnEntry(value);
  return value;
}

function notAnEntry(value: unknown): RangeError {
  const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? typeof value);
  return new RangeError(`“${excerpt(shown)}” is not the documentId of an entry`);
}

function excerpt(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
