/** Months of each series. */
const POINTS = 120;
const YEARS = POINTS / 12;
const FIRST_YEAR = 2010;

const id = (kind, number) => `'${kind}' || lpad((${number})::text, ${24 - kind.length}, '0')`;
const placesFor = (observations) => Math.ceil(observations / POINTS);
const month = `(date '${FIRST_YEAR}-01-01' + (m - 1) * interval '1 month')`;
const value = `(100 + (p * 7 + m * 13) % 900)::text || '.' || lpad((m % 100)::text, 2, '0')`;

/** What observations point at: one indicator, one source, and as many places as it takes. */
export function fillTargets(client, observations) {
  return client.query(`
    INSERT INTO indicators (document_id, name, slug, unit, measure, frequency, created_at, updated_at, published_at)
      VALUES (${id('indicator', '1')}, 'Goods trade value', 'goods-trade-value', 'CNY', 'flow', 'monthly', now(), now(), now());
    INSERT INTO organizations (document_id, name, slug, kind, created_at, updated_at, published_at)
      VALUES (${id('office', '1')}, 'Customs', 'customs', 'customs', now(), now(), now());
    INSERT INTO places (document_id, name, slug, kind, state, created_at, updated_at, published_at)
      SELECT ${id('place', 'n')}, 'Port ' || n, 'port-' || n, 'seaport', 'operating', now(), now(), now()
        FROM generate_series(1, ${placesFor(observations)}) n;`);
}

/** The observations as a CSV, a line at a time. */
export function* csvLines(observations) {
  yield 'indicator,place,period,value,unitMultiplier,unit,releasedOn,source\n';
  for (let n = 0; n < observations; n += 1) {
    const [p, m] = [Math.floor(n / POINTS) + 1, (n % POINTS) + 1];
    const [year, inYear] = [FIRST_YEAR + Math.floor((m - 1) / 12), ((m - 1) % 12) + 1];
    const period = `${year}-${String(inYear).padStart(2, '0')}`;
    const amount = `${100 + ((p * 7 + m * 13) % 900)}.${String(m % 100).padStart(2, '0')}`;
    yield `goods-trade-value,port-${p},${period},${amount},9,CNY,${FIRST_YEAR + YEARS + 1}-01-20,customs\n`;
  }
}

/** The same observations in draft and published, as somebody who knows the tables fills them with a few statements. */
export async function fillByHand(client, observations) {
  await client.query('BEGIN');
  await client.query(`
    CREATE TEMPORARY TABLE given ON COMMIT DROP AS
      SELECT ${id('stat', 'n')} AS document_id, p, m, to_char(${month}, 'YYYY-MM') AS period, ${value} AS value,
             date '${FIRST_YEAR + YEARS + 1}-01-20' AS released_on
        FROM (SELECT n, (n - 1) / ${POINTS} + 1 AS p, (n - 1) % ${POINTS} + 1 AS m
                FROM generate_series(1, ${observations}) n) numbered;
    INSERT INTO statistics (document_id, label, period, value, unit_multiplier, unit, decimals, bound, observation_status,
                            released_on, period_start, period_end, series_key, current, created_at, updated_at, published_at)
      SELECT document_id,
             'Goods trade value, Port ' || p || ', ' || period || ': ' || value || ' billion CNY (released ' || released_on || ')',
             period, value::numeric, 9, 'CNY', 2, 'exact', 'final', released_on, ${month}::date,
             (${month} + interval '1 month - 1 day')::date,
             ${id('indicator', '1')} || '|' || ${id('place', 'p')} || '||CNY|' || ${id('office', '1')} || '|',
             true, now(), now(), version.published_at
        FROM given, (VALUES (NULL::timestamp), (now()::timestamp)) AS version(published_at);
    INSERT INTO statistics_indicator_lnk (statistic_id, indicator_id)
      SELECT s.id, i.id FROM statistics s, indicators i;
    INSERT INTO statistics_source_lnk (statistic_id, organization_id)
      SELECT s.id, o.id FROM statistics s, organizations o;
    INSERT INTO statistics_place_lnk (statistic_id, place_id)
      SELECT s.id, t.id FROM statistics s JOIN given g USING (document_id) JOIN places t ON t.document_id = ${id('place', 'g.p')};
    INSERT INTO dateline_link_snapshot (source_type, source, field, position, target_type, target)
      SELECT 'api::statistic.statistic', document_id, 'indicator', 1, 'api::indicator.indicator', ${id('indicator', '1')} FROM given
      UNION ALL
      SELECT 'api::statistic.statistic', document_id, 'place', 1, 'api::place.place', ${id('place', 'p')} FROM given
      UNION ALL
      SELECT 'api::statistic.statistic', document_id, 'source', 1, 'api::organization.organization', ${id('office', '1')} FROM given;
    INSERT INTO dateline_figures_unchecked SELECT document_id FROM given;`);
  await client.query('COMMIT');
}

/** How many rows each of those tables has, and a digest of all that the statistics say. */
export async function contents(client) {
  const tables = ['indicator', 'place', 'source'].map((name) => `statistics_${name}_lnk`);
  const counts = ['statistics', ...tables, 'dateline_link_snapshot', 'dateline_figures_unchecked'].map(
    (table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`,
  );
  const { rows } = await client.query(`
    SELECT ${counts.join(', ')},
           (SELECT md5(string_agg(md5((to_jsonb(s) - 'id' - 'document_id' - 'created_at' - 'updated_at' - 'published_at'
                     || jsonb_build_object('published', s.published_at IS NOT NULL, 'value', s.value::text,
                        'place', l.place_id))::text), '' ORDER BY s.label, s.published_at NULLS FIRST))
              FROM statistics s JOIN statistics_place_lnk l ON l.statistic_id = s.id) AS digest`);
  return rows[0];
}
