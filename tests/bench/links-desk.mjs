import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const plugin = '../../dist/src/plugins/crosslinks/server/src';

/**
 * Fills an empty desk by SQL: articles, each in draft and published, with 5 places and 3 events; 10,000 places and 1,000
 * events; one place that 10,000 articles (or all there are) point at, and one article that points at 10,000 places.
 */
export async function fillDesk(strapi, articles) {
  const db = strapi.db.connection;
  const id = (table, number) => `'${table}' || lpad((${number})::text, ${24 - table.length}, '0')`;
  const places = 10_000;
  const events = 1_000;
  const linking = Math.min(articles, 10_000);

  await db.raw(`INSERT INTO places (document_id, name, slug, kind, state, created_at, updated_at, published_at)
    SELECT ${id('place', 'n')}, 'Port ' || n, 'port-' || n, 'seaport', 'operating', now(), now(), now()
      FROM generate_series(1, ${places}) n`);
  for (const published of ['NULL', 'now()']) {
    await db.raw(`INSERT INTO events (document_id, name, slug, kind, state, created_at, updated_at, published_at)
      SELECT ${id('event', 'n')}, 'Visit ' || n, 'visit-' || n, 'meeting', 'held', now(), now(), ${published}
        FROM generate_series(1, ${events}) n`);
    await db.raw(`INSERT INTO articles (document_id, title, slug, language, published_on, created_at, updated_at, published_at)
      SELECT ${id('article', 'n')}, 'Article ' || n, 'article-' || n, 'en', date '2023-01-01' + (n % 700), now(),
             now() - n * interval '1 minute', ${published}
        FROM generate_series(1, ${articles}) n`);
  }
  const number = `substr(a.document_id, 8)::int`;
  await db.raw(`INSERT INTO articles_places_lnk (article_id, place_id, place_ord)
    SELECT a.id, p.id, k FROM articles a CROSS JOIN generate_series(1, 5) k
      JOIN places p ON p.document_id = ${id('place', `2 + (${number} * 7 + k * 13) % ${places - 2}`)}
    ON CONFLICT DO NOTHING`);
  await db.raw(`INSERT INTO articles_places_lnk (article_id, place_id, place_ord)
    SELECT a.id, p.id, 0 FROM articles a JOIN places p ON p.document_id = ${id('place', '1')}
     WHERE ${number} <= ${linking} ON CONFLICT DO NOTHING`);
  await db.raw(`INSERT INTO articles_places_lnk (article_id, place_id, place_ord)
    SELECT a.id, p.id, 10 + row_number() OVER () FROM articles a CROSS JOIN places p
     WHERE ${number} = 2 AND a.published_at IS NULL ON CONFLICT DO NOTHING`);
  await db.raw(`INSERT INTO articles_events_lnk (article_id, event_id, event_ord)
    SELECT a.id, e.id, k FROM articles a CROSS JOIN generate_series(1, 3) k
      JOIN events e ON e.document_id = ${id('event', `1 + (${number} * 3 + k) % ${events}`)}
       AND (e.published_at IS NULL) = (a.published_at IS NULL)
    ON CONFLICT DO NOTHING`);
  const { backfillSnapshots } = require(`${plugin}/rules/snapshot.js`);
  const { linkFields } = require(`${plugin}/links/link-fields.js`);
  await backfillSnapshots(db, linkFields(strapi));
  // As autovacuum leaves a desk that has been running: the text indexes' lists of what is new are worked in.
  await db.raw('VACUUM ANALYZE');

  // One article with 20 links, published by the measurement itself.
  const linked = await strapi.documents('api::article.article').create({
    data: {
      title: 'An article with twenty links',
      language: 'en',
      publishedOn: '2023-08-07',
      places: Array.from({ length: 10 }, (_, index) => documentId('place', index + 10)),
      events: Array.from({ length: 10 }, (_, index) => documentId('event', index + 10)),
    },
  });
  return {
    hub: documentId('place', 1),
    wide: documentId('article', 2),
    linked: linked.documentId,
  };
}

const documentId = (table, number) => table + String(number).padStart(24 - table.length, '0');
