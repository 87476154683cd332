import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** Set by the system or by npm for every process: no settings of Dateline. */
const FROM_OUTSIDE = ['PATH', 'INIT_CWD', 'NODE_OPTIONS'];
/** Handed from Jest to its own tests. */
const WITHIN_TESTS = [
  'JEST_WORKER_ID',
  'TEST_SERVER_URL',
  'TEST_DATABASE_TEMPLATE',
  'LINKS_PATH',
  'LINKS_RUNS',
  'LINKS_SEED',
  'CACHE_STEPS',
  'CACHE_SEED',
];

const READS = [
  /\bprocess\.env(?:\.|\[')([A-Z][A-Z0-9_]*)/g,
  /\benv(?:\.\w+)?\(\s*'([A-Z][A-Z0-9_]*)'/g,
  /\bsecret\(\s*'([A-Z][A-Z0-9_]*)'/g,
];

function sourcesIn(...folders: string[]): { file: string; text: string }[] {
  return folders.flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.[cm]?[jt]sx?$/.test(name))
      .map((name) => path.join(folder, name))
      .map((file) => ({ file, text: fs.readFileSync(path.join(root, file), 'utf8') })),
  );
}

function variablesReadIn(...folders: string[]): string[] {
  const found = sourcesIn(...folders).flatMap(({ text }) =>
    READS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]!)),
  );
  return [...new Set(found)].filter((name) => !FROM_OUTSIDE.includes(name)).sort();
}

const example = fs.readFileSync(path.join(root, '.env.example'), 'utf8');
/** The variables of the example, set or commented out. */
const explained = [...example.matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1]!);

describe('.env.example', () => {
  it('has every variable that the app and its commands read', () => {
    const missing = variablesReadIn('config', 'src', 'scripts').filter((name) => !explained.includes(name));
    expect(missing).toEqual([]);
  });

  it('has none that nothing reads', () => {
    const read = variablesReadIn('config', 'src', 'scripts', 'tests');
    expect(explained.filter((name) => !read.includes(name))).toEqual([]);
  });

  it('has every variable that a tester may set', () => {
    const missing = variablesReadIn('tests').filter(
      (name) => !explained.includes(name) && !WITHIN_TESTS.includes(name),
    );
    expect(missing).toEqual([]);
  });

  it('names each variable once, and explains it', () => {
    expect(explained).toEqual([...new Set(explained)]);
    const bare = example
      .split('\n\n')
      .filter((paragraph) => /^#?[A-Z][A-Z0-9_]*=/m.test(paragraph) && !/^# \S/m.test(paragraph));
    expect(bare).toEqual([]);
  });

  it('sets nothing by itself', () => {
    expect(example.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
  });

  it('can see what is read: nobody takes the environment under another name', () => {
    const aliased = sourcesIn('config', 'src', 'scripts')
      .filter(({ text }) => /[=:]\s*process\.env\s*[;,)]|\}\s*=\s*process\.env\b/.test(text))
      .map(({ file }) => file);
    expect(aliased).toEqual([]);
  });
});
