import fs from 'node:fs';
import path from 'node:path';
import { acquirePostgres } from '../../../src/postgres';
import {
  ask,
  holdPostgres,
  postmasterPid,
  spawnHolder,
  temporaryDataDir,
} from '../../helpers/postgres-process';

describe('the embedded PostgreSQL of several processes', () => {
  let dataDir: string;
  let remove: () => void;
  beforeEach(() => ({ dataDir, remove } = temporaryDataDir()));
  afterEach(() => remove());

  it('makes a database in UTF-8, sorted by ICU, also without a locale in the environment', async () => {
    const { LANG: _lang, LC_ALL: _all, LC_CTYPE: _ctype, ...env } = process.env;
    const holder = await holdPostgres(dataDir, { env });

    expect(await ask(holder.url, 'SHOW server_encoding')).toBe('UTF8');
    expect(
      await ask(holder.url, 'SELECT datlocprovider FROM pg_database WHERE datname = current_database()'),
    ).toBe('i');
    expect(await ask<boolean>(holder.url, `SELECT 'b' < 'C' AND upper('ёлка') = 'ЁЛКА'`)).toBe(true);
    await holder.release();
  });

  it('finds Chinese and Cyrillic by trigrams', async () => {
    const lease = await acquirePostgres({ dataDir });

    await ask(lease.url, 'CREATE EXTENSION pg_trgm');
    expect(await ask<string[]>(lease.url, `SELECT show_trgm('霍尔果斯')`)).not.toEqual([]);
    expect(await ask<string[]>(lease.url, `SELECT show_trgm('Ёлка')`)).not.toEqual([]);
    await lease.release();
  });

  it('listens on this machine only, asks for the password, and keeps it to itself', async () => {
    const lease = await acquirePostgres({ dataDir });

    expect(await ask(lease.url, 'SHOW listen_addresses')).toBe('127.0.0.1');
    expect(await ask(lease.url, 'SHOW unix_socket_directories')).toBe('');
    await expect(ask(lease.url.replace(/:[^:@]+@/, ':guess@'), 'SELECT 1')).rejects.toThrow('password');
    expect(fs.statSync(path.join(dataDir, 'server.json')).mode & 0o777).toBe(0o600);
    await lease.release();
  });

  it('is shared by a second process, and ends with the last one that holds it', async () => {
    const first = await holdPostgres(dataDir);
    const pid = postmasterPid(dataDir);
    const second = await holdPostgres(dataDir);

    expect(second.url).toBe(first.url);
    await first.release();
    expect(await ask(second.url, 'SELECT current_database()')).toBe('dateline');
    expect(postmasterPid(dataDir)).toBe(pid);

    await second.exit();
    expect(postmasterPid(dataDir)).toBeUndefined();
  });

  it('is made once when several processes start at once on an empty folder', async () => {
    const holders = await Promise.all([1, 2, 3, 4].map(() => holdPostgres(dataDir)));

    expect(new Set(holders.map(({ url }) => url)).size).toBe(1);
    expect(fs.readdirSync(dataDir).filter((name) => name.startsWith('data'))).toEqual(['data']);
    await Promise.all(holders.map((holder) => holder.release()));
    expect(postmasterPid(dataDir)).toBeUndefined();
  });

  it('outlives Ctrl-C at the terminal of the process that started it', async () => {
    const starter = await holdPostgres(dataDir);
    await starter.interrupt();

    expect(await ask<number>(starter.url, 'SELECT 1')).toBe(1);
    await starter.release();
  });

  it('goes on for a process that starts while the last other one ends', async () => {
    for (let round = 0; round < 5; round += 1) {
      const first = await holdPostgres(dataDir);
      const second = spawnHolder(dataDir);
      const [held] = await Promise.all([second.ready(), first.release()]);
      expect(await ask<number>(held.url, 'SELECT 1')).toBe(1);
      await held.release();
    }
    expect(postmasterPid(dataDir)).toBeUndefined();
  });

  it('counts two shares of one process as two', async () => {
    const [first, second] = await Promise.all([acquirePostgres({ dataDir }), acquirePostgres({ dataDir })]);
    await first.release();
    await first.release();

    expect(await ask<number>(second.url, 'SELECT 1')).toBe(1);
    second.releaseSync();
    expect(postmasterPid(dataDir)).toBeUndefined();
  });

  it('ends when the process exits in the middle of a release', async () => {
    const lease = await acquirePostgres({ dataDir });
    void lease.release();
    lease.releaseSync();

    expect(postmasterPid(dataDir)).toBeUndefined();
  });

  it('gives each database that is asked for by name', async () => {
    const lease = await acquirePostgres({ dataDir, database: 'another' });

    expect(await ask(lease.url, 'SELECT current_database()')).toBe('another');
    await lease.release();
  });
});
