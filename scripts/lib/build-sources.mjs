import fs from 'node:fs';
import path from 'node:path';
import { filesOf, fingerprint } from './fingerprint.mjs';
import { inRoot } from './paths.mjs';

const common = ['package-lock.json', 'tsconfig.json', 'config'];

/** What the server in dist/ is made of: everything but the panel. */
export function serverFingerprint() {
  return fingerprint([...common, 'types', ...filesOf('src').filter((file) => !isPanelSource(file))]);
}

/** What the panel is made of: its own sources and what they import of the server's. */
export function panelFingerprint() {
  const own = filesOf('src').filter((file) => isPanelSource(file) || isPluginManifest(file));
  return fingerprint([...common, ...withImports(own)]);
}

const isPanelSource = (file) => /[\\/]src[\\/](plugins[\\/][^\\/]+[\\/])?admin[\\/]/.test(file);
const isPluginManifest = (file) => /[\\/]src[\\/]plugins[\\/][^\\/]+[\\/]package\.json$/.test(file);

function withImports(files) {
  const found = new Set(files);
  // A set goes on to what is added to it meanwhile.
  for (const file of found) {
    for (const [, name] of fs.readFileSync(file, 'utf8').matchAll(/['"](\.{1,2}\/[^'"]+)['"]/g)) {
      const imported = sourceOf(path.resolve(path.dirname(file), name));
      if (imported) found.add(imported);
    }
  }
  return [...found];
}

/** Only what lies in src: a plugin's manifest names its built server too, which is there after a build and not before. */
function sourceOf(name) {
  if (!name.startsWith(inRoot('src') + path.sep)) return undefined;
  const candidates = ['', '.ts', '.tsx', '.json', '/index.ts', '/index.tsx'].map((ending) => name + ending);
  return candidates.find((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile());
}
