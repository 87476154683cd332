import { takeNoLocks } from '../../database/advisory-lock';
import { holdLock } from '../../database/session-lock';
import type { Strapi } from '../../documents/types';
import { IMPORT_LOCK } from '../import-lock';
import { readImportFiles } from '../readers';
import type { ImportReport, Progress } from '../report';
import { createLinkFinder } from './article-links';
import { createArticleReader } from './article-reader';
import { Directory } from './directory';
import { Claims } from './claims';
import { EntryWriter, type WriterContext } from './entry-writer';
import { reportFiles } from './report-files';
import { inGroups } from './groups';
import { writeGroup, type Step } from './write-group';
import { IMPORT_ORDER } from './types';

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
 * line, field and reason; the rest lands. What is pointed at is written and published before what points at it. Imports
 * into one database wait for each other: two of one file would make its entries twice.
 */
export async function importContent(
  strapi: Strapi,
  options: ImportOptions,
  progress: Progress = () => undefined,
): Promise<ImportReport> {
  const release = await holdLock(IMPORT_LOCK);
  try {
    return await (options.dryRun ? runDry : runForGood)(strapi, options, progress);
  } finally {
    await release();
  }
}

function runForGood(strapi: Strapi, options: ImportOptions, progress: Progress): Promise<ImportReport> {
  return run(strapi, options, async (work) => await strapi.db.transaction(work), progress);
}

async function runDry(strapi: Strapi, options: ImportOptions, progress: Progress): Promise<ImportReport> {
  let report: ImportReport | undefined;
  try {
    await strapi.db.transaction(async ({ trx }) => {
      takeNoLocks(trx);
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
  const context: WriterContext = {
    strapi,
    directory,
    claims: new Claims(),
    publish: options.publish ?? false,
  };
  const writers = files.flatMap(({ path, records }) =>
    records.map((record) => ({ path, writer: new EntryWriter(context, record, path) })),
  );
  let done = 0;

  for (const type of IMPORT_ORDER) {
    const ofType = writers.map(({ writer }) => writer).filter(({ record }) => record.type === type);
    if (type === 'articles' && ofType.length > 0) {
      context.findLinks = await createLinkFinder(directory);
      context.readArticle = await createArticleReader(strapi);
    }
    for (const group of inGroups(ofType)) {
      await writeGroup(group, step);
      progress((done += group.records.length), writers.length);
    }
  }

  return { dryRun: options.dryRun ?? false, files: await reportFiles(strapi, files, writers) };
}
