import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { program } from './binaries';
import { UNFINISHED, type Layout } from './layout';
import { run } from './program-runner';
import { newPassword, readServerFile, writeServerFile } from './server-file';
import type { ServerUser } from './server-user';

/** The database's superuser, by whose name every process of the checkout connects. */
export const SUPERUSER = 'dateline';

/** Makes the cluster where there is none yet, and refuses one that this PostgreSQL cannot run. */
export async function ensureCluster(layout: Layout, user: ServerUser, native: string): Promise<void> {
  removeUnfinished(layout);
  const names = fs.existsSync(layout.data) ? fs.readdirSync(layout.data) : [];
  if (names.length === 0) return makeCluster(layout, user, native);
  await assertUsable(layout, user, native);
  if (user.uid !== undefined && fs.statSync(layout.data).uid === 0) {
    // Root copied the folder from somewhere: PostgreSQL accepts only files of its own user.
    giveAll(layout.data, user);
  }
}

/**
 * The cluster is made under another name and gets its own when it is complete. So a `data` folder is never the
 * remains of an initdb that was killed, and nothing of that name is ever removed.
 */
async function makeCluster(layout: Layout, user: ServerUser, native: string): Promise<void> {
  const draft = path.join(layout.root, `${UNFINISHED}${randomBytes(4).toString('hex')}`);
  const passwordFile = `${draft}.password`;
  const password = newPassword();
  fs.mkdirSync(draft, { mode: 0o700 });
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  give(draft, user);
  give(passwordFile, user);
  try {
    await initdb(user, native, ['--pgdata', draft, '--username', SUPERUSER, '--pwfile', passwordFile]);
    writeServerFile(layout, { ...readServerFile(layout), password });
    fs.renameSync(draft, layout.data);
    syncFolder(layout.root);
  } finally {
    fs.rmSync(passwordFile, { force: true });
    fs.rmSync(draft, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Text sorts and compares by ICU, the same on every system. pg_trgm alone asks the C library what a letter is, and
 * under the locale C it takes Chinese and Cyrillic for punctuation and indexes nothing: so a UTF-8 locale of the
 * system's, where it has one.
 */
const CTYPES = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8', 'C'];

async function initdb(user: ServerUser, native: string, args: string[]): Promise<void> {
  for (const ctype of CTYPES) {
    const { code, output } = await run(user, program(native, 'initdb'), [
      ...[...args, '--auth', 'scram-sha-256'],
      // Said outright, since without a locale in the environment the cluster would be SQL_ASCII.
      ...['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en', '--locale=C', `--lc-ctype=${ctype}`],
      ...[
        '-c',
        'max_connections=200',
        '-c',
        'timezone=UTC',
        '-c',
        'log_timezone=UTC',
        '-c',
        'log_checkpoints=off',
      ],
    ]);
    if (code === 0) return;
    if (!output.includes('invalid locale name')) throw new Error(`PostgreSQL's initdb failed:\n${output}`);
  }
}

async function assertUsable({ data }: Layout, user: ServerUser, native: string): Promise<void> {
  const has = (name: string) => fs.existsSync(path.join(data, name));
  if (!has('PG_VERSION') || !has('global/pg_control')) {
    throw new Error(
      `${data} holds files but no complete PostgreSQL cluster. Nothing was changed. Move it away to start with an ` +
        'empty database, or set DATA_DIR to another folder.',
    );
  }
  const found = fs.readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  const { output } = await run(user, program(native, 'postgres'), ['--version']);
  const own = /\d+/.exec(output)?.[0];
  if (found !== own) {
    throw new Error(
      `The database in ${data} was made by PostgreSQL ${found}, and the installed one is PostgreSQL ${own}, which ` +
        'cannot read it. Nothing was changed. Dump it with the old version and restore it here, move it away to start ' +
        'with an empty database, or set DATA_DIR to another folder.',
    );
  }
}

function removeUnfinished({ root }: Layout): void {
  for (const name of fs.readdirSync(root).filter((entry) => entry.startsWith(UNFINISHED))) {
    // The initdb of a killed process may still be writing into it, and fails by this.
    fs.rmSync(path.join(root, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function give(file: string, { uid, gid }: ServerUser): void {
  if (uid !== undefined && gid !== undefined) fs.lchownSync(file, uid, gid);
}

function giveAll(folder: string, user: ServerUser): void {
  give(folder, user);
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    give(path.join(folder, name), user);
  }
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = fs.openSync(folder, 'r');
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}
