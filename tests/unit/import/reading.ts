import { readCsv } from '../../../src/import/readers/csv';
import { readGeoJson } from '../../../src/import/readers/geojson';
import { memorySource } from '../../../src/import/readers/sources';
import { readYaml } from '../../../src/import/readers/yaml';
import type { ReadResult, RecordType, Source } from '../../../src/import/records';

type Content = string | Uint8Array;

export async function readTable(source: Source, type: RecordType): Promise<ReadResult> {
  const result: ReadResult = { records: [], rejected: [] };
  for await (const item of readCsv(source, type)) {
    if ('record' in item) result.records.push(item.record);
    else result.rejected.push(item.rejection);
  }
  return result;
}

/** The readers of data, each by the name of its format. */
export const READERS: [format: string, read: (source: Source) => Promise<ReadResult>][] = [
  ['CSV', (source) => readTable(source, 'topics')],
  ['YAML', (source) => readYaml(source, 'topics')],
  ['GeoJSON', readGeoJson],
];

export const csv = (content: Content, type: RecordType = 'topics') =>
  readTable(memorySource('file.csv', content), type);

export const yaml = (content: Content, type?: RecordType) =>
  readYaml(memorySource('file.yaml', content), type);

export const geojson = (content: Content) => readGeoJson(memorySource('file.geojson', content));

/** Fails where a file gives any record: what was refused of it, by line, field and reason. */
export async function refused(
  result: Promise<ReadResult>,
): Promise<[number | null, string | null, string][]> {
  const { records, rejected } = await result;
  expect(records).toEqual([]);
  return rejected.map(({ line, field, reason }) => [line, field, reason]);
}

/** The fields of each record; fails where a file is refused in part. */
export async function taken(result: Promise<ReadResult>): Promise<Record<string, unknown>[]> {
  const { records, rejected } = await result;
  expect(rejected).toEqual([]);
  return records.map(({ data }) => data);
}

/** A file that is made while it is read, and how much of it was. */
export function streamedSource(start: string, chunk: Uint8Array, chunks: number) {
  const read = { bytes: 0, opened: 0, closed: 0 };
  const source: Source = {
    path: 'file',
    // eslint-disable-next-line @typescript-eslint/require-await -- a stream is asynchronous, whether it waits or not
    async *open() {
      read.opened += 1;
      try {
        const first = Buffer.from(start);
        read.bytes += first.length;
        yield first;
        for (let index = 0; index < chunks; index += 1) {
          read.bytes += chunk.length;
          yield chunk;
        }
      } finally {
        read.closed += 1;
      }
    },
  };
  return { source, read };
}
