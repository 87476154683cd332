import { startDateline, type Dateline } from '../../helpers/dateline';
import { deskOf } from '../../helpers/desk';

describe('the rights to links', () => {
  let dateline: Dateline;
  const { create } = deskOf(() => dateline);
  beforeAll(async () => {
    dateline = await startDateline();
  });
  afterAll(() => dateline.stop());

  /** The panel's bearer token of somebody with this role. */
  const signIn = async (code: string, name = code): Promise<string> => {
    const email = `${name}@dateline.example`;
    const role = await dateline.strapi.service('admin::role').findOne({ code });
    await dateline.strapi.service('admin::user').create({
      email,
      password: 'Dateline-2023',
      firstname: name,
      isActive: true,
      registrationToken: null,
      roles: [role.id],
    });
    const { body } = await dateline.request
      .post('/admin/login')
      .send({ email, password: 'Dateline-2023' })
      .expect(200);
    return (body as { data: { token: string } }).data.token;
  };

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
    const [author, editor] = [await signIn('strapi-author'), await signIn('strapi-editor')];
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
    const token = await signIn('strapi-author', 'own');
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
});
