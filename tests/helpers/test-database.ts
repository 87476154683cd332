import { randomBytes } from 'node:crypto';
import { createDatabase, dropDatabase } from '../../src/postgres';

/** A database of one test's own. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/**
 * Creates a database on the test run's PostgreSQL: as a Dateline that has just been set up leaves it where the run made
 * such a one (see `makeTemplate`), which saves its tables being made each time; else, or where `isEmpty`, without anything.
 */
export async function createTestDatabase({ isEmpty = false } = {}): Promise<TestDatabase> {
  const server = process.env.TEST_SERVER_URL;
  if (!server) throw new Error('There is no TEST_SERVER_URL: run the tests through Jest, which sets it up.');
  const name = newDatabaseName(process.env.JEST_WORKER_ID ?? '0');
  const template = isEmpty ? undefined : process.env.TEST_DATABASE_TEMPLATE;
  await createDatabase(server, name, { template });
  return { url: databaseUrl(server, name), drop: () => dropDatabase(server, name) };
}

/** A name no other test has, in this run or in one beside it on the same server. */
export function newDatabaseName(part: string): string {
  return `dateline_test_${part}_${randomBytes(4).toString('hex')}`;
}

/** The address of a database on a server. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
