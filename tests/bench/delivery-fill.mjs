/** How much of each type a desk has for each article: 10,000 articles, 2,000 events, 1,000 places, 20,000 statistics. */
const SHARE = { events: 0.2, places: 0.1, statistics: 2 };
const INDICATORS = 20;
const TOPICS = 50;
const OFFICES = 40;

/** What each article links to: 18 entries. */
export const LINKS = { events: 3, places: 6, statistics: 6, topics: 2, organizations: 1 };

/**
 * Fills an empty desk by SQL, the same each time: articles with 18 links and a text of 3,000 characters, events with a host
 * and two stops, statistics with an indicator, a place and a source. Content in draft and published.
 * @param client a connected pg client
 * @returns how many there are of each type
 */
export async function fillDelivery(client, articles) {
  const count = {
    articles,
    ...Object.fromEntries(Object.entries(SHARE).map(([type, share]) => [type, Math.round(articles * share)])),
  };
  await fillReferences(client, count);
  for (const published of ['NULL', 'now()']) await fillContent(client, count, published);
  await fillLinks(client, count);
  await client.query('VACUUM ANALYZE');
  return count;
}

/** A documentId: the name of the type and a number, 24 characters in all. */
const id = (type, number) => `'${type}' || lpad((${number})::text, ${24 - type.length}, '0')`;
/** The same in JavaScript. */
export const documentId = (type, number) => type + String(number).padStart(24 - type.length, '0');
/** The number in an alias's documentId. */
const numberOf = (alias, type) => `substr(${alias}.document_id, ${type.length + 1})::int`;
const MOMENTS = 'created_at, updated_at, published_at';

async function fillReferences(client, { places }) {
  await client.query(`
    INSERT INTO indicators (document_id, name, slug, unit, measure, frequency, ${MOMENTS})
      SELECT ${id('indicator', 'n')}, 'Indicator ' || n, 'indicator-' || n, 'CNY', 'flow', 'monthly', now(), now(), now()
        FROM generate_series(1, ${INDICATORS}) n;
    INSERT INTO organizations (document_id, name, slug, kind, url, ${MOMENTS})
      SELECT ${id('office', 'n')}, 'Customs office ' || n, 'customs-office-' || n, 'customs', 'https://customs.example/' || n, now(), now(), now()
        FROM generate_series(1, ${OFFICES}) n;
    INSERT INTO topics (document_id, name, slug, summary, ${MOMENTS})
      SELECT ${id('topic', 'n')}, 'Topic ' || n, 'topic-' || n, 'What topic ' || n || ' is about.', now(), now(), now()
        FROM generate_series(1, ${TOPICS}) n;
    INSERT INTO places (document_id, name, slug, kind, state, latitude, longitude, iso_code, summary, ${MOMENTS})
      SELECT ${id('place', 'n')}, 'Port ' || n, 'port-' || n, 'seaport', 'operating', (n % 120) - 60, (n % 360) - 180, 'CN',
             'A port on a coast, the ' || n || 'th of them.', now(), now(), now()
        FROM generate_series(1, ${places}) n;
    INSERT INTO places_parent_lnk (place_id, inv_place_id)
      SELECT p.id, q.id FROM places p JOIN places q ON q.document_id = ${id('place', `${numberOf('p', 'place')} / 10`)};`);
}

async function fillContent(client, { articles, events, places, statistics }, published) {
  const paragraph = `repeat('Cargo passed the port on the way to markets abroad, the customs office said. ', 8)`;
  const month = `(date '2014-01-01' + (n / (${places} * 2)) * interval '1 month')`;
  await client.query(`
    INSERT INTO articles (document_id, title, slug, summary, body, language, byline, published_on, source_url, ${MOMENTS})
      SELECT ${id('article', 'n')}, 'Article ' || n, 'article-' || n, 'What article ' || n || ' says in short.',
             (SELECT jsonb_agg(jsonb_build_object('type', 'paragraph', 'children',
                       jsonb_build_array(jsonb_build_object('type', 'text', 'text', k || ' ' || n || ' ' || ${paragraph}))))
                FROM generate_series(1, 5) k),
             'en', 'The desk', date '2015-01-01' + (n % 3000), 'https://paper.example/' || n, now(), now(), ${published}
        FROM generate_series(1, ${articles}) n;
    INSERT INTO events (document_id, name, slug, kind, state, start_date, end_date, date_precision, duration_days, summary, ${MOMENTS})
      SELECT ${id('event', 'n')}, 'Visit ' || n, 'visit-' || n, 'diplomatic-visit', 'held', date '2015-01-01' + (n % 3000),
             date '2015-01-05' + (n % 3000), 'day', 5, 'Visit ' || n || ' in short.', now(), now(), ${published}
        FROM generate_series(1, ${events}) n;
    INSERT INTO statistics (document_id, label, period, value, unit_multiplier, unit, decimals, bound, observation_status,
                            released_on, period_start, period_end, series_key, current, as_written, source_url, ${MOMENTS})
      SELECT ${id('stat', 'n')}, 'Indicator ' || n, to_char(${month}, 'YYYY-MM'),
             round((100 + (n * 13) % 900 + n / 100.0)::numeric, 2), 9, 'CNY', 2, 'exact', 'final', ${month}::date + 50, ${month}::date,
             (${month} + interval '1 month - 1 day')::date,
             ${id('indicator', `1 + (n / ${places}) % 2`)} || '|' || ${id('place', `1 + n % ${places}`)} || '||CNY|' || ${id('office', `1 + n % ${OFFICES}`)} || '|',
             true, 'as written ' || n, 'https://customs.example/release/' || n, now(), now(), ${published}
        FROM generate_series(1, ${statistics}) n;`);
}

/** Joins each row of a type to `many` of another, or to the row of the same version where that is drafted too. */
function join({ table, type, column, target, prefix, inverse, number, many = 1, order, drafted }) {
  const columns = [column, inverse, ...(order ? [order] : [])].join(', ');
  const version = drafted ? ' AND (t.published_at IS NULL) = (s.published_at IS NULL)' : '';
  return `INSERT INTO ${table} (${columns})
    SELECT s.id, t.id${order ? ', k' : ''} FROM ${type} s CROSS JOIN generate_series(1, ${many}) k
      JOIN ${target} t ON t.document_id = ${id(prefix, number)}${version} ON CONFLICT DO NOTHING`;
}

async function fillLinks(client, count) {
  const lists = {
    events: 'event',
    places: 'place',
    statistics: 'stat',
    topics: 'topic',
    organizations: 'office',
  };
  const most = { ...count, topics: TOPICS, organizations: OFFICES };
  const a = numberOf('s', 'article');
  for (const [target, prefix] of Object.entries(lists)) {
    const name = { statistics: 'statistic', organizations: 'organization' }[target] ?? prefix;
    await client.query(
      join({
        ...{ table: `articles_${target}_lnk`, type: 'articles', column: 'article_id', target, prefix },
        ...{ inverse: `${name}_id`, order: `${name}_ord`, many: LINKS[target] },
        number: `1 + (${a} * 7 + k * 131) % ${most[target]}`,
        drafted: ['events', 'statistics'].includes(target),
      }),
    );
  }
  const one = (type, singular, prefix, field, target, targetPrefix, number) =>
    join({
      ...{ table: `${type}_${field}_lnk`, type, column: `${singular}_id`, target, prefix: targetPrefix },
      ...{ inverse: `${target.slice(0, -1)}_id`, number: number(numberOf('s', prefix)) },
    });
  const place = (n) => `1 + ${n} % ${count.places}`;
  const office = (n) => `1 + ${n} % ${OFFICES}`;
  await client.query(one('articles', 'article', 'article', 'dateline', 'places', 'place', place));
  await client.query(one('articles', 'article', 'article', 'publisher', 'organizations', 'office', office));
  await client.query(
    join({
      ...{
        table: 'events_places_lnk',
        type: 'events',
        column: 'event_id',
        target: 'places',
        prefix: 'place',
      },
      ...{ inverse: 'place_id', order: 'place_ord', many: 2 },
      number: `1 + (${numberOf('s', 'event')} * 5 + k * 17) % ${count.places}`,
    }),
  );
  await client.query(one('events', 'event', 'event', 'host', 'organizations', 'office', office));
  await client.query(one('statistics', 'statistic', 'stat', 'place', 'places', 'place', place));
  await client.query(one('statistics', 'statistic', 'stat', 'source', 'organizations', 'office', office));
  await client.query(
    one(
      'statistics',
      'statistic',
      'stat',
      'indicator',
      'indicators',
      'indicator',
      (n) => `1 + (${n} / ${count.places}) % 2`,
    ),
  );
  await fillItineraries(client, count);
}

async function fillItineraries(client, { places }) {
  const stop = 'components_shared_itinerary_stops';
  await client.query(`
    CREATE TEMPORARY TABLE stops AS
      SELECT row_number() OVER () AS id, e.id AS event, k, ${numberOf('e', 'event')} AS n FROM events e CROSS JOIN generate_series(1, 2) k;
    INSERT INTO ${stop} (id, date, activity) SELECT id, date '2015-01-01' + n % 3000, 'Stop ' || k FROM stops;
    SELECT setval(pg_get_serial_sequence('${stop}', 'id'), (SELECT max(id) FROM stops));
    INSERT INTO events_cmps (entity_id, cmp_id, component_type, field, "order") SELECT event, id, 'shared.itinerary-stop', 'itinerary', k FROM stops;
    INSERT INTO ${stop}_place_lnk (itinerary_stop_id, place_id)
      SELECT s.id, p.id FROM stops s JOIN places p ON p.document_id = ${id('place', `1 + (n * 3 + k) % ${places}`)};
    DROP TABLE stops;`);
}
