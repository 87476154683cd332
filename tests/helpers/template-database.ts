import { createDatabase, dropDatabase } from '../../src/postgres';
import { spawnDateline } from './spawned-dateline';
import { databaseUrl, newDatabaseName } from './test-database';

/**
 * Makes the database that those of the tests are copies of, and tells of it in `TEST_DATABASE_TEMPLATE`: one on which a
 * Dateline was set up and stopped. Returns what drops it.
 */
export async function makeTemplate(server: string): Promise<() => Promise<void>> {
  const name = newDatabaseName('template');
  const drop = () => dropDatabase(server, name);
  await createDatabase(server, name);
  try {
    const dateline = await spawnDateline({ databaseUrl: databaseUrl(server, name) });
    await dateline.stop();
  } catch (error) {
    await drop();
    throw error;
  }
  process.env.TEST_DATABASE_TEMPLATE = name;
  return drop;
}
