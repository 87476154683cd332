import { spawn } from 'node:child_process';
import path from 'node:path';
import { Client } from 'pg';
import type { ObservationFileReport } from '../../src/import/observations/report';
import { appSettings } from './app-settings';
import { appDir, type Dateline } from './dateline';
import { runImport } from './import-command';

/** What an import of observations said, and its exit code. */
export interface Imported {
  code: number | null;
  files: ObservationFileReport[];
}

/** Runs `npm run import:observations` as a process of its own on a Dateline's database. */
export async function importObservations({ databaseUrl }: Dateline, args: string[]): Promise<Imported> {
  const env = { DATABASE_URL: databaseUrl };
  const { code, stdout, stderr } = await runImport([...args, '--json'], {
    env,
    script: 'import:observations',
  });
  if (code === 2) throw new Error(stderr);
  return { code, files: (JSON.parse(stdout) as { files: ObservationFileReport[] }).files };
}

/** Starts the import and kills it with SIGKILL as soon as `when` holds. Gives the signal that ended it. */
export async function killObservations(
  { databaseUrl }: Dateline,
  args: string[],
  when: () => Promise<boolean>,
): Promise<NodeJS.Signals | null> {
  const program = path.join(appDir, 'dist/src/import/observations/cli.js');
  const child = spawn(process.execPath, [program, ...args], {
    stdio: 'ignore',
    env: { ...process.env, ...appSettings(databaseUrl) },
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('close', (_, signal) => resolve(signal)),
  );
  while (child.exitCode === null && !(await when())) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGKILL');
  return ended;
}

/** Runs a statement on a Dateline's database, past it. */
export async function sql<Row extends object>(
  { databaseUrl }: Dateline,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Every column of the statistics of a definition, with what its join tables and its snapshot hold. */
export async function storedStatistics(dateline: Dateline, definition: string): Promise<object[]> {
  const links = ['indicator', 'place', 'partner', 'source', 'reported_by'].map((name) => {
    const target = { indicator: 'indicator', place: 'place', partner: 'place' }[name] ?? 'organization';
    return `'${name}', (SELECT json_agg(to_jsonb(j) - 'id' - 'statistic_id') FROM statistics_${name}_lnk j
                          JOIN ${target}s t ON t.id = j.${target}_id WHERE j.statistic_id = s.id)`;
  });
  const rows = await sql<{ row: Record<string, unknown> }>(
    dateline,
    `SELECT to_jsonb(s) - 'id' - 'document_id' - 'created_at' - 'updated_at' || jsonb_build_object(
              'id', s.document_id ~ '^[a-z][a-z0-9]{23}$',
              'published_at', s.published_at IS NOT NULL,
              'times', json_build_object('updated after created', s.updated_at > s.created_at,
                'new', s.created_at > (localtimestamp AT TIME ZONE 'UTC') - interval '1 day'),
              'value', s.value::text, 'change', s.change::text,
              'links', json_build_object(${links.join(', ')}),
              'snapshot', (SELECT json_agg(to_jsonb(n) - 'source' ORDER BY n.field) FROM dateline_link_snapshot n
                            WHERE n.source = s.document_id)) AS row
       FROM statistics s WHERE s.definition_version = $1 ORDER BY s.label, s.published_at NULLS FIRST`,
    [definition],
  );
  return rows.map(({ row }) => {
    const { series_key: key, definition_version: _, ...rest } = row;
    return { ...rest, series_key: String(key).split('|').slice(0, -1) };
  });
}
