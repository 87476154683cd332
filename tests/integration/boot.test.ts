import { adminToken, createFullAccessToken } from '../helpers/access';
import { startDateline, type Dateline } from '../helpers/dateline';

describe('a Dateline on an empty database', () => {
  let dateline: Dateline;
  beforeAll(async () => {
    dateline = await startDateline({ isEmpty: true });
  });
  afterAll(() => dateline.stop());

  it('answers', () => dateline.request.get('/_health').expect(204));

  it('has the linking plugin, which Strapi would leave out without an error', () => {
    expect(dateline.strapi.plugin('crosslinks')).toBeDefined();
  });

  it('lets an administrator into the panel', async () => {
    const token = await adminToken(dateline);
    await dateline.request.get('/admin/users/me').auth(token, { type: 'bearer' }).expect(200);
  });

  it('lets an API token write', async () => {
    const token = await createFullAccessToken(dateline);
    const write = () => dateline.request.post('/api/topics').send({ data: { name: 'Border trade' } });

    await write().expect(403);
    await write().auth(token, { type: 'bearer' }).expect(201);
  });
});

describe('a second Dateline in the same process', () => {
  it('boots on a database of its own', async () => {
    for (const _round of [1, 2]) {
      const dateline = await startDateline({ isEmpty: true });
      await dateline.request.get('/_health').expect(204);
      expect(await dateline.strapi.documents('api::topic.topic').count({})).toBe(0);
      await dateline.stop();
    }
  });
});
