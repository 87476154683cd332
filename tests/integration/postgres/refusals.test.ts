import fs from 'node:fs';
import path from 'node:path';
import { acquirePostgres } from '../../../src/postgres';
import { holdPostgres, temporaryDataDir } from '../../helpers/postgres-process';

describe('a data folder that the embedded PostgreSQL cannot use', () => {
  let dataDir: string;
  let remove: () => void;
  beforeEach(() => ({ dataDir, remove } = temporaryDataDir()));
  afterEach(() => remove());

  const at = (name: string) => path.join(dataDir, 'data', name);

  it('is left untouched where another version of PostgreSQL made it', async () => {
    await (await holdPostgres(dataDir)).release();
    fs.writeFileSync(at('PG_VERSION'), '15\n');
    const before = fs.readdirSync(path.join(dataDir, 'data'));

    await expect(acquirePostgres({ dataDir })).rejects.toThrow(
      /made by PostgreSQL 15, and the installed one is .* 18/,
    );
    expect(fs.readdirSync(path.join(dataDir, 'data'))).toEqual(before);
    expect(fs.readFileSync(at('PG_VERSION'), 'utf8')).toBe('15\n');
  });

  it('is left untouched where it holds something else', async () => {
    fs.mkdirSync(at(''));
    fs.writeFileSync(at('thesis.txt'), 'the only copy');

    await expect(acquirePostgres({ dataDir })).rejects.toThrow('no complete PostgreSQL cluster');
    expect(fs.readFileSync(at('thesis.txt'), 'utf8')).toBe('the only copy');
  });

  it("is reported with the end of PostgreSQL's own log where PostgreSQL does not start", async () => {
    await (await holdPostgres(dataDir)).release();
    fs.appendFileSync(at('postgresql.conf'), '\nno_such_setting = on\n');

    await expect(acquirePostgres({ dataDir })).rejects.toThrow(/server\.log:[^]*no_such_setting/);
  });
});
