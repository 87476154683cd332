/** Up to which changes purges have been queued: one row, where there are addresses to purge. */
export const PURGE_CURSOR = 'dateline_purge_cursor';
export const PURGES = 'dateline_purges';

export const PURGE_TABLES = `
  CREATE TABLE IF NOT EXISTS ${PURGE_CURSOR} (one boolean PRIMARY KEY DEFAULT true CHECK (one), snapshot text NOT NULL);
  CREATE TABLE IF NOT EXISTS ${PURGES} (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    url text NOT NULL,
    keys text[] NOT NULL,
    tries integer NOT NULL DEFAULT 0,
    next_try timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX IF NOT EXISTS ${PURGES}_next_try ON ${PURGES} (next_try);`;
