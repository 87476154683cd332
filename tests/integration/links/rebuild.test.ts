import { startDateline, type Dateline } from '../../helpers/dateline';
import { deskOf, textWithLink } from '../../helpers/desk';
import { appDir } from '../../helpers/dateline';
import { outside } from '../../helpers/outside';
import type { rebuildLinks as RebuildLinks } from '../../../src/plugins/crosslinks/server/src/services/rebuild';

describe('a rebuild of links', () => {
  let dateline: Dateline;
  let rebuild: () => ReturnType<typeof RebuildLinks>;
  const { create, publish } = deskOf(() => dateline);
  beforeAll(async () => {
    dateline = await startDateline();
    const { rebuildLinks } = outside<{ rebuildLinks: typeof RebuildLinks }>(
      `${appDir}/dist/src/plugins/crosslinks/server/src/services/rebuild.js`,
    );
    rebuild = () => rebuildLinks(dateline.strapi);
  });
  afterAll(() => dateline.stop());

  const sql = (text: string, bindings: string[] = []) => dateline.strapi.db.connection.raw(text, bindings);
  const shown = async (article: string): Promise<string[]> => {
    const { body } = await dateline.request
      .get(`/api/articles/${article}?populate[events][fields]=documentId`)
      .expect(200);
    return (body as { data: { events: { documentId: string }[] } }).data.events.map(
      ({ documentId }) => documentId,
    );
  };

  it('changes nothing where nothing is wrong', async () => {
    const event = await create('event');
    await publish('event', event);
    await publish('article', await create('article', { events: [event], body: textWithLink(event) }));
    expect(await rebuild()).toEqual({ forgotten: 0, remembered: 0, restored: 0, texts: 0 });
  });

  it('puts back what was deleted, moved or added by hand, and says how much', async () => {
    const events = [await create('event'), await create('event'), await create('event')];
    for (const event of events) await publish('event', event);
    const article = await create('article', { events: events.slice(0, 2), body: textWithLink(events[2]!) });
    await publish('article', article);
    const row = `SELECT l.id FROM articles_events_lnk l JOIN articles a ON a.id = l.article_id
                   JOIN events e ON e.id = l.event_id WHERE a.document_id = ? AND a.published_at IS NOT NULL`;
    await sql(`UPDATE articles_events_lnk SET event_ord = 9 WHERE id IN (${row} AND e.document_id = ?)`, [
      article,
      events[0]!,
    ]);
    await sql(`DELETE FROM articles_events_lnk WHERE id IN (${row} AND e.document_id = ?)`, [
      article,
      events[1]!,
    ]);
    await sql(
      `INSERT INTO articles_events_lnk (article_id, event_id, event_ord)
       SELECT a.id, e.id, 3 FROM articles a, events e
        WHERE a.document_id = ? AND a.published_at IS NOT NULL AND e.document_id = ? AND e.published_at IS NOT NULL`,
      [article, events[2]!],
    );
    await sql('DELETE FROM dateline_body_links WHERE source = ?', [article]);
    expect(await shown(article)).toEqual([events[2], events[0]]);

    expect(await rebuild()).toEqual({ forgotten: 0, remembered: 0, restored: 3, texts: 2 });
    expect(await shown(article)).toEqual(events.slice(0, 2));
  });

  it('writes down links that were published before they were kept, and forgets those of entries that are gone', async () => {
    const event = await create('event');
    await publish('event', event);
    const article = await create('article', { events: [event] });
    await publish('article', article);
    await sql('DELETE FROM dateline_link_snapshot WHERE source = ?', [article]);
    await sql(
      `INSERT INTO dateline_link_snapshot VALUES ('api::article.article', 'aaaaaaaaaaaaaaaaaaaaaaaa', 'events', 1, 'api::event.event', ?)`,
      [event],
    );
    expect(await rebuild()).toEqual({ forgotten: 1, remembered: 1, restored: 0, texts: 0 });
    await dateline.strapi
      .documents('api::event.event')
      .unpublish({ documentId: event, force: true } as never);
    await publish('event', event);
    expect(await shown(article)).toEqual([event]);
  });
});
