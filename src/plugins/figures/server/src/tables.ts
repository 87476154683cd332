import type { Strapi } from '../../../../documents/types';

/** Mistakes of the desk's own that were put right in published statistics. */
export const CORRECTIONS = 'dateline_figure_corrections';
/** Articles that keep a superseded figure, and what had superseded it when somebody said so. */
export const ACKNOWLEDGED = 'dateline_figure_acknowledgements';
/** What the checks found, for the report. */
export const CHECKS = 'dateline_figure_checks';
/** Statistics that were written since they were last checked. */
export const UNCHECKED = 'dateline_figures_unchecked';

/** Makes the plugin's tables. No content types: nothing but the plugin writes them. */
export async function createFigureTables(strapi: Strapi): Promise<void> {
  const { connection } = strapi.db;
  const tables = [
    `${CORRECTIONS} (
      id bigserial PRIMARY KEY,
      statistic text NOT NULL,
      corrected_at timestamptz NOT NULL DEFAULT now(),
      corrected_by text,
      reason text NOT NULL,
      changes jsonb NOT NULL)`,
    `${ACKNOWLEDGED} (
      article text NOT NULL,
      statistic text NOT NULL,
      superseded_by text NOT NULL,
      acknowledged_at timestamptz NOT NULL DEFAULT now(),
      acknowledged_by text,
      PRIMARY KEY (article, statistic))`,
    `${CHECKS} (
      id bigserial PRIMARY KEY,
      statistic text NOT NULL,
      name text NOT NULL,
      result text NOT NULL,
      message jsonb NOT NULL,
      involved text[] NOT NULL)`,
    `${UNCHECKED} (statistic text PRIMARY KEY)`,
  ];
  for (const table of tables) await connection.raw(`CREATE TABLE IF NOT EXISTS ${table}`);
  await connection.raw(
    `CREATE INDEX IF NOT EXISTS ${CORRECTIONS}_statistic ON ${CORRECTIONS} (statistic, corrected_at)`,
  );
  await connection.raw(`CREATE INDEX IF NOT EXISTS ${CHECKS}_involved ON ${CHECKS} USING gin (involved)`);
}
