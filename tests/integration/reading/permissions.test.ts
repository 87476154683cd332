import { Client as PgClient } from 'pg';
import { messageOf, openClient, type Client } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';
import { spawnDateline } from '../../helpers/spawned-dateline';
import { createTestDatabase, type TestDatabase } from '../../helpers/test-database';

const PATHS = [
  'articles',
  'events',
  'places',
  'statistics',
  'indicators',
  'organizations',
  'people',
  'topics',
];

describe('a reader without a token', () => {
  let dateline: Dateline;
  let client: Client;
  let ids: Record<string, string>;

  beforeAll(async () => {
    dateline = await startDateline();
    client = await openClient(dateline);
    const topic = await client.create('/topics', { name: 'Trade' });
    const place = await client.create('/places', { name: 'Kashgar', kind: 'city' });
    const article = await client.create('/articles', { title: 'An article', publishedOn: '2023-08-07' });
    ids = { topics: topic, places: place, articles: article };
  });
  afterAll(() => dateline.stop());

  it.each(PATHS)('reads /api/%s, and creates, changes and deletes nothing there', async (path) => {
    await client.read(`/${path}`).expect(200);
    const id = ids[path] ?? 'aaaaaaaaaaaaaaaaaaaaaaaa';
    const data = { name: 'Mine', title: 'Mine', slug: 'mine' };
    for (const query of ['', '?status=draft']) {
      await dateline.request.post(`/api/${path}${query}`).send({ data }).expect(403);
      await dateline.request.put(`/api/${path}/${id}${query}`).send({ data }).expect(403);
      await dateline.request.delete(`/api/${path}/${id}${query}`).expect(403);
    }
  });

  it('changes nothing over GraphQL either', async () => {
    for (const mutation of [
      'createTopic(data: { name: "Mine" }) { name }',
      `updateTopic(documentId: "${ids.topics}", data: { name: "Mine" }) { name }`,
      `deleteTopic(documentId: "${ids.topics}") { documentId }`,
      'createArticle(data: { title: "Mine" }, status: DRAFT) { title }',
    ]) {
      const answer = await client.ask(`mutation { ${mutation} }`);
      expect([answer.status, messageOf(answer)]).toEqual([
        403,
        expect.stringMatching(/Forbidden|only published/),
      ]);
    }
  });

  it('finds everything as it was', async () => {
    const { text } = await client.read('/topics').expect(200);
    expect(text).toContain('"Trade"');
    expect(text).not.toContain('Mine');
  });

  it('can’t sign up, nor read users or files that the panel keeps', async () => {
    const user = { username: 'reader', email: 'reader@dateline.example', password: 'Reader-2023' };
    await dateline.request.post('/api/auth/local/register').send(user).expect(400);
    await client.read('/users').expect(403);
    await client.read('/upload/files').expect(403);
  });
});

describe('permissions over two starts on one database', () => {
  let database: TestDatabase;
  let sql: PgClient;

  beforeAll(async () => {
    database = await createTestDatabase({ isEmpty: true });
    sql = new PgClient(database.url);
    await sql.connect();
  });
  afterAll(async () => {
    await sql.end();
    await database.drop();
  });

  const startAndStop = async () => {
    const dateline = await spawnDateline({ databaseUrl: database.url });
    const answers = await Promise.all(PATHS.map((path) => fetch(`${dateline.url}/api/${path}`)));
    await dateline.stop();
    return answers.map(({ status }) => status);
  };
  const granted = async () => {
    const { rows } = await sql.query<{ granted: string }>(`
      SELECT r.type || ' ' || p.action AS granted
        FROM up_permissions p JOIN up_permissions_role_lnk l ON l.permission_id = p.id
        JOIN up_roles r ON r.id = l.role_id ORDER BY 1`);
    return rows.map((row) => row.granted);
  };

  it('are the same, none is there twice, and an operator’s own stays', async () => {
    expect(await startAndStop()).toEqual(PATHS.map(() => 200));
    const first = await granted();
    expect(new Set(first).size).toBe(first.length);
    const ours = first.filter((one) => one.includes(' api::'));
    expect(ours).toHaveLength(PATHS.length * 2 * 2);
    expect(ours.filter((one) => !/\.(find|findOne)$/.test(one))).toEqual([]);

    await sql.query(`
      WITH added AS (
        INSERT INTO up_permissions (document_id, action, created_at, updated_at, published_at)
        VALUES ('operatorspermission00001', 'api::topic.topic.create', now(), now(), now()) RETURNING id)
      INSERT INTO up_permissions_role_lnk (permission_id, role_id)
      SELECT added.id, up_roles.id FROM added, up_roles WHERE up_roles.type = 'authenticated'`);
    await sql.query(`
      DELETE FROM up_permissions WHERE action = 'api::place.place.find'`);

    expect(await startAndStop()).toEqual(PATHS.map(() => 200));
    expect(await granted()).toEqual([...first, 'authenticated api::topic.topic.create'].sort());
  });
});
