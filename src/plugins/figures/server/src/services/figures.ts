import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import { contentSchemas, type Strapi } from '../../../../../documents/types';
import { STATISTIC } from '../../../../../documents/statistics';
import type { EntryStatus } from '../../../../crosslinks/shared/contracts';
import { entryColumns, entryRows, isEditors } from '../../../../crosslinks/server/src/links/entries';
import { everyEntry, type Allowance } from '../../../../common/server/abilities';
import type { Amount, Figure } from '../../../shared/contracts';

/** A statistic's row as editors see it. */
export interface FigureRow {
  uid: string;
  document_id: string;
  label: string | null;
  slug: null;
  status: EntryStatus;
  value: string | null;
  unit_multiplier: number | null;
  unit: string | null;
  decimals: number | null;
  bound: Amount['bound'] | null;
  period: string | null;
  released_on: string | null;
  withdrawn_on: string | null;
  current: boolean | null;
  superseded_by: string | null;
  source: string | null;
}

/** What `FROM figureRows` is to select for a FigureRow, from the editors' row `d`. */
export function figureColumns(strapi: Strapi): string {
  return `${entryColumns(statisticSchema(strapi))}, d.value::text AS value, d.unit_multiplier, d.unit, d.decimals, d.bound,
          d.period, d.released_on::text AS released_on, d.withdrawn_on::text AS withdrawn_on, d.current, d.superseded_by,
          (SELECT o.name FROM statistics_source_lnk l JOIN organizations o ON o.id = l.organization_id
            WHERE l.statistic_id = d.id) AS source`;
}

/** The statistics that editors see, as `d`, beside the published ones, as `p`. */
export function figureRows(strapi: Strapi): string {
  return entryRows(statisticSchema(strapi));
}

export const editorsFigure = (strapi: Strapi): string => isEditors(statisticSchema(strapi));

function statisticSchema(strapi: Strapi) {
  return contentSchemas(strapi).find(({ uid }) => uid === STATISTIC)!;
}

/** Statistics by documentId, as editors see them; those that are not there, or not among those allowed, are left out. One statement. */
export async function loadFigures(
  db: Knex | Knex.Transaction,
  strapi: Strapi,
  documentIds: Iterable<string>,
  among: Allowance,
): Promise<Map<string, Figure>> {
  const ids = [...new Set(documentIds)];
  if (ids.length === 0) return new Map();
  const { rows } = await db.raw<{ rows: FigureRow[] }>(
    `SELECT ${figureColumns(strapi)} FROM ${figureRows(strapi)} WHERE ${editorsFigure(strapi)} AND d.document_id = ANY(?)
        AND ${among.of('d.document_id')}`,
    [ids, ...among.bindings],
  );
  return new Map(rows.map((row) => [row.document_id, toFigure(row)]));
}

/** One statistic, as editors see it. @throws NotFoundError */
export async function figureNamed(strapi: Strapi, documentId: string): Promise<Figure> {
  const figure = (await loadFigures(strapi.db.connection, strapi, [documentId], everyEntry(STATISTIC))).get(
    documentId,
  );
  if (!figure) throw new errors.NotFoundError(`There is no statistic ${documentId}`);
  return figure;
}

export function toFigure(row: FigureRow): Figure {
  return {
    uid: row.uid,
    documentId: row.document_id,
    label: row.label,
    slug: row.slug,
    status: row.status,
    amount: {
      value: row.value,
      unitMultiplier: row.unit_multiplier ?? 0,
      unit: row.unit,
      decimals: row.decimals,
      bound: row.bound ?? 'exact',
    },
    period: row.period,
    releasedOn: row.released_on,
    source: row.source,
  };
}
