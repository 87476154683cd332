import { setTimeout as sleep } from 'node:timers/promises';
import { program } from './binaries';
import { SUPERUSER } from './cluster';
import { freePort } from './free-port';
import { knock } from './knock';
import type { Layout } from './layout';
import { findPostmaster } from './postmaster';
import { run, runSync } from './program-runner';
import { newPassword, readServerFile, writeServerFile, type ServerFile } from './server-file';
import { errorWithLog, logLength, loggedSince, prepareLog } from './server-log';
import type { ServerUser } from './server-user';

const PATIENCE_MS = 120_000;
const PORT_TRIES = 5;

/** One cluster's server, as this process would start and stop it. */
export interface Server {
  layout: Layout;
  user: ServerUser;
  /** The folder with PostgreSQL's programs. */
  native: string;
}

/** Finds the cluster's server running, whoever started it, or starts it; resolves with how to reach it. */
export async function ensureRunning(server: Server): Promise<Required<ServerFile>> {
  const { layout } = server;
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const kept = readServerFile(layout);
    const running = await findPostmaster(layout);
    if (!running) {
      await start(server, kept);
      continue;
    }
    const answer = kept && running.port ? await knock(layout, running.port, kept.password) : 'not yet';
    if (kept && running.port && answer === 'ready') {
      const { password } = kept;
      if (kept.port !== running.port) writeServerFile(layout, { port: running.port, password });
      return { port: running.port, password };
    }
    if (!kept || answer === 'wrong password') {
      // Nobody knows this server's password any more, so it is of no use to anybody: end it, and set a new one.
      await stop(server);
      await resetPassword(server);
      continue;
    }
    await sleep(100);
  }
  throw errorWithLog(layout, `PostgreSQL did not become ready within ${PATIENCE_MS / 1000} s.`);
}

async function start(server: Server, kept: ServerFile | undefined): Promise<void> {
  const { layout, user, native } = server;
  if (!kept) return resetPassword(server);
  for (let tries = 1; ; tries += 1) {
    const port = await freePort(tries === 1 ? kept.port : undefined);
    prepareLog(layout, user);
    const before = logLength(layout);
    const { code, output } = await run(user, program(native, 'pg_ctl'), [
      // pg_ctl puts the server into a session of its own: Ctrl-C and the end of this process do not reach it.
      ...['start', '--wait', '--timeout', String(PATIENCE_MS / 1000), '--pgdata', layout.data],
      ...[
        '--log',
        layout.log,
        '--options',
        `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`,
      ],
    ]);
    if (code === 0) return writeServerFile(layout, { ...kept, port });
    const portWasTaken = /could not bind|could not create any TCP\/IP sockets/.test(
      loggedSince(layout, before),
    );
    if (!portWasTaken || tries === PORT_TRIES) {
      throw errorWithLog(layout, `PostgreSQL could not be started in ${layout.data}: ${output}`);
    }
  }
}

/** Ends the server in an orderly way, cutting off whoever is connected. */
export async function stop({ layout, user, native }: Server): Promise<void> {
  if (!(await findPostmaster(layout))) return;
  const { code, output } = await run(user, program(native, 'pg_ctl'), stopArguments(layout));
  if (code !== 0 && (await findPostmaster(layout))) {
    throw errorWithLog(layout, `PostgreSQL could not be stopped in ${layout.data}: ${output}`);
  }
}

/** The same for a process that is about to exit. */
export function stopSync({ layout, user, native }: Server): void {
  runSync(user, program(native, 'pg_ctl'), stopArguments(layout));
}

const stopArguments = ({ data }: Layout) => [
  ...['stop', '--mode', 'fast', '--wait', '--timeout', String(PATIENCE_MS / 1000), '--pgdata', data],
];

/** Sets a new password on a cluster whose server is down, through PostgreSQL's single-user mode. */
async function resetPassword({ layout, user, native }: Server): Promise<void> {
  const password = newPassword();
  const { code, output } = await run(
    user,
    program(native, 'postgres'),
    ['--single', '-D', layout.data, 'postgres'],
    `ALTER ROLE ${SUPERUSER} PASSWORD '${password}'\n`,
  );
  if (code !== 0 || /\b(ERROR|FATAL|PANIC):/.test(output)) {
    throw errorWithLog(layout, `PostgreSQL could not set a new password in ${layout.data}: ${output}`);
  }
  writeServerFile(layout, { password });
}
