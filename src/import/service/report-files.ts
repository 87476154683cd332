import type { Strapi } from '../../documents/types';
import type { ImportFile } from '../readers';
import type { FileReport } from '../report';
import type { EntryWriter } from './entry-writer';
import { showEntries, type Shown } from './show-entries';
import { IMPORT_ORDER, singularOf, uidOf } from './types';

/** A record's writer, and the file that the record is from. */
export interface WriterOfFile {
  path: string;
  writer: EntryWriter;
}

/** What became of each file: its counts, its rejections in the order of its lines, and its entries as they are now. */
export async function reportFiles(
  strapi: Strapi,
  files: ImportFile[],
  writers: WriterOfFile[],
): Promise<FileReport[]> {
  const shown = new Map<string, Shown>();
  for (const type of IMPORT_ORDER) {
    const ofType = writers.map(({ writer }) => writer).filter(({ record }) => record.type === type);
    const ids = ofType.map(({ documentId }) => documentId).filter((id) => id !== undefined);
    const drafts = writers
      .flatMap(({ writer }) => writer.drafts)
      .filter(({ uid }) => uid === uidOf(type))
      .map(({ documentId }) => documentId);
    for (const [id, entry] of await showEntries(strapi, uidOf(type), [...ids, ...drafts]))
      shown.set(id, entry);
  }
  const reports = new Map<string, FileReport>();
  for (const { path, rejected } of files) {
    reports.set(path, { path, created: 0, updated: 0, unchanged: 0, rejected: [...rejected], entries: [] });
  }
  for (const { path, writer } of writers) addTo(reports.get(path)!, writer, shown);
  for (const { rejected } of reports.values()) rejected.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return [...reports.values()];
}

function addTo(file: FileReport, writer: EntryWriter, shown: Map<string, Shown>): void {
  file.rejected.push(...writer.rejected);
  const { documentId } = writer;
  const entry = documentId === undefined ? undefined : shown.get(documentId);
  if (writer.rejected.length > 0 || documentId === undefined || !entry) return;
  file[writer.outcome] += 1;
  const { slug, status, links } = entry;
  file.entries.push({ type: singularOf(writer.record.type), documentId, slug, status, links });
  for (const { uid, documentId: id } of writer.drafts) {
    const draft = shown.get(id);
    if (!draft) continue;
    file.created += 1;
    file.entries.push({ type: uid.split('.')[1] ?? uid, documentId: id, ...draft });
  }
}
