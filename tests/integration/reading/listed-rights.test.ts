import { openClient, type Client } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

interface Listed {
  controllers: Record<string, unknown>;
}

describe('the rights that roles and tokens can be given', () => {
  let dateline: Dateline;
  let client: Client;
  beforeAll(async () => {
    dateline = await startDateline();
    client = await openClient(dateline);
  });
  afterAll(() => dateline.stop());

  const TYPES = ['article', 'event', 'indicator', 'organization', 'person', 'place', 'statistic', 'topic'];
  const ours = (listed: Record<string, Listed>) =>
    Object.entries(listed)
      .filter(([api]) => api.startsWith('api::'))
      .map(([api, { controllers }]) => [api, Object.keys(controllers)])
      .sort();
  const expected = TYPES.map((type) => [`api::${type}`, [type]]);

  it('are those to the types: dossiers, formats, series and search go by them', () => {
    const { strapi } = dateline;
    const service = strapi.plugin('users-permissions').service('users-permissions');
    const listed = service.getActions() as Record<string, Listed>;
    expect(ours(listed)).toEqual(expected);
    expect(ours(strapi.contentAPI.permissions.getActionsMap() as Record<string, Listed>)).toEqual(expected);
  });

  it('let a token that may list a type ask for its dossiers', async () => {
    const topic = await client.create('/topics', { name: 'Trade' });
    const { accessKey } = (await dateline.strapi.service('admin::api-token').create({
      ...{ name: 'topics', description: '', type: 'custom', lifespan: null },
      permissions: ['api::topic.topic.find'],
    })) as { accessKey: string };
    const ask = (path: string) => dateline.request.get(`/api${path}`).auth(accessKey, { type: 'bearer' });
    await ask(`/topics/${topic}/dossier`).expect(200);
    await ask(`/places/${topic}/dossier`).expect(403);
  });
});
