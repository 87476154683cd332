import type { TestServer } from './global-setup';

/** Ends the test run's PostgreSQL, where the set-up started one. */
export default async function tearDown(): Promise<void> {
  const { testServer } = globalThis as { testServer?: TestServer };
  await testServer?.release();
}
