import type { NotedChange } from './facts';
import type { Queryable } from './lookup';
import { CHANGES } from './triggers';

/** Readings of more facts than this tell that everything may have changed, and don't fetch them. */
const MOST_FACTS = 20_000;

/** One row at least: the snapshot is told of also where nothing changed. */
const READ = `
  SELECT pg_current_snapshot()::text AS snapshot, c.*
    FROM (SELECT 1) always LEFT JOIN (
      SELECT xid::text, relation, operation, facts,
             CASE WHEN sum(facts) OVER () <= ${MOST_FACTS} THEN gone::text END AS gone,
             CASE WHEN sum(facts) OVER () <= ${MOST_FACTS} THEN come::text END AS come
        FROM ${CHANGES}
       WHERE xid >= pg_snapshot_xmin($1::pg_snapshot) AND NOT pg_visible_in_snapshot(xid, $1::pg_snapshot)) c ON true`;

/** As they are read: Strapi has PostgreSQL's jsonb come as text in the whole process. */
type Row = Omit<NotedChange, 'gone' | 'come'> & {
  snapshot: string;
  gone: string | null;
  come: string | null;
};

/**
 * What was noted by transactions that a snapshot could not see yet, in whichever order they were committed; and the
 * snapshot to read on from.
 */
export async function readChanges(
  database: Queryable,
  since: string,
): Promise<{ snapshot: string; changes: NotedChange[] }> {
  const { rows } = await database.query<Row>({ name: 'dateline_changes', text: READ, values: [since] });
  const factsIn = (json: string | null) => (json === null ? null : (JSON.parse(json) as unknown[]));
  const changes = rows
    .filter(({ relation }) => relation !== null)
    .map(({ gone, come, ...row }) => ({ ...row, gone: factsIn(gone), come: factsIn(come) }));
  return { snapshot: rows[0]!.snapshot, changes };
}
