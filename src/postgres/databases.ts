import { Client, escapeIdentifier, type ClientConfig } from 'pg';

/** How to reach a database, as `pg` and Knex take it. */
export interface Connection {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
}

const DUPLICATE_DATABASE = '42P04';
const UNIQUE_VIOLATION = '23505';

/** Creates a database, or a copy of `template`; one that is there already is left as it is. */
export async function createDatabase(
  connection: Connection | string,
  name: string,
  { template }: { template?: string } = {},
): Promise<void> {
  await withClient(connection, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    const source = template ? ` TEMPLATE ${escapeIdentifier(template)}` : '';
    try {
      await client.query(`CREATE DATABASE ${escapeIdentifier(name)}${source}`);
    } catch (error) {
      // Another process was faster. The second code is what the loser of two at the very same time gets.
      if (![DUPLICATE_DATABASE, UNIQUE_VIOLATION].includes((error as { code?: string }).code ?? ''))
        throw error;
    }
  });
}

/** Drops a database, cutting off whoever is connected to it. */
export async function dropDatabase(connection: Connection | string, name: string): Promise<void> {
  await withClient(connection, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`),
  );
}

async function withClient(
  connection: Connection | string,
  job: (client: Client) => Promise<unknown>,
): Promise<void> {
  const settings: ClientConfig =
    typeof connection === 'string' ? { connectionString: connection } : { ...connection, ssl: false };
  const client = new Client(settings);
  await client.connect();
  try {
    await job(client);
  } finally {
    await client.end();
  }
}
