import { messageOf, type Client, type Data } from '../../helpers/client';
import type { Dateline } from '../../helpers/dateline';
import { startSampleDesk, readDossier, type Dossier } from '../../helpers/dossiers';

let dateline: Dateline;
let client: Client;
beforeAll(async () => {
  ({ dateline, client } = await startSampleDesk());
});
afterAll(() => dateline.stop());

const dossier = (address: string) => readDossier(client, address);

describe('the newest dossiers of a type', () => {
  interface Newest {
    dossiers: Dossier[];
    meta: Data;
  }
  const newest = async (address: string) => (await client.read(address).expect(200)).body as Newest;

  it('are what each entry’s own dossier shows, in order', async () => {
    const { dossiers, meta } = await newest('/articles/dossiers?include=places,events&limit=5&linked=2');
    expect(meta).toEqual({ type: 'article', offset: 0, limit: 5, count: 5 });
    const dates = dossiers.map(({ data }) => String(data.publishedOn));
    expect(dates).toEqual([...dates].sort().reverse());
    for (const one of dossiers) {
      const whole = await dossier(`/articles/${one.data.documentId}/dossier?include=places,events&limit=2`);
      expect(one.linked).toEqual(whole.linked);
      expect(whole.data).toMatchObject(one.data);
      expect(one.data).not.toHaveProperty('body');
    }
    const next = await newest('/articles/dossiers?offset=5&limit=1&fields=title');
    expect(next.dossiers[0]).toEqual({
      data: expect.objectContaining({ title: expect.any(String) }),
      linked: {},
    });
    expect(dossiers.map(({ data }) => data.documentId)).not.toContain(next.dossiers[0]!.data.documentId);
  });

  it.each(['events', 'places', 'statistics', 'indicators', 'organizations', 'people', 'topics'])(
    'are there for %s, with a token too',
    async (plural) => {
      const { dossiers } = await newest(`/${plural}/dossiers?limit=3`);
      expect(dossiers.length).toBeGreaterThan(1);
      expect((await client.rest('get', `/${plural}/dossiers?limit=3`).expect(200)).body).toEqual(
        await newest(`/${plural}/dossiers?limit=3`),
      );
    },
  );

  it.each([
    ['limit=51', 'limit'],
    ['linked=21', 'linked'],
    ['include=events,places,statistics,topics,people', 'include'],
    ['fields=body', 'fields'],
    ['sort=title', 'sort'],
  ])('refuse ?%s and name %s', async (query, parameter) => {
    expect(messageOf(await client.read(`/articles/dossiers?${query}`).expect(400))).toContain(parameter);
  });
});
