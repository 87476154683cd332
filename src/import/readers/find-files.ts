import { realpath, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { FileRejection } from './file-rejection';

/** A file to import, or why there is none at a path that was given. */
export type FoundFile = { path: string } | { path: string; problem: FileRejection };

/** Endings of the files that are taken out of a folder; one that is named itself is always looked at. */
const ENDINGS = new Set(['.csv', '.geojson', '.htm', '.html', '.markdown', '.md', '.txt', '.yaml', '.yml']);

/**
 * The files at these paths, those of folders in the order of their names; each once, however often it is named. In a
 * folder, hidden files, README files and those of other formats are passed over.
 */
export async function findFiles(paths: string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const seen = new Set<string>();
  for (const given of paths) {
    await look(given, async (isFolder) => (isFolder ? walk(given) : add(given)));
  }
  return found;

  /** What can't be read is told of, alone: a broken link must not hide the files beside it. */
  async function look(file: string, take: (isFolder: boolean) => Promise<void>): Promise<void> {
    try {
      await take((await stat(file)).isDirectory());
    } catch (error) {
      found.push({ path: file, problem: cannotRead(error) });
    }
  }

  async function walk(folder: string): Promise<void> {
    const real = await realpath(folder);
    if (seen.has(real)) return; // a link back to a folder above
    seen.add(real);
    const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
    for (const name of names) {
      const child = path.join(folder, name);
      await look(child, async (isFolder) => {
        if (isFolder) await walk(child);
        else if (ENDINGS.has(path.extname(name).toLowerCase()) && !/^readme\b/i.test(name)) await add(child);
      });
    }
  }

  async function add(file: string): Promise<void> {
    const real = await realpath(file);
    if (seen.has(real)) return;
    seen.add(real);
    found.push({ path: file });
  }
}

/** What an error of the file system says to whoever named the file; errors of other kinds go through. */
export function cannotRead(error: unknown): FileRejection {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new FileRejection(null, 'There is no such file or folder');
  if (code === 'EACCES' || code === 'EPERM')
    return new FileRejection(null, 'The file may not be read by this user');
  if (code === 'EISDIR') return new FileRejection(null, 'It is a folder');
  if (code) return new FileRejection(null, `The file can’t be read: ${(error as Error).message}`);
  throw error;
}
