import { fork } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';
import { environment } from './environment.mjs';

/** Starts a server's file as a process on a database, and returns its address and what ends it. */
export async function startServer(file, databaseUrl) {
  const child = fork(file, { env: { ...process.env, ...environment, DATABASE_URL: databaseUrl } });
  const [{ port }] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${file} ended with ${code}`);
    }),
  ]);
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      const gone = once(child, 'exit');
      child.send('stop');
      await gone;
    },
  };
}

/** How many requests a second an address answers; an answer that is not a 200 ends the benchmark. */
export async function requestsPerSecond(url, { connections = 10, duration = 4, headers = {} } = {}) {
  const result = await autocannon({ url, connections, duration, headers });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} answers other than 2xx, ${result.errors} errors`);
  }
  return result.requests.average;
}
