import { createRequire } from 'node:module';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** The checkout's folder. */
export const root = path.resolve(import.meta.dirname, '../../..');

/** A module of the built server, by its path below src. */
export const dist = (file) => require(path.join(root, 'dist/src', file));

const SECRETS = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
];

/** What a Dateline needs in its environment to be measured: as in production, quiet, and however much is asked. */
export const environment = {
  ...Object.fromEntries(SECRETS.map((name) => [name, 'for-the-benchmark-only-0123456789'])),
  NODE_ENV: 'production',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_LOG_LEVEL: 'error',
  STARTUP_LOG: 'false',
  RATE_LIMIT_PER_MINUTE: '0',
};

/** Runs `work` with a PostgreSQL of its own, which is thrown away afterwards: `work(createDatabase)`. */
export async function withPostgres(work) {
  const { acquirePostgres, createDatabase } = dist('postgres/index.js');
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-'));
  fs.chmodSync(dataDir, 0o755);
  const lease = await acquirePostgres({ dataDir, database: 'postgres' });
  try {
    return await work(async (name) => {
      await createDatabase(lease.url, name);
      return lease.url.replace(/\/postgres(?=$|\?)/, `/${name}`);
    });
  } finally {
    await lease.release();
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The middle one of some numbers. */
export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
