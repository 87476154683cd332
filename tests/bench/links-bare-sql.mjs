/**
 * Hand-written statements that give the same rows as the services, and know the content model and the filled desk by
 * heart: which tables hold links to or from the entry, and that the others are empty. Each returns the documentIds.
 */
export function bareSql(db, { hub, wide }) {
  const ids = async (sql, bindings) =>
    (await db.raw(sql, bindings)).rows.map(({ document_id }) => document_id);
  const status = `CASE WHEN p.id IS NULL THEN 'draft' WHEN d.updated_at > p.updated_at THEN 'modified' ELSE 'published' END AS status`;
  const published = (table) =>
    `LEFT JOIN ${table} p ON p.document_id = d.document_id AND p.published_at IS NOT NULL`;
  const toHub = `
    SELECT a.document_id, bool_or(a.published_at IS NULL) AS draft, bool_or(a.published_at IS NOT NULL) AS published
      FROM articles a JOIN articles_places_lnk j ON j.article_id = a.id JOIN places t ON t.id = j.place_id
     WHERE t.document_id = ? GROUP BY a.document_id`;
  const ofWide = (table) =>
    `FROM articles a JOIN ${table} j ON j.article_id = a.id WHERE a.document_id = ? AND a.published_at IS NULL`;
  const search = (conditions) => `
    SELECT document_id, name, slug, 'none' AS status,
           CASE WHEN lower(name) = :text THEN 3 WHEN starts_with(lower(name), :text) THEN 2
                WHEN strpos(lower(name), :text) > 0 THEN 1 ELSE 0 END + word_similarity(:text, lower(name)) AS score
      FROM places WHERE ${conditions} ORDER BY score DESC, length(name), name LIMIT 20`;
  return {
    backlinks: async () => {
      const { rows } = await db.raw(
        `WITH l AS MATERIALIZED (${toHub})
         SELECT (SELECT json_build_object('draft', count(*) FILTER (WHERE draft), 'published',
                         count(*) FILTER (WHERE published), 'total', count(*)) FROM l) AS counts,
                (SELECT json_agg(e) FROM (
                   SELECT d.document_id, d.title, d.slug, d.updated_at, l.draft, l.published, ${status}
                     FROM l JOIN articles d ON d.document_id = l.document_id AND d.published_at IS NULL ${published('articles')}
                    ORDER BY d.updated_at DESC, d.document_id LIMIT 20) e) AS entries`,
        [hub],
      );
      return rows[0].entries.map(({ document_id }) => document_id);
    },
    links: () =>
      ids(
        `SELECT 'places' AS field, d.document_id, d.name, d.slug, 'none' AS status, total
           FROM (SELECT j.place_id, j.place_ord ${ofWide('articles_places_lnk')} ORDER BY j.place_ord LIMIT 20) l
           JOIN places d ON d.id = l.place_id CROSS JOIN (SELECT count(*) AS total ${ofWide('articles_places_lnk')}) c
         UNION ALL
         SELECT 'events', d.document_id, d.name, d.slug, ${status}, total
           FROM (SELECT j.event_id, j.event_ord ${ofWide('articles_events_lnk')} ORDER BY j.event_ord LIMIT 20) l
           JOIN events d ON d.id = l.event_id ${published('events')}
          CROSS JOIN (SELECT count(*) AS total ${ofWide('articles_events_lnk')}) c`,
        [wide, wide, wide, wide],
      ),
    graph: () =>
      ids(
        `SELECT d.document_id, d.title, d.slug, ${status}, l.draft, l.published
           FROM (${toHub} ORDER BY published DESC, a.document_id COLLATE "C" LIMIT 299) l
           JOIN articles d ON d.document_id = l.document_id AND d.published_at IS NULL ${published('articles')}`,
        [hub],
      ),
    search: () => ids(search(`lower(name) LIKE :pattern`), { text: 'port 7', pattern: '%port 7%' }),
    misspelt: () =>
      db.transaction(async (trx) => {
        await trx.raw('SET LOCAL pg_trgm.word_similarity_threshold = 0.42');
        const { rows } = await trx.raw(search(`lower(name) LIKE :pattern OR :text <% lower(name)`), {
          text: 'porrt 7',
          pattern: '%porrt 7%',
        });
        return rows.map(({ document_id }) => document_id);
      }),
  };
}
