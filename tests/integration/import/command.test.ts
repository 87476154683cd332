import path from 'node:path';
import { BASICS, fixture, TemporaryFolder } from '../../helpers/import';
import { runImport, type Ended } from '../../helpers/import-command';
import { postmasterPid, temporaryDataDir } from '../../helpers/postgres-process';
import { spawnDateline, type SpawnedDateline } from '../../helpers/spawned-dateline';

interface Printed {
  files: {
    path: string;
    created: number;
    updated: number;
    unchanged: number;
    rejected: object[];
    entries: object[];
  }[];
}
const printed = ({ stdout }: Ended) => JSON.parse(stdout) as Printed;

describe('npm run import', () => {
  let dataDir: string;
  let remove: () => void;
  let folder: TemporaryFolder;
  let env: Record<string, string>;
  beforeAll(() => {
    ({ dataDir, remove } = temporaryDataDir());
    folder = new TemporaryFolder();
    env = { DATA_DIR: dataDir };
  });
  afterAll(() => {
    folder.remove();
    remove();
  });

  describe('while no Dateline runs', () => {
    it('prints the report and nothing else with --json, and stops PostgreSQL when it is done', async () => {
      folder.write('desk/topics.csv', 'name,slug\nCoal,coal\n\nIron,Iron!\n');
      const { code, ...ended } = await runImport(['desk', '--json'], {
        ...{ cwd: folder.path, env, through: 'npm' },
      });
      expect(printed({ code, ...ended })).toEqual({
        files: [
          {
            path: path.join('desk', 'topics.csv'),
            created: 1,
            updated: 0,
            unchanged: 0,
            rejected: [
              { line: 4, field: 'slug', reason: expect.stringContaining('is not a slug') as string },
            ],
            entries: [
              {
                type: 'topic',
                documentId: expect.stringMatching(/^[a-z0-9]{24}$/) as string,
                slug: 'coal',
                status: 'published',
                links: {},
              },
            ],
          },
        ],
      });
      expect(code).toBe(1);
      expect(postmasterPid(dataDir)).toBeUndefined();
    });

    it('finds files from where the user is, also run as a script in another npm script', async () => {
      folder.write('desk/deep/topics-2.csv', 'name\nZinc\n');
      const { code, stdout } = await runImport(['topics-2.csv'], {
        ...{
          cwd: path.join(folder.path, 'desk/deep'),
          env: { ...env, INIT_CWD: '/', npm_lifecycle_event: 'test' },
        },
      });
      expect(stdout).toBe('topics-2.csv: 1 created\nTotal: 1 created\n');
      expect(code).toBe(0);
    });

    it('keeps nothing in a dry run, and says so', async () => {
      folder.write('topics-3.csv', 'name\nTin\n');
      const run = () => runImport(['topics-3.csv', '--dry-run'], { cwd: folder.path, env });
      const said = 'topics-3.csv: 1 created\nDry run, nothing kept: 1 created\n';
      expect(await run()).toMatchObject({ code: 0, stdout: said });
      expect(await run()).toMatchObject({ code: 0, stdout: said });
    });

    it.each([
      [[], 'Name at least one file or folder'],
      [['--publsh', 'x.csv'], '--publsh'],
    ])('ends with 2, its usage and no word on stdout when it is called wrongly: %j', async (args, said) => {
      const { code, stdout, stderr } = await runImport(args, { cwd: folder.path, env });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(said);
      expect(stderr).toContain('Usage: npm run import');
    });

    it('ends with 2 when there is no database', async () => {
      const { code, stdout, stderr } = await runImport(['x.csv', '--json'], {
        ...{
          cwd: folder.path,
          env: { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none', DATA_DIR: dataDir },
        },
      });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/ECONNREFUSED/);
    });

    it('ends with 1 when a path is not there', async () => {
      const { code, ...ended } = await runImport(['nowhere', '--json'], { cwd: folder.path, env });
      expect(code).toBe(1);
      expect(printed({ code, ...ended }).files).toEqual([
        {
          ...{ path: 'nowhere', created: 0, updated: 0, unchanged: 0, entries: [] },
          rejected: [{ line: null, field: null, reason: 'There is no such file or folder' }],
        },
      ]);
    });
  });

  describe('while a Dateline runs on the same data folder', () => {
    let dateline: SpawnedDateline;
    beforeAll(async () => {
      dateline = await spawnDateline({ dataDir });
    });
    afterAll(() => dateline.stop('SIGKILL'));

    it('hands the import to it, and readers see what landed', async () => {
      const args = [...BASICS, fixture('articles'), '--publish', '--json'];
      const ended = await runImport(args, { cwd: folder.path, env });
      expect(ended).toMatchObject({ code: 0 });
      expect(printed(ended).files.map(({ created }) => created)).toEqual([5, 1, 2, 2, 1, 3, 1, 1, 1, 1]);
      const { data } = (await (await fetch(`${dateline.url}/api/articles/quays-reopen`)).json()) as {
        data: { title: string };
      };
      expect(data.title).toBe('The quays reopen');

      const again = await runImport(args, { cwd: folder.path, env });
      expect(printed(again).files.map(({ unchanged }) => unchanged)).toEqual([5, 1, 2, 2, 1, 3, 1, 1, 1, 1]);
    });

    it('reads files whose names are in any script', async () => {
      folder.write('新闻/топики/topics-琥珀.csv', 'name\nGlass\n');
      const ended = await runImport(['新闻', '--json'], { cwd: folder.path, env });
      expect(printed(ended).files).toMatchObject([{ path: '新闻/топики/topics-琥珀.csv', created: 1 }]);
    });

    it('ends with 2 and a word when that Dateline is killed meanwhile', async () => {
      const rows = Array.from({ length: 3000 }, (_, index) => `Topic ${index}`).join('\n');
      folder.write('topics-many.csv', `name\n${rows}\n`);
      const running = runImport(['topics-many.csv', '--json'], { cwd: folder.path, env });
      await untilThere(`${dateline.url}/api/topics/topic-20`);
      await dateline.stop('SIGKILL');
      const { code, stdout, stderr } = await running;
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('The running Dateline stopped before the import was done');
    });
  });
});

async function untilThere(url: string): Promise<void> {
  while ((await fetch(url)).status !== 200) await new Promise((resolve) => setTimeout(resolve, 50));
}
