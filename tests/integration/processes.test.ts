import { spawnDateline } from '../helpers/spawned-dateline';
import { postmasterPid, temporaryDataDir } from '../helpers/postgres-process';

describe('Dateline processes on the embedded PostgreSQL', () => {
  let dataDir: string;
  let remove: () => void;
  beforeEach(() => ({ dataDir, remove } = temporaryDataDir()));
  afterEach(() => remove());

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'end in order at a %s, and PostgreSQL with them',
    async (signal) => {
      const dateline = await spawnDateline({ dataDir });

      expect(await dateline.stop(signal)).toBe(0);
      expect(postmasterPid(dataDir)).toBeUndefined();
      expect(dateline.output()).not.toMatch(/\berror\b/);
    },
  );

  it('boot two at once on an empty folder, and share one database', async () => {
    const [first, second] = await Promise.all([spawnDateline({ dataDir }), spawnDateline({ dataDir })]);

    expect(await first.stop('SIGTERM')).toBe(0);
    expect((await fetch(`${second.url}/api/topics`)).status).toBe(200);
    expect(await second.stop('SIGTERM')).toBe(0);
    expect(postmasterPid(dataDir)).toBeUndefined();
  });

  it('leave PostgreSQL behind when killed, for the next one to take over', async () => {
    await (await spawnDateline({ dataDir })).stop('SIGKILL');
    const orphan = postmasterPid(dataDir);
    expect(orphan).toBeDefined();

    const next = await spawnDateline({ dataDir });
    expect(postmasterPid(dataDir)).toBe(orphan);
    await next.stop('SIGTERM');
    expect(postmasterPid(dataDir)).toBeUndefined();
  });
});
