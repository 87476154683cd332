import { Client } from 'pg';
import { Nodes } from '../../helpers/cache-model/nodes';
import { GRACE_MS, play } from '../../helpers/cache-model/play';
import { Random } from '../../helpers/cache-model/random';
import { World } from '../../helpers/cache-model/world';
import { createTestDatabase, type TestDatabase } from '../../helpers/test-database';

/**
 * As one test of many: few steps of one seed. `npm run test:cache -- --steps 10000` plays more, with a seed that it prints;
 * `--seed 7` plays those of a run before.
 */
const { CACHE_STEPS, CACHE_SEED } = process.env;
const steps = Number(CACHE_STEPS ?? 60);
const seed = Number(CACHE_SEED ?? (CACHE_STEPS ? Date.now() % 2 ** 31 : 1));

describe('two nodes behind one database', () => {
  let database: TestDatabase;
  let nodes: Nodes;
  let sql: Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    nodes = await Nodes.start(database.url);
    sql = new Client(database.url);
    await sql.connect();
  }, 300_000);
  afterAll(async () => {
    await sql?.end();
    await nodes?.stop();
    await database?.drop();
  });

  it(
    `answer what is true, and drop what changed alone, in ${steps} steps of seed ${seed}`,
    async () => {
      process.stderr.write(`Cache model: ${steps} steps, seed ${seed}\n`);
      const world = new World(new Random(seed));
      await world.fill(nodes);
      const played = await play(nodes, sql, world, steps);
      process.stderr.write(`Cache model: ${JSON.stringify(played)}\n`);
      expect(played.faults).toEqual([]);
      expect(played.longestGrace).toBeLessThan(GRACE_MS);
      expect(played.hits).toBeGreaterThan(0);
      expect(played.dropped).toBeGreaterThan(0);
    },
    (steps + 100) * 5000,
  );
});
