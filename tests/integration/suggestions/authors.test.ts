import { suggestionsResponse, unlinkedResponse } from '../../../src/plugins/reading/shared/contracts';
import { adminToken, restrictAuthorsToOwn, signIn } from '../../helpers/access';
import { dataOf, type Data } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';
import { deskOf, type Type } from '../../helpers/desk';
import { spawnDateline } from '../../helpers/spawned-dateline';

const LINKED_TO: Type[] = ['event', 'indicator', 'organization', 'person', 'place', 'statistic', 'topic'];
const TEXT = 'Envoys visited Port Seldon.';
const OWN_ALONE = ['admin::is-creator'];

describe('an author, as long as no administrator says otherwise,', () => {
  let dateline: Dateline;
  let author: string;
  const { create, documents } = deskOf(() => dateline);
  const ids: Record<'place' | 'othersArticle' | 'ownArticle', string> = {} as never;

  beforeAll(async () => {
    dateline = await startDateline();
    author = await signIn(dateline, 'strapi-author');
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: TEXT }] }];
    ids.place = await create('place', { name: 'Port Seldon', kind: 'seaport' });
    ids.othersArticle = await create('article', { title: 'Secret article of others', body });
    const made = await asAuthor('post', list('article'), { title: 'My own', language: 'en', body });
    ids.ownArticle = dataOf<{ documentId: string }>(made).documentId;
  });
  afterAll(() => dateline.stop());

  const asAuthor = (method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) =>
    dateline.request[method](path).auth(author, { type: 'bearer' }).send(body);
  const list = (type: Type) => `/content-manager/collection-types/api::${type}.${type}`;

  it.each(LINKED_TO)('reads each %s, and changes and deletes only their own', async (type) => {
    const others = await create(type);
    await asAuthor('get', `${list(type)}/${others}`).expect(200);
    const { body } = await asAuthor('get', list(type)).expect(200);
    const { results } = body as { results: { documentId: string }[] };
    expect(results.map(({ documentId }) => documentId)).toContain(others);
    const before = await documents(type).findOne({ documentId: others });
    await asAuthor('put', `${list(type)}/${others}`, { notes: 'mine', name: 'Mine' }).expect(403);
    await asAuthor('delete', `${list(type)}/${others}`).expect(403);
    expect(await documents(type).findOne({ documentId: others })).toEqual(before);
  });

  it('reads no articles of others', async () => {
    await asAuthor('get', `${list('article')}/${ids.othersArticle}`).expect(403);
    const { body } = await asAuthor('get', list('article')).expect(200);
    expect((body as { results: Data[] }).results).toMatchObject([{ documentId: ids.ownArticle }]);
    const unlinked = await asAuthor('get', `/reading/unlinked/api::place.place/${ids.place}`).expect(200);
    expect(unlinkedResponse.parse(unlinked.body).data.articles).toMatchObject([
      { documentId: ids.ownArticle },
    ]);
  });

  it('is told of a place that an editor has made, and links it to an article of their own', async () => {
    const source = { uid: 'api::article.article', documentId: ids.ownArticle };
    const suggested = await asAuthor('post', '/crosslinks/suggestions', source).expect(200);
    const { mentions } = suggestionsResponse.parse(suggested.body).data;
    expect(mentions).toMatchObject([{ text: 'Port Seldon', candidates: [{ documentId: ids.place }] }]);
    const link = { field: 'places', targets: [ids.place] };
    await asAuthor('post', '/crosslinks/link', { source, ...link }).expect(200);
    const populate = ['places'] as never;
    expect(await documents('article').findOne({ documentId: ids.ownArticle, populate })).toMatchObject({
      places: [{ documentId: ids.place }],
    });
    const others = { uid: 'api::article.article', documentId: ids.othersArticle };
    await asAuthor('post', '/crosslinks/link', { source: others, ...link }).expect(403);
  });

  it('sees what links to the place, articles of others without their titles', async () => {
    await documents('article').update({
      documentId: ids.othersArticle,
      data: { places: [ids.place] } as never,
    });
    const { text } = await asAuthor('get', `/crosslinks/backlinks/api::place.place/${ids.place}`).expect(200);
    expect(text).toContain('My own');
    expect(text).not.toContain('Secret');
  });

  describe('after another start', () => {
    const PERMISSION = 'admin::permission';
    const readPermissions = async () =>
      (await dateline.strapi.db.query(PERMISSION).findMany({
        where: {
          role: { code: 'strapi-author' },
          action: 'plugin::content-manager.explorer.read',
          subject: { $startsWith: 'api::' },
        },
      })) as { id: number; subject: string; conditions: string[] }[];
    /** The conditions on reading each type, by the type's name. */
    const conditions = async () =>
      Object.fromEntries((await readPermissions()).map((one) => [one.subject.split('.')[1], one.conditions]));
    const all = (condition: string[]) => Object.fromEntries(LINKED_TO.map((type) => [type, condition]));
    const startAgain = async () => {
      const again = await spawnDateline({ databaseUrl: dateline.databaseUrl });
      await again.stop();
    };

    it('reads no more than an administrator lets them', async () => {
      expect(await conditions()).toEqual({ ...all([]), article: OWN_ALONE });
      await restrictAuthorsToOwn(dateline.url, await adminToken(dateline));
      await startAgain();
      expect(await conditions()).toEqual({ ...all(OWN_ALONE), article: OWN_ALONE });
      const { body } = await asAuthor('post', '/crosslinks/suggestions', { text: TEXT }).expect(200);
      expect(suggestionsResponse.parse(body).data.mentions).toEqual([]);
    });

    it('reads all where that was never decided, save what an administrator has said something of', async () => {
      const sameRole = ['admin::has-same-role-as-creator'];
      const { id } = (await readPermissions()).find(({ subject }) => subject === 'api::topic.topic')!;
      await dateline.strapi.db.query(PERMISSION).update({ where: { id }, data: { conditions: sameRole } });
      await dateline.strapi.store.delete({ type: 'core', name: 'dateline', key: 'authors-reading-decided' });
      await startAgain();
      expect(await conditions()).toEqual({ ...all([]), topic: sameRole, article: OWN_ALONE });
    });
  });
});
