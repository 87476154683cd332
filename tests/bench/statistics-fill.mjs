/** Months of each series. */
export const POINTS = 120;

/**
 * Fills an empty desk by SQL with published observations, each in draft and published: one indicator, one source, and as
 * many places as it takes, with a series of 120 months each.
 * @param client a connected pg client
 */
export async function fillStatistics(client, observations) {
  const id = (kind, number) => `'${kind}' || lpad((${number})::text, ${24 - kind.length}, '0')`;
  const places = Math.ceil(observations / POINTS);
  const month = `(date '2014-01-01' + (m - 1) * interval '1 month')`;
  await client.query(`
    INSERT INTO indicators (document_id, name, slug, unit, measure, frequency, created_at, updated_at, published_at)
      VALUES (${id('indicator', '1')}, 'Goods trade value', 'goods-trade-value', 'CNY', 'flow', 'monthly', now(), now(), now());
    INSERT INTO organizations (document_id, name, slug, kind, created_at, updated_at, published_at)
      VALUES (${id('office', '1')}, 'Customs', 'customs', 'customs', now(), now(), now());
    INSERT INTO places (document_id, name, slug, kind, state, created_at, updated_at, published_at)
      SELECT ${id('place', 'n')}, 'Port ' || n, 'port-' || n, 'seaport', 'operating', now(), now(), now()
        FROM generate_series(1, ${places}) n;`);
  for (const published of ['NULL', 'now()']) {
    await client.query(`
      INSERT INTO statistics (document_id, label, period, value, unit_multiplier, unit, decimals, bound, observation_status,
                              released_on, period_start, period_end, series_key, current, created_at, updated_at, published_at)
        SELECT ${id('stat', `(p - 1) * ${POINTS} + m`)}, 'Goods trade value, Port ' || p, to_char(${month}, 'YYYY-MM'),
               round((100 + (p * 7 + m * 13) % 900 + m / 100.0)::numeric, 2), 9, 'CNY', 2, 'exact', 'final',
               ${month}::date + 50, ${month}::date, (${month} + interval '1 month - 1 day')::date,
               ${id('indicator', '1')} || '|' || ${id('place', 'p')} || '||CNY|' || ${id('office', '1')} || '|',
               true, now(), now(), ${published}
          FROM generate_series(1, ${places}) p, generate_series(1, ${POINTS}) m;`);
  }
  const number = `((substr(s.document_id, 5)::int - 1) / ${POINTS} + 1)`;
  await client.query(`
    INSERT INTO statistics_indicator_lnk (statistic_id, indicator_id) SELECT s.id, i.id FROM statistics s, indicators i;
    INSERT INTO statistics_source_lnk (statistic_id, organization_id) SELECT s.id, o.id FROM statistics s, organizations o;
    INSERT INTO statistics_place_lnk (statistic_id, place_id)
      SELECT s.id, p.id FROM statistics s JOIN places p ON p.document_id = ${id('place', number)};
    ANALYZE;`);
}
