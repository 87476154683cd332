import { messageOf, openClient, type Client } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';
import { deskOf } from '../../helpers/desk';
import { countStatements } from '../../helpers/graphql-schemas';

const PERMISSION = 'plugin::users-permissions.permission';

describe('what GraphQL asks the database for a reader without a login', () => {
  let dateline: Dateline;
  let client: Client;
  const desk = deskOf(() => dateline);

  beforeAll(async () => {
    dateline = await startDateline();
    client = await openClient(dateline);
    const place = await desk.create('place', { name: 'Khorgos' });
    await desk.create('article', { title: 'Trains at the border', places: [place] }, true);
  });
  afterAll(() => dateline.stop());

  /** Takes a right away from readers while `work` runs. */
  async function without(action: string, work: () => Promise<void>): Promise<void> {
    const permissions = dateline.strapi.db.query(PERMISSION);
    const role = await dateline.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    await permissions.deleteMany({ where: { action, role: { type: 'public' } } });
    try {
      await work();
    } finally {
      await permissions.create({ data: { action, role: (role as { id: number }).id } });
    }
  }

  it('is nothing about rights, nor a transaction, once it knows them', async () => {
    const ask = () => client.ask('{ places { name } }').expect(200);
    await ask();
    const { statements } = await countStatements(dateline, ask);
    expect(statements).toEqual([expect.stringMatching(/^select .* from "places"/)]);
  });

  it('follows a right that is taken away, and given back, at once', async () => {
    const list = '{ places { name } }';
    const linked = '{ articles { title places { name } } }';
    const filtered = '{ articles(filters: { places: { name: { eq: "Khorgos" } } }) { title } }';
    for (const query of [list, linked, filtered]) await client.ask(query).expect(200);
    await without('api::place.place.find', async () => {
      for (const query of [list, linked]) {
        expect(messageOf(await client.ask(query))).toBe('Forbidden access');
      }
      const refused = await client.ask(filtered);
      expect([refused.status, messageOf(refused)]).toEqual([400, expect.stringContaining('places')]);
    });
    for (const query of [list, linked, filtered]) await client.ask(query).expect(200);
  });

  it('gives a right to readers without a login only, not to those who sign in', async () => {
    const { strapi } = dateline;
    const role = (await strapi.db.query('plugin::users-permissions.role').findOne({
      where: { type: 'authenticated' },
    })) as { id: number };
    const user = (await strapi.db.query('plugin::users-permissions.user').create({
      data: { username: 'reader', email: 'reader@dateline.example', confirmed: true, role: role.id },
    })) as { id: number };
    const token = strapi.plugin('users-permissions').service('jwt').issue({ id: user.id }) as string;
    await strapi.db
      .query(PERMISSION)
      .deleteMany({ where: { action: 'api::topic.topic.find', role: { type: 'authenticated' } } });
    const query = '{ topics { name } }';
    await client.ask(query).expect(200);
    await dateline.request.post('/graphql').auth(token, { type: 'bearer' }).send({ query }).expect(403);
    await client.ask(query).expect(200);
  });

  it('is only the columns that are shown', async () => {
    const { statements } = await countStatements(dateline, () =>
      client.ask('{ articles(sort: "publishedOn:desc") { title } }').expect(200),
    );
    const [articles] = statements.filter((sql) => sql.includes('from "articles"'));
    expect(articles).toContain('"title"');
    expect(articles).not.toContain('"body"');
    expect(articles).not.toContain('.*');
  });

  it('is all columns where a field may be made from any of them', async () => {
    const { body } = await client.ask('{ articles { title places { name articles { title slug } } } }');
    expect(body).toMatchObject({
      data: {
        articles: [
          { title: 'Trains at the border', places: [{ articles: [{ slug: 'trains-at-the-border' }] }] },
        ],
      },
    });
  });

  it('is a list by what it sorts by, shown or not', async () => {
    await desk.create('article', { title: 'An older one', publishedOn: '2019-01-01' }, true);
    const { body } = await client.ask('{ articles(sort: "publishedOn:asc") { title } }').expect(200);
    expect(body).toEqual({
      data: { articles: [{ title: 'An older one' }, { title: 'Trains at the border' }] },
    });
  });
});
