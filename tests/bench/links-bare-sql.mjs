/** Hand-written statements that give the same rows as the services, and know the content model by heart. */
export function bareSql(db, { hub, wide }) {
  return {
    backlinks: async () => {
      await db.raw(
        `SELECT 'api::article.article' AS uid, count(*) FILTER (WHERE draft) AS draft,
                count(*) FILTER (WHERE published) AS published, count(*) AS total
           FROM (SELECT a.document_id, bool_or(a.published_at IS NULL) AS draft, bool_or(a.published_at IS NOT NULL) AS published
                   FROM articles a JOIN articles_places_lnk j ON j.article_id = a.id JOIN places t ON t.id = j.place_id
                  WHERE t.document_id = ? GROUP BY a.document_id) l`,
        [hub],
      );
      await db.raw(
        `SELECT d.document_id, d.title, d.slug, d.updated_at, l.draft, l.published,
                CASE WHEN p.id IS NULL THEN 'draft' WHEN d.updated_at > p.updated_at THEN 'modified' ELSE 'published' END AS status
           FROM (SELECT a.document_id, bool_or(a.published_at IS NULL) AS draft, bool_or(a.published_at IS NOT NULL) AS published
                   FROM articles a JOIN articles_places_lnk j ON j.article_id = a.id JOIN places t ON t.id = j.place_id
                  WHERE t.document_id = ? GROUP BY a.document_id) l
           JOIN articles d ON d.document_id = l.document_id AND d.published_at IS NULL
           LEFT JOIN articles p ON p.document_id = d.document_id AND p.published_at IS NOT NULL
          ORDER BY d.updated_at DESC, d.document_id LIMIT 20`,
        [hub],
      );
    },
    links: () =>
      db.raw(
        `SELECT 'places' AS field, t.document_id, t.name, t.slug, x.total FROM (
           SELECT j.place_id, row_number() OVER (ORDER BY j.place_ord) AS position, count(*) OVER () AS total
             FROM articles a JOIN articles_places_lnk j ON j.article_id = a.id
            WHERE a.document_id = ? AND a.published_at IS NULL) x JOIN places t ON t.id = x.place_id WHERE position <= 20
         UNION ALL
         SELECT 'events', t.document_id, t.name, t.slug, x.total FROM (
           SELECT j.event_id, row_number() OVER (ORDER BY j.event_ord) AS position, count(*) OVER () AS total
             FROM articles a JOIN articles_events_lnk j ON j.article_id = a.id
            WHERE a.document_id = ? AND a.published_at IS NULL) x JOIN events t ON t.id = x.event_id WHERE position <= 20`,
        [wide, wide],
      ),
    graph: () =>
      db.raw(
        `SELECT d.document_id, d.title, d.slug, l.draft, l.published
           FROM (SELECT a.document_id, bool_or(a.published_at IS NULL) AS draft, bool_or(a.published_at IS NOT NULL) AS published
                   FROM articles a JOIN articles_places_lnk j ON j.article_id = a.id JOIN places t ON t.id = j.place_id
                  WHERE t.document_id = ? GROUP BY a.document_id LIMIT 1501) l
           JOIN articles d ON d.document_id = l.document_id AND d.published_at IS NULL`,
        [hub],
      ),
    search: () =>
      db.raw(
        `SELECT document_id, name, slug, word_similarity('port 7', lower(name)) AS score FROM places
          WHERE lower(name) LIKE '%port 7%' OR 'port 7' <% lower(name)
          ORDER BY score DESC, length(name), name LIMIT 20`,
      ),
  };
}
