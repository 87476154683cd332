import { RECORD_TYPES, type ReadResult, type RecordType, type Source } from '../records';
import { unknownName } from '../nearest-name';
import { collectRecords } from './collect';
import { FileRejection, rejectingFile } from './file-rejection';
import { describe, type Given } from './given';
import { readText } from './source-text';
import { parseYaml } from './yaml-text';

/** A parsed YAML takes some fifty times its size in memory. */
export const MOST_YAML_BYTES = 8 * 1024 * 1024;
/** Types that have a format of their own. */
const YAML_TYPES = RECORD_TYPES.filter((type) => type !== 'articles');

/**
 * Reads entries from YAML 1.2: a list of mappings, or a mapping of `type` and `entries`.
 * @param type what the path says that the file holds; undefined when only `type` in the file can say
 */
export function readYaml(source: Source, type: RecordType | undefined): Promise<ReadResult> {
  return rejectingFile(async () => {
    const { value, lineOf } = parseYaml(await readText(source, MOST_YAML_BYTES));
    const { entries, type: stated } = topLevel(value, type);
    let line = lineOf(entries) ?? 1;
    const raw = entries.map((entry) => {
      line = lineOf(entry) ?? line;
      return entry instanceof Map
        ? { line, given: entry }
        : { line, reason: `An entry is a mapping of fields, not ${describe(entry)}` };
    });
    return collectRecords(stated, raw);
  });
}

function topLevel(value: Given, type: RecordType | undefined): { entries: Given[]; type: RecordType } {
  if (value === null) throw new FileRejection(null, 'The file is empty: it holds comments only');
  if (Array.isArray(value)) {
    if (type) return { entries: value, type };
    throw new FileRejection(
      1,
      `Nothing says what the file holds: begin its name with ${YAML_TYPES.join(', ')}, or write {type: …, entries: […]}`,
    );
  }
  if (!(value instanceof Map))
    throw new FileRejection(1, `A list of mappings is expected, not ${describe(value)}`);
  const entries = value.get('entries');
  const stated = value.get('type');
  const other = [...value].find(([key]) => key !== 'entries' && key !== 'type');
  if (other) {
    throw new FileRejection(
      other[1].line,
      unknownName('key', other[0], ['type', 'entries']),
      other[0].slice(0, 80),
    );
  }
  if (!Array.isArray(entries?.value)) {
    throw new FileRejection(entries?.line ?? 1, 'A list of mappings is expected under “entries”', 'entries');
  }
  const known = YAML_TYPES.find((one) => one === stated?.value) ?? (stated ? undefined : type);
  if (known) return { entries: entries.value, type: known };
  const given = typeof stated?.value === 'string' ? stated.value : '';
  throw new FileRejection(stated?.line ?? 1, unknownName('type', given, YAML_TYPES), 'type');
}
