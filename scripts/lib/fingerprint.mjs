import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

/** One hash over the content of files and of all files in folders; what is not there counts as empty. */
export function fingerprint(names) {
  const hash = createHash('sha256');
  for (const file of names.flatMap(filesOf).sort()) {
    hash.update(`${path.relative(root, file)}\0`).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}

/** All files below a folder, or the file itself. */
export function filesOf(name) {
  const full = path.resolve(root, name);
  const found = fs.statSync(full, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return full.endsWith('.map') ? [] : [full];
  return fs.readdirSync(full).flatMap((entry) => filesOf(path.join(full, entry)));
}
