import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { acquirePostgres } from '../../../src/postgres';
import {
  ask,
  holdPostgres,
  postmasterPid,
  spawnHolder,
  temporaryDataDir,
} from '../../helpers/postgres-process';

describe('what a killed process or machine left of the embedded PostgreSQL', () => {
  let dataDir: string;
  let remove: () => void;
  beforeEach(() => ({ dataDir, remove } = temporaryDataDir()));
  afterEach(() => remove());

  const serverFile = () => path.join(dataDir, 'server.json');
  const writeSomething = (url: string) => ask(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  const readSomething = (url: string) => ask<number>(url, 'SELECT answer FROM kept');

  /** A process is killed, and the server it started goes on. */
  async function orphan(): Promise<{ pid: number; url: string }> {
    const starter = await holdPostgres(dataDir);
    await writeSomething(starter.url);
    await starter.kill();
    return { pid: postmasterPid(dataDir) as number, url: starter.url };
  }

  it('takes over the server of a killed process, and ends it with its own share', async () => {
    const { pid, url } = await orphan();
    const lease = await acquirePostgres({ dataDir });

    expect(lease.url).toBe(url);
    expect(postmasterPid(dataDir)).toBe(pid);
    expect(await readSomething(lease.url)).toBe(42);
    await lease.release();
    expect(postmasterPid(dataDir)).toBeUndefined();
  });

  it('starts again after the server was killed too', async () => {
    const { pid } = await orphan();
    process.kill(pid, 'SIGKILL');
    const lease = await acquirePostgres({ dataDir });

    expect(postmasterPid(dataDir)).not.toBe(pid);
    expect(await readSomething(lease.url)).toBe(42);
    await lease.release();
  });

  it('starts although the pid of the last server belongs to another process by now', async () => {
    await (await holdPostgres(dataDir)).release();
    const stale = [
      process.pid,
      path.join(dataDir, 'data'),
      1700000000,
      5432,
      '',
      '127.0.0.1',
      '0 0',
      'ready',
    ];
    fs.writeFileSync(path.join(dataDir, 'data/postmaster.pid'), stale.join('\n'));
    const lease = await acquirePostgres({ dataDir });

    expect(postmasterPid(dataDir)).not.toBe(process.pid);
    await lease.release();
  });

  it('takes a recycled pid for what it is: the share and the lock of a dead process count for nothing', async () => {
    await (await holdPostgres(dataDir)).release();
    fs.writeFileSync(path.join(dataDir, 'leases', `lease-${process.pid}-0000.1-aaaaaaaa`), '');
    fs.writeFileSync(path.join(dataDir, 'lock', `1-${process.pid}-0000.1-aaaaaaaa`), '');
    const lease = await acquirePostgres({ dataDir });

    await lease.release();
    expect(postmasterPid(dataDir)).toBeUndefined();
  });

  it('reads the port from the server where server.json is wrong', async () => {
    const { pid, url } = await orphan();
    const { password } = JSON.parse(fs.readFileSync(serverFile(), 'utf8')) as { password: string };
    fs.writeFileSync(serverFile(), JSON.stringify({ port: 1, password }));
    const lease = await acquirePostgres({ dataDir });

    expect(postmasterPid(dataDir)).toBe(pid);
    expect(lease.url).toBe(url);
    await lease.release();
  });

  it.each([
    ['is missing', () => fs.rmSync(serverFile())],
    ['is half-written', () => fs.writeFileSync(serverFile(), '{"port": 54')],
    ['has another password', () => fs.writeFileSync(serverFile(), '{"password": "another"}')],
  ])('starts anew, with its data, where server.json %s', async (_what, spoil) => {
    const { pid } = await orphan();
    spoil();
    const lease = await acquirePostgres({ dataDir });

    expect(postmasterPid(dataDir)).not.toBe(pid);
    expect(await readSomething(lease.url)).toBe(42);
    await lease.release();
  });

  it('sets a new password where server.json was lost while nothing ran', async () => {
    const starter = await holdPostgres(dataDir);
    await writeSomething(starter.url);
    await starter.release();
    fs.rmSync(serverFile());
    const lease = await acquirePostgres({ dataDir });

    expect(await readSomething(lease.url)).toBe(42);
    await lease.release();
  });

  it('makes anew what a killed initdb left half-made', async () => {
    const maker = spawnHolder(dataDir);
    const unfinished = () =>
      fs.readdirSync(dataDir).some((name) => /^data\.unfinished-[0-9a-f]+$/.test(name));
    while (!unfinished()) await sleep(5);
    await maker.kill();
    const lease = await acquirePostgres({ dataDir });

    expect(await ask<number>(lease.url, 'SELECT 1')).toBe(1);
    expect(fs.readdirSync(dataDir).filter((name) => name.startsWith('data'))).toEqual(['data']);
    await lease.release();
  });

  it('takes another port where somebody has taken the last one', async () => {
    const first = await holdPostgres(dataDir);
    await first.release();
    const { port } = new URL(first.url);
    const { createServer } = await import('node:net');
    const squatter = createServer().listen(Number(port), '127.0.0.1');
    const lease = await acquirePostgres({ dataDir });

    expect(lease.connection.port).not.toBe(Number(port));
    await lease.release();
    squatter.close();
  });
});
