// What a series costs at least: plain Node and pg, one hand-written statement, no checks, no headers but the type.
import http from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8 });
const text = `
  WITH i AS (SELECT * FROM indicators WHERE slug = $1), p AS (SELECT * FROM places WHERE slug = $2),
       series AS (SELECT (SELECT document_id FROM i) || '|' || (SELECT document_id FROM p) || '|' AS key)
  SELECT s.document_id AS "documentId", s.period, s.period_start::text AS "periodStart", s.period_end::text AS "periodEnd",
         s.value, s.unit_multiplier AS "unitMultiplier", s.unit, s.decimals, s.bound, s.change,
         s.change_basis AS "changeBasis", s.observation_status AS "observationStatus", s.released_on::text AS "releasedOn",
         s.withdrawn_on::text AS "withdrawnOn", s.current, s.superseded_by AS "supersededBy",
         o.document_id AS source_id, o.slug AS source_slug, o.name AS source_name,
         s.source_url AS "sourceUrl", s.as_written AS "asWritten", s.definition_version AS "definitionVersion", s.note,
         i.document_id AS i_id, i.slug AS i_slug, i.name AS i_name, i.definition, i.unit AS i_unit, i.measure, i.frequency,
         p.document_id AS p_id, p.slug AS p_slug, p.name AS p_name, p.kind, p.iso_code
    FROM i CROSS JOIN p
    CROSS JOIN statistics s
    LEFT JOIN statistics_source_lnk l ON l.statistic_id = s.id
    LEFT JOIN organizations o ON o.id = l.organization_id
   WHERE s.series_key ~>=~ ((SELECT key FROM series) || '|') AND s.series_key ~<~ ((SELECT key FROM series) || '}')
     AND s.published_at IS NOT NULL AND s.current
   ORDER BY s.period_start`;

const server = http.createServer(async (request, response) => {
  const query = new URL(request.url, 'http://localhost').searchParams;
  const values = [query.get('indicator'), query.get('place')];
  const { rows } = await pool.query({ name: 'series', text, values });
  const {
    i_id,
    i_slug,
    i_name,
    definition,
    i_unit,
    measure,
    frequency,
    p_id,
    p_slug,
    p_name,
    kind,
    iso_code,
  } = rows[0];
  const data = rows.map((row) => ({
    documentId: row.documentId,
    period: row.period,
    periodStart: row.periodStart,
    periodEnd: row.periodEnd,
    value: row.value,
    unitMultiplier: row.unitMultiplier,
    unit: row.unit,
    decimals: row.decimals,
    bound: row.bound,
    change: row.change,
    changeBasis: row.changeBasis,
    observationStatus: row.observationStatus,
    releasedOn: row.releasedOn,
    withdrawnOn: row.withdrawnOn,
    current: row.current,
    supersededBy: row.supersededBy,
    source: { documentId: row.source_id, slug: row.source_slug, name: row.source_name },
    reportedBy: null,
    sourceUrl: row.sourceUrl,
    asWritten: row.asWritten,
    definitionVersion: row.definitionVersion,
    note: row.note,
  }));
  const meta = {
    indicator: { documentId: i_id, slug: i_slug, name: i_name, definition, unit: i_unit, measure, frequency },
    place: { documentId: p_id, slug: p_slug, name: p_name, kind, isoCode: iso_code },
    partner: null,
    unit: data[0].unit,
    count: data.length,
  };
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify({ data, meta }));
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.once('message', () => process.exit(0));
