import { startDateline, type Dateline } from './dateline';
import { BASICS, importFiles, TemporaryFolder } from './import';

/** A Dateline that knows the places, organizations and indicators that imports refer to, and a folder for files. */
export interface ImportDesk {
  readonly dateline: Dateline;
  readonly folder: TemporaryFolder;
}

/** Starts such a Dateline before the tests of a file, and ends it after. To be called ahead of hooks that use it. */
export function openImportDesk(): ImportDesk {
  let dateline: Dateline;
  let folder: TemporaryFolder;
  beforeAll(async () => {
    folder = new TemporaryFolder();
    dateline = await startDateline();
    await importFiles(dateline, BASICS);
  });
  afterAll(async () => {
    folder.remove();
    await dateline.stop();
  });
  return {
    get dateline() {
      return dateline;
    },
    get folder() {
      return folder;
    },
  };
}
