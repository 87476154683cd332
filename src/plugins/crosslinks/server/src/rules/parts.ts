import type { Knex } from 'knex';

/** Parts of one statement that changes links, and which of them say, row by row, what they changed. */
export interface Part {
  ctes: string[];
  counted: string[];
}

/** The parts as one statement: a publication waits for one answer, not for one of each field. Gives `changed`. */
export function statementOf(parts: Part[]): string {
  const counts = parts.flatMap(({ counted }) => counted).map((name) => `(SELECT count(*) FROM ${name})`);
  const ctes = parts.flatMap((part) => part.ctes).join(', ');
  return `WITH ${ctes} SELECT ${counts.join(' + ') || '0'} AS changed`;
}

/** Runs the parts. Returns how many rows they changed. */
export async function runParts(
  trx: Knex | Knex.Transaction,
  parts: Part[],
  bindings: unknown[],
): Promise<number> {
  if (parts.length === 0) return 0;
  const { rows } = await trx.raw<{ rows: { changed: string }[] }>(statementOf(parts), bindings as never);
  return Number(rows[0]?.changed ?? 0);
}
