import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';
import { environment } from './environment.mjs';

/**
 * Starts a server's file as a process on a database.
 * @param env what it has in its environment beside what all have
 * @returns its address, a token where it has one, what asks it something, and what ends it
 */
export async function startServer(file, databaseUrl, env = {}) {
  const child = fork(file, { env: { ...process.env, ...environment, ...env, DATABASE_URL: databaseUrl } });
  // A benchmark that fails leaves nothing running.
  process.once('exit', () => child.kill('SIGKILL'));
  const [{ port, token }] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${file} ended with ${code}`);
    }),
  ]);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid,
    token,
    ask: async (question) => {
      const answer = once(child, 'message');
      child.send(question);
      return (await answer)[0];
    },
    stop: async () => {
      const gone = once(child, 'exit');
      child.send('stop');
      await gone;
    },
  };
}

/** Keeps a process, all its threads, on one core, where the system has what it takes; else it says so once. */
export function keepOnCore(pid, core) {
  try {
    execFileSync('taskset', ['-acp', String(core), String(pid)], { stdio: 'ignore' });
  } catch {
    if (!warned) console.log('Without taskset: servers and load share their cores.');
    warned = true;
  }
}
let warned = false;

/**
 * How many requests a second addresses answer, in turn; an answer that is not expected ends the benchmark. Each connection
 * begins with another of them, so that few ask for the same at a time.
 * @param amount how many requests are asked for, instead of for some seconds: of a server that takes as long for an answer
 *   as a round lasts, a time counts only what came back before it was over
 */
export async function requestsPerSecond(
  urls,
  { connections = 10, duration = 4, amount, method = 'GET', body, headers = {}, status = 200 } = {},
) {
  const all = [urls].flat();
  const requests = all.map((url) => ({ path: url.slice(new URL(url).origin.length), method, body }));
  let clients = 0;
  const setupClient = (client) => {
    const first = Math.floor((clients * requests.length) / connections) % requests.length;
    clients += 1;
    client.setRequests([...requests.slice(first), ...requests.slice(0, first)]);
  };
  const result = await autocannon({
    ...{ url: all[0], connections, headers, requests, setupClient, timeout: 60 },
    ...(amount ? { amount } : { duration }),
  });
  const expected = result.statusCodeStats?.[status]?.count ?? 0;
  if (result.errors > 0 || expected === 0 || expected < result.requests.total) {
    const found = JSON.stringify(result.statusCodeStats);
    throw new Error(`${all[0]}: expected ${status} only, got ${found} and ${result.errors} errors`);
  }
  return amount ? result.requests.total / result.duration : result.requests.average;
}
