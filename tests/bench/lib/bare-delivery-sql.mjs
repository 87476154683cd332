// What a page costs at least: the statement that somebody would write by hand for one page of one frontend, in which
// PostgreSQL makes the JSON. No rights, no parameters, no links hidden.

const moment = (column) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const place = (p) =>
  `CASE WHEN ${p}.id IS NOT NULL THEN json_build_object('documentId', ${p}.document_id, 'slug', ${p}.slug, 'name', ${p}.name, 'kind', ${p}.kind, 'isoCode', ${p}.iso_code, 'latitude', ${p}.latitude, 'longitude', ${p}.longitude) END`;
const office = (o) =>
  `CASE WHEN ${o}.id IS NOT NULL THEN json_build_object('documentId', ${o}.document_id, 'slug', ${o}.slug, 'name', ${o}.name, 'kind', ${o}.kind, 'url', ${o}.url) END`;
const to = (lnk, column, id, table, alias, inverse) =>
  `LEFT JOIN ${lnk} ${alias}l ON ${alias}l.${column} = ${id} LEFT JOIN ${table} ${alias} ON ${alias}.id = ${alias}l.${inverse}`;

const wholePlace = (p, via = '') =>
  `json_build_object('documentId', ${p}.document_id, 'slug', ${p}.slug, 'name', ${p}.name, 'kind', ${p}.kind, 'state', ${p}.state, 'latitude', ${p}.latitude, 'longitude', ${p}.longitude, 'isoCode', ${p}.iso_code, 'unlocode', ${p}.unlocode, 'openedOn', ${p}.opened_on, 'summary', ${p}.summary${via})`;
const article = (a, via = '') =>
  `json_build_object('documentId', ${a}.document_id, 'slug', ${a}.slug, 'title', ${a}.title, 'summary', ${a}.summary, 'publishedOn', ${a}.published_on, 'byline', ${a}.byline, 'language', ${a}.language, 'publisher', (SELECT ${office('o')} FROM articles_publisher_lnk l JOIN organizations o ON o.id = l.organization_id WHERE l.article_id = ${a}.id)${via})`;
const event = (v, via = '') =>
  `json_build_object('documentId', ${v}.document_id, 'slug', ${v}.slug, 'name', ${v}.name, 'kind', ${v}.kind, 'state', ${v}.state, 'startDate', ${v}.start_date, 'endDate', ${v}.end_date, 'datePrecision', ${v}.date_precision, 'durationDays', ${v}.duration_days, 'timezone', ${v}.timezone, 'summary', ${v}.summary, 'countryCount', ${v}.country_count, 'countryCountAtLeast', ${v}.country_count_at_least,
     'host', (SELECT ${office('o')} FROM events_host_lnk l JOIN organizations o ON o.id = l.organization_id WHERE l.event_id = ${v}.id),
     'itinerary', (SELECT coalesce(json_agg(json_build_object('place', ${place('p')}, 'date', i.date, 'time', i.time, 'activity', i.activity) ORDER BY c."order"), '[]')
        FROM events_cmps c JOIN components_shared_itinerary_stops i ON i.id = c.cmp_id
        ${to('components_shared_itinerary_stops_place_lnk', 'itinerary_stop_id', 'i.id', 'places', 'p', 'place_id')}
       WHERE c.entity_id = ${v}.id AND c.field = 'itinerary' AND c.component_type = 'shared.itinerary-stop')${via})`;
const indicator = (i) =>
  `json_build_object('documentId', ${i}.document_id, 'slug', ${i}.slug, 'name', ${i}.name, 'unit', ${i}.unit, 'frequency', ${i}.frequency, 'measure', ${i}.measure)`;
const statistic = (s, via = '') =>
  `json_build_object('documentId', ${s}.document_id, 'label', ${s}.label,
     'indicator', (SELECT ${indicator('i')} FROM statistics_indicator_lnk l JOIN indicators i ON i.id = l.indicator_id WHERE l.statistic_id = ${s}.id),
     'place', (SELECT ${place('p')} FROM statistics_place_lnk l JOIN places p ON p.id = l.place_id WHERE l.statistic_id = ${s}.id),
     'partner', (SELECT ${place('p')} FROM statistics_partner_lnk l JOIN places p ON p.id = l.place_id WHERE l.statistic_id = ${s}.id),
     'period', ${s}.period, 'periodStart', ${s}.period_start, 'periodEnd', ${s}.period_end, 'value', ${s}.value::text, 'unitMultiplier', ${s}.unit_multiplier, 'unit', ${s}.unit, 'decimals', ${s}.decimals, 'bound', ${s}.bound, 'change', ${s}.change::text, 'changeBasis', ${s}.change_basis, 'observationStatus', ${s}.observation_status, 'releasedOn', ${s}.released_on, 'withdrawnOn', ${s}.withdrawn_on, 'current', ${s}.current, 'supersededBy', ${s}.superseded_by,
     'source', (SELECT ${office('o')} FROM statistics_source_lnk l JOIN organizations o ON o.id = l.organization_id WHERE l.statistic_id = ${s}.id),
     'reportedBy', (SELECT ${office('o')} FROM statistics_reported_by_lnk l JOIN organizations o ON o.id = l.organization_id WHERE l.statistic_id = ${s}.id),
     'sourceUrl', ${s}.source_url, 'asWritten', ${s}.as_written, 'definitionVersion', ${s}.definition_version${via})`;
const organization = (o) =>
  `json_build_object('documentId', ${o}.document_id, 'slug', ${o}.slug, 'name', ${o}.name, 'kind', ${o}.kind, 'url', ${o}.url, 'place', (SELECT ${place('p')} FROM organizations_place_lnk l JOIN places p ON p.id = l.place_id WHERE l.organization_id = ${o}.id))`;
const person = (x) =>
  `json_build_object('documentId', ${x}.document_id, 'slug', ${x}.slug, 'name', ${x}.name)`;
const topic = (t) =>
  `json_build_object('documentId', ${t}.document_id, 'slug', ${t}.slug, 'name', ${t}.name, 'summary', ${t}.summary)`;

/** A list with its total, its first ten made JSON. */
const list = (item, rows) =>
  `(SELECT json_build_object('total', coalesce(max(l.total), 0), 'items', coalesce(json_agg(${item} ORDER BY l.n), '[]'))
      FROM (SELECT r.*, count(*) OVER () AS total FROM (${rows}) r ORDER BY r.n LIMIT 10) l`;

const linked = (type, column, drafted = false) =>
  `SELECT t.id, j.${column}_ord AS n FROM articles_${type}_lnk j JOIN ${type} t ON t.id = j.${column}_id
    WHERE j.article_id = e.id${drafted ? ' AND t.published_at IS NOT NULL' : ''}`;

export const articleSql = `
  SELECT json_build_object('documentId', e.document_id, 'title', e.title, 'slug', e.slug, 'summary', e.summary, 'body', e.body, 'publishedOn', e.published_on, 'byline', e.byline, 'language', e.language,
    'dateline', ${place('d')}, 'publisher', ${office('o')}, 'sourceUrl', e.source_url, 'translationOf', NULL,
    'corrections', (SELECT coalesce(json_agg(json_build_object('date', c.date, 'kind', c.kind, 'text', c.text) ORDER BY x."order"), '[]') FROM articles_cmps x JOIN components_shared_corrections c ON c.id = x.cmp_id WHERE x.entity_id = e.id AND x.field = 'corrections'),
    'photos', (SELECT coalesce(json_agg(json_build_object('caption', c.caption) ORDER BY x."order"), '[]') FROM articles_cmps x JOIN components_shared_photos c ON c.id = x.cmp_id WHERE x.entity_id = e.id AND x.field = 'photos'),
    'seo', NULL, 'createdAt', ${moment('e.created_at')}, 'updatedAt', ${moment('e.updated_at')}, 'publishedAt', ${moment('e.published_at')})::text AS data,
  json_build_object(
    'events', ${list(event('g'), linked('events', 'event', true))} JOIN events g ON g.id = l.id),
    'places', ${list(wholePlace('g'), linked('places', 'place'))} JOIN places g ON g.id = l.id),
    'statistics', ${list(statistic('g'), linked('statistics', 'statistic', true))} JOIN statistics g ON g.id = l.id),
    'topics', ${list(topic('g'), linked('topics', 'topic'))} JOIN topics g ON g.id = l.id),
    'organizations', ${list(organization('g'), linked('organizations', 'organization'))} JOIN organizations g ON g.id = l.id),
    'people', ${list(person('g'), linked('people', 'person'))} JOIN people g ON g.id = l.id),
    'relatedArticles', ${list(article('g'), 'SELECT t.id, j.article_ord AS n FROM articles_related_articles_lnk j JOIN articles t ON t.id = j.inv_article_id WHERE j.article_id = e.id AND t.published_at IS NOT NULL')} JOIN articles g ON g.id = l.id),
    'translations', ${list(article('g'), 'SELECT t.id, row_number() OVER (ORDER BY t.published_on DESC) AS n FROM articles_translation_of_lnk j JOIN articles t ON t.id = j.article_id WHERE j.inv_article_id = e.id AND t.published_at IS NOT NULL')} JOIN articles g ON g.id = l.id),
    'relatedFrom', ${list(article('g'), 'SELECT t.id, row_number() OVER (ORDER BY t.published_on DESC) AS n FROM articles_related_articles_lnk j JOIN articles t ON t.id = j.article_id WHERE j.inv_article_id = e.id AND t.published_at IS NOT NULL')} JOIN articles g ON g.id = l.id)
  )::text AS linked
  FROM articles e
  ${to('articles_dateline_lnk', 'article_id', 'e.id', 'places', 'd', 'place_id')}
  ${to('articles_publisher_lnk', 'article_id', 'e.id', 'organizations', 'o', 'organization_id')}
  WHERE e.slug = $1 AND e.published_at IS NOT NULL`;

/** What links to the place in any of some ways, newest first, with the ways. */
const here = (type, order, ways, where = '') =>
  `SELECT s.id, array_agg(DISTINCT w.via ORDER BY w.via) AS via, row_number() OVER (ORDER BY ${order}, s.document_id) AS n
     FROM (${ways.join(' UNION ALL ')}) w JOIN ${type} s ON s.id = w.id ${where} GROUP BY s.id`;
const way = (table, column, via = table.split('_').slice(1, -1).join('_'), inverse = 'place_id') =>
  `SELECT j.${column} AS id, '${via}' AS via FROM ${table} j WHERE j.${inverse} = e.id`;
const inComponent = (field, component, table) =>
  `SELECT c.entity_id, '${field}' FROM ${table} j JOIN events_cmps c ON c.cmp_id = j.${component}_id AND c.field = '${field.split('.')[0]}' WHERE j.place_id = e.id`;
const published = 'AND s.published_at IS NOT NULL';
const figures = [way('statistics_place_lnk', 'statistic_id'), way('statistics_partner_lnk', 'statistic_id')];

export const placeSql = `
  SELECT json_build_object('documentId', e.document_id, 'name', e.name, 'slug', e.slug, 'aliases', e.aliases, 'kind', e.kind, 'latitude', e.latitude, 'longitude', e.longitude, 'unlocode', e.unlocode, 'isoCode', e.iso_code, 'wikidataId', e.wikidata_id, 'parent', ${place('q')}, 'openedOn', e.opened_on, 'state', e.state, 'summary', e.summary, 'createdAt', ${moment('e.created_at')}, 'updatedAt', ${moment('e.updated_at')}, 'publishedAt', ${moment('e.published_at')})::text AS data,
  json_build_object(
    'members', ${list(wholePlace('g'), 'SELECT t.id, j.place_ord AS n FROM places_members_lnk j JOIN places t ON t.id = j.inv_place_id WHERE j.place_id = e.id')} JOIN places g ON g.id = l.id),
    'parents', ${list(wholePlace('g'), 'WITH RECURSIVE up(id, n) AS (SELECT inv_place_id, 1 FROM places_parent_lnk WHERE place_id = e.id UNION ALL SELECT j.inv_place_id, n + 1 FROM up JOIN places_parent_lnk j ON j.place_id = up.id WHERE n < 10) SELECT id, n FROM up')} JOIN places g ON g.id = l.id),
    'articles', ${list(
      article('g', `, 'via', l.via`),
      here(
        'articles',
        's.published_on DESC NULLS LAST',
        [
          way('articles_places_lnk', 'article_id'),
          way('articles_dateline_lnk', 'article_id'),
          `SELECT s.id, b.field FROM dateline_body_links b JOIN articles s ON s.document_id = b.source WHERE b.target = e.document_id AND b.published`,
        ],
        published,
      ),
    )} JOIN articles g ON g.id = l.id),
    'events', ${list(
      event('g', `, 'via', l.via`),
      here(
        'events',
        's.start_date DESC NULLS LAST',
        [
          way('events_places_lnk', 'event_id'),
          inComponent('itinerary.place', 'itinerary_stop', 'components_shared_itinerary_stops_place_lnk'),
          inComponent('participants.country', 'participant', 'components_shared_participants_country_lnk'),
          `SELECT s.id, b.field FROM dateline_body_links b JOIN events s ON s.document_id = b.source WHERE b.target = e.document_id AND b.published`,
        ],
        published,
      ),
    )} JOIN events g ON g.id = l.id),
    'organizations', ${list(organization('g'), here('organizations', 's.name', [way('organizations_place_lnk', 'organization_id')]))} JOIN organizations g ON g.id = l.id),
    'people', ${list(person('g'), here('people', 's.name', [way('people_country_lnk', 'person_id')]))} JOIN people g ON g.id = l.id),
    'children', ${list(wholePlace('g', `, 'via', l.via`), here('places', 's.name', [way('places_parent_lnk', 'place_id', 'parent', 'inv_place_id')]))} JOIN places g ON g.id = l.id),
    'memberOf', ${list(wholePlace('g', `, 'via', l.via`), here('places', 's.name', [way('places_members_lnk', 'place_id', 'members', 'inv_place_id')]))} JOIN places g ON g.id = l.id),
    'latestFigures', ${list(
      statistic('g', `, 'via', l.via`),
      `SELECT s.id, array['place'] AS via, row_number() OVER (ORDER BY s.period_end DESC NULLS LAST, s.document_id) AS n FROM (
         SELECT DISTINCT ON (s.series_key) s.* FROM statistics_place_lnk j JOIN statistics s ON s.id = j.statistic_id
          WHERE j.place_id = e.id AND s.published_at IS NOT NULL AND s.current AND s.withdrawn_on IS NULL
          ORDER BY s.series_key, s.period_end DESC, s.period_start DESC, s.document_id) s`,
    )} JOIN statistics g ON g.id = l.id),
    'statistics', ${list(statistic('g', `, 'via', l.via`), here('statistics', 's.period_end DESC NULLS LAST', figures, published))} JOIN statistics g ON g.id = l.id)
  )::text AS linked
  FROM places e ${to('places_parent_lnk', 'place_id', 'e.id', 'places', 'q', 'inv_place_id')}
  WHERE e.slug = $1`;

export const newestSql = `
  SELECT json_agg(json_build_object('data', ${article('e')}, 'linked', json_build_object('places',
           (SELECT json_build_object('total', count(*), 'items', coalesce(json_agg(${wholePlace('p')} ORDER BY j.place_ord), '[]'))
              FROM articles_places_lnk j JOIN places p ON p.id = j.place_id WHERE j.article_id = e.id)))
           ORDER BY e.published_on DESC NULLS LAST, e.document_id)::text AS dossiers
    FROM (SELECT * FROM articles WHERE published_at IS NOT NULL
           ORDER BY published_on DESC NULLS LAST, document_id LIMIT 20 OFFSET $1) e`;
