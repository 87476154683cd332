import { adminToken, restrictAuthorsToOwn, signIn } from '../../helpers/access';
import { startDateline, type Dateline } from '../../helpers/dateline';
import { deskOf } from '../../helpers/desk';

describe('the rights to links', () => {
  let dateline: Dateline;
  const { create } = deskOf(() => dateline);
  beforeAll(async () => {
    dateline = await startDateline();
    // An author stands here for whoever may read only what they have made.
    await restrictAuthorsToOwn(dateline.url, await adminToken(dateline));
  });
  afterAll(() => dateline.stop());

  it('are needed: without a session there is nothing', async () => {
    const place = await create('place');
    for (const path of [
      `/links/api::place.place/${place}`,
      `/backlinks/api::place.place/${place}`,
      `/graph/api::place.place/${place}`,
      '/search?q=a',
      '/report',
    ]) {
      await dateline.request.get(`/crosslinks${path}`).expect(401);
    }
    for (const path of ['link', 'unlink', 'link-many', 'publish', 'merge']) {
      await dateline.request.post(`/crosslinks/${path}`).send({}).expect(401);
    }
  });

  it('of an author are to read and to link, of an editor to merge and to delete what is linked as well', async () => {
    const [author, editor] = [
      await signIn(dateline, 'strapi-author'),
      await signIn(dateline, 'strapi-editor'),
    ];
    const merge = async (token: string) => {
      const [from, into] = [await create('topic'), await create('topic')];
      return dateline.request
        .post('/crosslinks/merge')
        .auth(token, { type: 'bearer' })
        .send({ uid: 'api::topic.topic', from, into });
    };
    expect((await merge(author)).status).toBe(403);
    expect((await merge(editor)).status).toBe(200);
    await dateline.request.get('/crosslinks/search?q=topic').auth(author, { type: 'bearer' }).expect(200);

    const place = await create('place');
    await create('article', { places: [place] });
    const remove = (token: string, force: boolean) =>
      dateline.request
        .delete(`/content-manager/collection-types/api::place.place/${place}?force=${force}`)
        .auth(token, { type: 'bearer' });
    await remove(author, true).expect(403);
    await remove(editor, false).expect(409);
    await remove(editor, true).expect(200);
  });

  it('of an author reach as far as the entries of their own', async () => {
    const token = await signIn(dateline, 'strapi-author', 'own');
    const asAuthor = (path: string, body: object) =>
      dateline.request.post(path).auth(token, { type: 'bearer' }).send(body);
    const made = await asAuthor('/content-manager/collection-types/api::article.article', {
      title: 'By the author',
      language: 'en',
    }).expect(201);
    const own = (made.body as { data: { documentId: string } }).data.documentId;
    const other = await create('article');
    const [place, topic] = [await create('place'), await create('topic')];
    const source = (documentId: string) => ({ uid: 'api::article.article', documentId });

    await asAuthor('/crosslinks/link', { source: source(own), field: 'places', targets: [place] }).expect(
      200,
    );
    const refused = [
      await asAuthor('/crosslinks/link', { source: source(other), field: 'places', targets: [place] }),
      await asAuthor('/crosslinks/link-many', {
        uid: 'api::article.article',
        sources: [own, other],
        field: 'topics',
        target: topic,
      }),
      await asAuthor('/crosslinks/publish', { entries: [source(other)] }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
    const stored = await dateline.strapi
      .documents('api::article.article')
      .findMany({ filters: { documentId: { $in: [own, other] } }, populate: ['places', 'topics'] as never });
    expect(
      stored
        .map((one) => one as unknown as { documentId: string; places: unknown[]; topics: unknown[] })
        .map(({ documentId, places, topics }) => [documentId, places.length, topics.length])
        .sort(),
    ).toEqual(
      [
        [own, 1, 0],
        [other, 0, 0],
      ].sort(),
    );
  });

  it('of an author offer no entries of others, to read or to change', async () => {
    const token = await signIn(dateline, 'strapi-author', 'searcher');
    const others = await create('place', { name: 'Sandhaven of others' });
    const made = await dateline.request
      .post('/content-manager/collection-types/api::place.place')
      .auth(token, { type: 'bearer' })
      .send({ name: 'Sandhaven of my own', kind: 'seaport' })
      .expect(201);
    const own = (made.body as { data: { documentId: string } }).data.documentId;
    const search = async (by: string, query: string): Promise<string[]> => {
      const { body } = await dateline.request
        .get(`/crosslinks/search?${query}`)
        .auth(by, { type: 'bearer' })
        .expect(200);
      return (body as { data: { documentId: string }[] }).data.map(({ documentId }) => documentId).sort();
    };
    const editor = await signIn(dateline, 'strapi-editor', 'searching-editor');
    const everything = [others, own].sort();
    // Spelt right, wrong, and as something that only changes of entries are offered for.
    for (const query of ['q=Sandhaven', 'q=Sandhavn', 'q=Sandhaven&right=update']) {
      expect([query, await search(token, query)]).toEqual([query, [own]]);
      expect([query, await search(editor, query)]).toEqual([query, everything]);
    }
    const { body } = await dateline.request
      .get('/crosslinks/search?q=a&right=delete')
      .auth(editor, { type: 'bearer' })
      .expect(400);
    expect((body as { error: { message: string } }).error.message).toContain('right');
  });

  it('of an author tell nothing of what links to the entries of others', async () => {
    const token = await signIn(dateline, 'strapi-author', 'looker');
    const [article, place] = [await create('article'), await create('place')];
    for (const path of [
      `links/api::article.article/${article}`,
      `backlinks/api::place.place/${place}`,
      `graph/api::place.place/${place}`,
      `unpublished/api::article.article/${article}`,
    ]) {
      await dateline.request.get(`/crosslinks/${path}`).auth(token, { type: 'bearer' }).expect(403);
    }
  });

  it('of an author keep back the names of others’ entries around their own, and say that they are there', async () => {
    const token = await signIn(dateline, 'strapi-author', 'neighbour');
    const editor = await signIn(dateline, 'strapi-editor', 'neighbouring-editor');
    const write = async (method: 'post' | 'put', path: string, body: object) => {
      const answer = await dateline.request[method](`/content-manager/collection-types/${path}`)
        .auth(token, { type: 'bearer' })
        .send(body);
      expect([path, answer.status]).toEqual([path, method === 'post' ? 201 : 200]);
      return (answer.body as { data: { documentId: string } }).data.documentId;
    };
    const ownPlace = await write('post', 'api::place.place', { name: 'Quay of my own', kind: 'seaport' });
    const ownArticle = await write('post', 'api::article.article', { title: 'My own', language: 'en' });
    const others = await create('place', { name: 'Secret quay of others' });
    const secret = await create('article', { title: 'Secret article of others', places: [ownPlace, others] });
    await dateline.strapi.documents('api::article.article').update({
      documentId: ownArticle,
      data: { places: [ownPlace, others], relatedArticles: [secret] } as never,
    });

    const read = async (by: string, path: string): Promise<string> => {
      const answer = await dateline.request.get(`/crosslinks/${path}`).auth(by, { type: 'bearer' });
      expect([path, answer.status]).toEqual([path, 200]);
      return JSON.stringify(answer.body);
    };
    const article = `api::article.article/${ownArticle}`;
    const place = `api::place.place/${ownPlace}`;
    for (const [path, hidden] of [
      [`links/${article}`, others],
      [`backlinks/${place}`, secret],
      [`graph/${place}?depth=2`, secret],
      [`graph/${place}?depth=2`, others],
      [`unpublished/${article}`, secret],
      [`report?section=unlinked`, undefined],
    ] as const) {
      const [told, toldEditor] = [await read(token, path), await read(editor, path)];
      expect([path, told]).toEqual([path, expect.not.stringContaining('Secret')]);
      expect(toldEditor).not.toContain('withheld');
      if (hidden === undefined) continue;
      expect(toldEditor).toContain('Secret');
      expect([path, told]).toEqual([path, expect.stringContaining(hidden)]);
      expect([path, told]).toEqual([path, expect.stringContaining('"withheld":true')]);
    }
    // A count tells how much is there, whoever asks.
    const totals = [token, editor].map(
      async (by) =>
        (JSON.parse(await read(by, `backlinks/${place}`)) as { meta: { pagination: { total: number } } }).meta
          .pagination.total,
    );
    expect(await Promise.all(totals)).toEqual([2, 2]);

    const refused = await dateline.request
      .delete(`/content-manager/collection-types/${place}`)
      .auth(token, { type: 'bearer' })
      .expect(409);
    const { message, details } = (
      refused.body as { error: { message: string; details: { total: number; links: object[] } } }
    ).error;
    expect(message).toContain('“My own”');
    expect(message).toContain('an entry that you may not read');
    expect(JSON.stringify(refused.body)).not.toContain('Secret');
    expect(details.total).toBe(2);
    expect(details.links).toContainEqual(
      expect.objectContaining({ documentId: secret, label: null, withheld: true }),
    );
  });

  it('may be to read entries of all, and to change only those of one’s own', async () => {
    const roles = dateline.strapi.service('admin::role');
    const role = (await roles.create({ name: 'Reads all', description: '' })) as { id: number };
    const explorer = (right: string, conditions: string[]) => ({
      action: `plugin::content-manager.explorer.${right}`,
      subject: 'api::event.event',
      properties: { fields: ['name', 'kind'] },
      conditions,
    });
    await roles.addPermissions(role.id, [
      explorer('read', []),
      explorer('update', ['admin::is-creator']),
      { action: 'plugin::crosslinks.read' },
    ]);
    const { code } = await roles.findOne({ id: role.id });
    const token = await signIn(dateline, code, 'reads-all');
    const event = await create('event', { name: 'Signing at Sandhaven' });
    for (const [right, found] of [
      ['read', [event]],
      ['update', []],
    ] as const) {
      const { body } = await dateline.request
        .get(`/crosslinks/search?q=Signing at Sandhaven&right=${right}`)
        .auth(token, { type: 'bearer' })
        .expect(200);
      expect((body as { data: { documentId: string }[] }).data.map((one) => one.documentId)).toEqual(found);
    }
  });
});
