import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { dataDir } from './data-dir';

const NAMES = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
] as const;

export type SecretName = (typeof NAMES)[number];

let kept: Partial<Record<string, string>> | undefined;

/**
 * One of Strapi's secrets: the environment's, else one generated once and kept in the data folder.
 * With `DATABASE_URL` set, several nodes may share the database and so must share the secrets: there they are not
 * generated, and a missing one is an error that names it.
 */
export function secret(name: SecretName): string {
  const given = process.env[name];
  if (given) return given;
  if (process.env.DATABASE_URL) {
    throw new Error(`${name} is not set. With DATABASE_URL, set ${NAMES.join(', ')}: see .env.example.`);
  }
  kept ??= keptSecrets();
  const value = kept[name];
  if (!value)
    throw new Error(`${path.join(dataDir(), 'secrets.json')} holds no ${name}: delete the file or add it.`);
  return value;
}

function keptSecrets(): Partial<Record<string, string>> {
  const file = path.join(dataDir(), 'secrets.json');
  const read = () => JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<Record<string, string>>;
  if (fs.existsSync(file)) return read();
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const made = Object.fromEntries(NAMES.map((name) => [name, randomBytes(32).toString('base64')]));
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, JSON.stringify(made, null, 2), { mode: 0o600 });
  try {
    // A link fails where the file is there already: of two processes that start at once, one set of secrets wins.
    fs.linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    fs.unlinkSync(draft);
  }
  return read();
}
