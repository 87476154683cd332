import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Strapi } from '../documents/types';
import { dataDir } from '../settings/data-dir';
import type { ImportReport, Progress } from './report';
import { importContent, type ImportOptions } from './service/import-content';

/** Where a running Dateline takes imports: in its data folder, readable by its own user only. */
interface Address {
  port: number;
  token: string;
  database: string;
}

type Message = { progress: [number, number] } | { report: ImportReport } | { error: string };

/**
 * Lets `npm run import` hand its work to this process while it serves, over a port on this machine and with a token
 * from a file that only this user reads: `strapi develop` rebuilds dist/ under the feet of a second process.
 * @returns a function that ends it
 */
export async function takeImports(strapi: Strapi): Promise<() => void> {
  const token = randomBytes(24).toString('base64url');
  const server = http.createServer((request, response) => {
    void answer(strapi, token, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const file = path.join(liveFolder(), `${process.pid}.json`);
  const address: Address = { port: (server.address() as AddressInfo).port, token, database: databaseName() };
  fs.mkdirSync(liveFolder(), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(address), { mode: 0o600 });
  return () => {
    fs.rmSync(file, { force: true });
    server.close();
  };
}

/** Imports inside a Dateline that runs on this data folder and database; undefined where none does. */
export async function importInLive(
  options: ImportOptions,
  progress: Progress,
): Promise<ImportReport | undefined> {
  for (const address of liveAddresses()) {
    const response = await post(address, options);
    if (!response) continue;
    for await (const message of messages(response)) {
      if ('progress' in message) progress(...message.progress);
      else if ('report' in message) return message.report;
      else throw new Error(message.error);
    }
    throw new Error(
      'The running Dateline stopped before the import was done. Run it again: what landed is unchanged.',
    );
  }
  return undefined;
}

/** The messages of an answer, one a line; they end where it is cut short. */
async function* messages(response: http.IncomingMessage): AsyncGenerator<Message> {
  let rest = '';
  try {
    for await (const chunk of response.setEncoding('utf8')) {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield JSON.parse(line) as Message;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
  }
}

async function answer(
  strapi: Strapi,
  token: string,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    response.writeHead(403).end();
    return;
  }
  const say = (message: Message) => response.write(`${JSON.stringify(message)}\n`);
  try {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    const report = await importContent(strapi, JSON.parse(body) as ImportOptions, (done, total) => {
      say({ progress: [done, total] });
    });
    say({ report });
  } catch (error) {
    strapi.log.error(error);
    say({ error: error instanceof Error ? error.message : String(error) });
  }
  response.end();
}

function liveAddresses(): Address[] {
  const folder = liveFolder();
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      try {
        return [JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) as Address];
      } catch {
        return []; // another user's, or being written at this moment
      }
    })
    .filter((address) => address.database === databaseName());
}

/** Undefined when nobody answers, as after a kill that left its file behind. */
function post(address: Address, options: ImportOptions): Promise<http.IncomingMessage | undefined> {
  return new Promise((resolve) => {
    const request = http.request(
      {
        host: '127.0.0.1',
        port: address.port,
        method: 'POST',
        headers: { authorization: `Bearer ${address.token}` },
      },
      (response) => resolve(response.statusCode === 200 ? response : undefined),
    );
    request.on('error', () => resolve(undefined));
    request.end(JSON.stringify(options));
  });
}

function liveFolder(): string {
  return path.join(dataDir(), 'live');
}

/** Tells databases apart without writing a password down. */
function databaseName(): string {
  return createHash('sha256')
    .update(process.env.DATABASE_URL || 'embedded')
    .digest('base64url');
}
