import type { Knex } from 'knex';
import type { Observation } from '../../../../../domain/statistics/observation';

/** Most statistics that one is compared with. */
const MOST_COMPARED = 200;

const PLACE = (alias: string) => `json_build_object('documentId', ${alias}.document_id, 'name', ${alias}.name,
  'parent', (SELECT h.document_id FROM places_parent_lnk l JOIN places h ON h.id = l.inv_place_id WHERE l.place_id = ${alias}.id),
  'members', (SELECT coalesce(json_agg(m.document_id), '[]') FROM places_members_lnk l JOIN places m ON m.id = l.inv_place_id
               WHERE l.place_id = ${alias}.id))`;

/**
 * A statistic with those that it can be checked against, with what they name: published ones of its series and of its
 * sister series with other partners, up to two years off, and those of its period and unit for the same place or the same indicator. A
 * statistic that is a draft yet stands among them as drafted. Itself first, then its series, then
 * the others of its period: where there are too many, those that tell the most stay. Empty where it lacks what a series is made of.
 */
export async function neighbourhood(db: Knex | Knex.Transaction, documentId: string): Promise<Observation[]> {
  const { rows } = await db.raw<{ rows: { observation: Observation }[] }>(
    `WITH subject AS (
       SELECT id, document_id, series_key, period_start, period_end, unit,
              split_part(series_key, '|', 1) || '|' AS indicator, split_part(series_key, '|', 2) || '|' AS place,
              split_part(series_key, '|', 3) AS partner
         FROM statistics WHERE document_id = ? AND series_key IS NOT NULL
        ORDER BY published_at NULLS LAST LIMIT 1),
     found AS (
       SELECT id, 0 AS rank FROM subject
       UNION ALL SELECT s.id, CASE WHEN split_part(s.series_key, '|', 3) = x.partner THEN 1
                                   WHEN s.period_start = x.period_start AND s.period_end = x.period_end THEN 2 ELSE 3 END
         FROM subject x JOIN statistics s
           ON s.series_key ~>=~ (x.indicator || x.place) AND s.series_key ~<~ (x.indicator || rtrim(x.place, '|') || '}')
          AND s.published_at IS NOT NULL
          AND s.period_end >= x.period_start - interval '2 years' AND s.period_start <= x.period_end + interval '2 years'
       UNION ALL (SELECT s.id, 4 FROM subject x JOIN statistics s
           ON s.period_start = x.period_start AND s.period_end = x.period_end AND s.unit = x.unit AND s.published_at IS NOT NULL
          AND (s.series_key LIKE x.indicator || '%' OR split_part(s.series_key, '|', 2) || '|' = x.place)
        LIMIT ${MOST_COMPARED})),
     near AS (SELECT id, min(rank) AS rank FROM found GROUP BY id ORDER BY 2, 1 LIMIT ${MOST_COMPARED})
     SELECT json_build_object(
       'documentId', s.document_id, 'period', s.period, 'value', s.value::text, 'unitMultiplier', s.unit_multiplier,
       'unit', s.unit, 'decimals', s.decimals, 'bound', s.bound, 'change', s.change::text, 'changeBasis', s.change_basis,
       'observationStatus', s.observation_status, 'releasedOn', s.released_on, 'withdrawnOn', s.withdrawn_on,
       'definitionVersion', s.definition_version,
       'indicator', json_build_object('documentId', i.document_id, 'name', i.name, 'measure', i.measure,
         'frequency', i.frequency, 'direction', i.direction, 'product', i.product, 'adjustment', i.adjustment,
         'priceBasis', i.price_basis),
       'place', ${PLACE('p')},
       'partner', CASE WHEN c.id IS NULL THEN NULL ELSE ${PLACE('c')} END,
       'source', CASE WHEN o.id IS NULL THEN NULL ELSE json_build_object('documentId', o.document_id, 'name', o.name) END
     ) AS observation
       FROM near JOIN statistics s USING (id)
       JOIN indicators i ON i.document_id = split_part(s.series_key, '|', 1)
       JOIN places p ON p.document_id = split_part(s.series_key, '|', 2)
       LEFT JOIN places c ON c.document_id = split_part(s.series_key, '|', 3)
       LEFT JOIN statistics_source_lnk l ON l.statistic_id = s.id
       LEFT JOIN organizations o ON o.id = l.organization_id
      WHERE s.value IS NOT NULL
      ORDER BY near.rank, s.document_id`,
    [documentId],
  );
  return rows.map(({ observation }) => observation);
}
