import type { Strapi } from '../../documents/types';
import { readImportFiles } from '../readers';
import type { EntryReport, FileReport, ImportReport, Progress } from '../report';
import { createLinkFinder } from './article-links';
import { Directory } from './directory';
import { EntryWriter, type Step, type WriterContext } from './entry-writer';
import { linksOf } from './entry-links';
import { IMPORT_ORDER, singularOf } from './types';

export interface ImportOptions {
  /** Files and folders, as absolute paths. */
  paths: string[];
  /** Publish what the import writes; else content stays drafts. */
  publish?: boolean;
  /** Do everything, report it, and keep nothing. */
  dryRun?: boolean;
}

class DryRunEnd extends Error {}

/**
 * Reads files into Dateline through the document service. A record that can't be stored is rejected alone, with file,
 * line, field and reason; the rest lands. Content that points at other content is written after it, and published last.
 */
export async function importContent(
  strapi: Strapi,
  options: ImportOptions,
  progress: Progress = () => undefined,
): Promise<ImportReport> {
  if (!options.dryRun)
    return run(strapi, options, async (work) => await strapi.db.transaction(work), progress);
  let report: ImportReport | undefined;
  try {
    await strapi.db.transaction(async ({ trx }) => {
      const step: Step = async (work) => {
        await trx.raw('SAVEPOINT record');
        try {
          const result = await work();
          await trx.raw('RELEASE SAVEPOINT record');
          return result;
        } catch (error) {
          await trx.raw('ROLLBACK TO SAVEPOINT record');
          throw error;
        }
      };
      report = await run(strapi, options, step, progress);
      throw new DryRunEnd();
    });
  } catch (error) {
    if (!(error instanceof DryRunEnd)) throw error;
  }
  return report!;
}

async function run(
  strapi: Strapi,
  options: ImportOptions,
  step: Step,
  progress: Progress,
): Promise<ImportReport> {
  const files = await readImportFiles(options.paths);
  const directory = new Directory(strapi);
  const context: WriterContext = { strapi, directory, publish: options.publish ?? false };
  const writers = files.flatMap(({ path, records }) =>
    records.map((record) => ({ path, writer: new EntryWriter(context, record) })),
  );
  let done = 0;

  for (const type of IMPORT_ORDER) {
    const ofType = writers.filter(({ writer }) => writer.record.type === type);
    if (type === 'articles' && ofType.length > 0) context.findLinks = await createLinkFinder(directory);
    for (const { writer } of ofType) {
      await writer.write(step);
      progress((done += 1), writers.length);
    }
    for (const { writer } of ofType) await writer.linkOwnType(step);
    for (const { writer } of ofType) await writer.publish(step);
  }

  const reports = new Map<string, FileReport>();
  for (const { path, rejected } of files) {
    reports.set(path, { path, created: 0, updated: 0, unchanged: 0, rejected: [...rejected], entries: [] });
  }
  for (const { path, writer } of writers) await addTo(reports.get(path)!, strapi, writer);
  return { dryRun: options.dryRun ?? false, files: [...reports.values()] };
}

async function addTo(file: FileReport, strapi: Strapi, writer: EntryWriter): Promise<void> {
  file.rejected.push(...writer.rejected);
  if (writer.rejected.length > 0 || !writer.documentId) return;
  file[writer.outcome] += 1;
  const type = singularOf(writer.record.type);
  const { slug, links } = await linksOf(strapi, type, writer.documentId);
  const entry: EntryReport = {
    type,
    documentId: writer.documentId,
    slug,
    status: (await writer.isPublished()) ? 'published' : 'draft',
    outcome: writer.outcome,
    links,
  };
  file.entries.push(entry);
}
