import type { Context } from 'koa';
import { runPrepared } from '../../../../../database/prepared';
import type { Strapi } from '../../../../../documents/types';
import { allowance } from '../../../../common/server/abilities';
import type { Ref } from './entries';

interface Named extends Ref {
  label: string | null;
  slug?: string | null;
  withheld?: true;
}

/**
 * An answer without the names of entries that the signed-in user may not read, as Strapi's own relations hold them back:
 * each stays in its place, with its type and documentId, so that counts and pages agree with what is there. Wherever in
 * the answer it stands, what has a `uid`, a `documentId` and a `label` is an entry. An API token, whose rights know no
 * single entries, is told all: without a session in the panel the answer stays as it is.
 */
export async function withhold<Answer>(strapi: Strapi, ctx: Context, answer: Answer): Promise<Answer> {
  if (!(ctx.state as { userAbility?: unknown }).userAbility) return answer;
  const named: Named[] = [];
  visit(answer, (entry) => named.push(entry));
  const readable = await readableAmong(strapi, ctx, named);
  return visit(answer, (entry) =>
    readable.has(entry.documentId)
      ? entry
      : { ...entry, label: null, ...('slug' in entry && { slug: null }), withheld: true },
  ) as Answer;
}

/** A copy in which every entry is what `change` makes of it. */
function visit(value: unknown, change: (entry: Named) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => visit(one, change));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if ('uid' in value && 'documentId' in value && 'label' in value) return change(value as Named);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, visit(one, change)]));
}

/** Which of some entries the user may read: no statement where that hangs on their types alone, else one for all. */
export async function readableAmong(strapi: Strapi, ctx: Context, entries: Ref[]): Promise<Set<string>> {
  const readable = new Set<string>();
  const conditions: { sql: string; bindings: unknown[] }[] = [];
  for (const uid of new Set(entries.map((entry) => entry.uid))) {
    const ids = [...new Set(entries.filter((entry) => entry.uid === uid).map((one) => one.documentId))];
    const { reach, of, bindings } = await allowance(strapi, ctx, uid, ['read']);
    if (reach === 'all') for (const id of ids) readable.add(id);
    if (reach !== 'some') continue;
    conditions.push({
      sql: `SELECT id FROM unnest(?::text[]) AS id WHERE ${of('id')}`,
      bindings: [ids, ...bindings],
    });
  }
  if (conditions.length === 0) return readable;
  const rows = await runPrepared<{ id: string }>(
    strapi.db.connection,
    conditions.map(({ sql }) => sql).join(' UNION ALL '),
    conditions.flatMap(({ bindings }) => bindings),
  );
  for (const { id } of rows) readable.add(id);
  return readable;
}
