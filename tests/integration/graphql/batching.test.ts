import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { openClient, type Client } from '../../helpers/client';
import { appDir, startDateline, type Dateline } from '../../helpers/dateline';
import { deskOf, textWithLink } from '../../helpers/desk';
import { authOf, countStatements, execute, graphqlSchemas } from '../../helpers/graphql-schemas';
import { importFiles } from '../../helpers/import';

/** The sample content without its articles and most of its figures. */
const SAMPLE = [
  ...['places.geojson', 'organizations.yaml', 'people.yaml', 'indicators.yaml', 'topics.yaml', 'events.yaml'],
  ...['statistics-xinjiang.csv', 'statistics-freight-trains.csv'],
].map((name) => path.join(appDir, 'database/seeds', name));

const ARTICLES = `{ articles(pagination: { limit: 25 }, sort: "documentId") {
  title events { name places { name } } statistics { label value } } }`;

describe('GraphQL loads what entries link to for all of them at once', () => {
  let dateline: Dateline;
  let client: Client;
  let schemas: { own: GraphQLSchema; stock: GraphQLSchema };
  let reader: unknown;
  let integration: unknown;
  const desk = deskOf(() => dateline);

  beforeAll(async () => {
    dateline = await startDateline();
    client = await openClient(dateline);
    await importFiles(dateline, SAMPLE, { publish: true });
    await addArticles();
    const anything = '{ topics { name } }';
    reader = await authOf(dateline, () => client.ask(anything).expect(200));
    integration = await authOf(dateline, () => client.graphql(anything).expect(200));
    schemas = graphqlSchemas(dateline);
  }, 300_000);
  afterAll(() => dateline.stop());

  /** Articles with many links, with parts, a file, drafts that differ, and links to what readers can't see. */
  async function addArticles(): Promise<void> {
    const all = async (type: 'event' | 'statistic' | 'place' | 'person' | 'organization') =>
      (await desk.documents(type).findMany({ sort: 'documentId', limit: 30 } as never)).map(
        ({ documentId }) => documentId,
      );
    const [events, statistics, places] = [await all('event'), await all('statistic'), await all('place')];
    const [people, organizations] = [await all('person'), await all('organization')];
    const file = await uploaded();
    const hidden = await desk.create('event', { name: 'Seen by nobody yet', places: places.slice(0, 3) });
    const before: string[] = [];
    for (let index = 0; index < 36; index += 1) {
      const from = <T>(list: T[], count: number): T[] =>
        Array.from(
          { length: Math.min(count, list.length) },
          (_, at) => list[(index * 5 + at * 3) % list.length]!,
        );
      const event = await desk.create('event', {
        places: [...new Set(from(places, 6))],
        statistics: [...new Set(from(statistics, 4))],
        itinerary: from(places, 3).map((place) => ({ place, activity: `Stop of ${index}` })),
        participants: from(people, 2).map((person, at) => ({
          ...{ person, role: 'guest', name: `Guest ${at}` },
          ...{ organization: organizations[at] ?? null, country: places[index] ?? null },
        })),
      });
      if (index % 3 > 0) await desk.publish('event', event);
      const article = await desk.create('article', {
        events: [...new Set([event, hidden, ...from(events, 3)])],
        statistics: [...new Set(from(statistics, 8))],
        places: [...new Set(from(places, 30))],
        body: textWithLink(index % 2 ? event : hidden),
        relatedArticles: before.slice(-3),
        dateline: places[index] ?? null,
        photos: [{ file, caption: `Photo ${index}`, alt: 'Quay' }],
        seo: { metaTitle: `Title ${index}`, metaDescription: 'Of a page' },
        corrections: [{ date: '2023-08-08', kind: 'correction', text: `Corrected ${index}` }],
      });
      before.push(article);
      if (index % 4 < 3) await desk.publish('article', article);
      // Drafts that differ from what readers see.
      if (index % 6 === 0) await desk.update('article', article, { events: [hidden] });
    }
  }

  async function uploaded(): Promise<number> {
    const filepath = path.join(appDir, 'favicon.png');
    const copy = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-upload-')), 'quay.png');
    fs.copyFileSync(filepath, copy);
    const [file] = (await dateline.strapi
      .plugin('upload')
      .service('upload')
      .upload({
        data: {},
        files: [
          {
            filepath: copy,
            originalFilename: 'quay.png',
            mimetype: 'image/png',
            size: fs.statSync(copy).size,
          },
        ],
      })) as { id: number }[];
    fs.rmSync(path.dirname(copy), { recursive: true, force: true });
    return file!.id;
  }

  const QUERIES: Record<string, string> = {
    'relations at every level': `{ articles(pagination: { limit: 50 }, sort: "documentId") {
      title dateline { name parent { name } } publisher { name place { name } } translationOf { title }
      events { name host { name } places { name parent { name } members { name } } statistics { label } topics { name } }
      statistics { label value indicator { name } place { name } partner { name } source { name } }
      places { name } topics { name } people { name country { name } } organizations { name } relatedArticles { title events { name } } } }`,
    'components, what they link to, and files': `{
      events(pagination: { limit: 50 }, sort: "documentId") { name
        itinerary { activity place { name kind } } participants { role person { name positions { title organization { name } } } country { name } organization { name } } }
      articles(pagination: { limit: 50 }, sort: "documentId") { seo { metaTitle } corrections { date text } photos { caption file { name url mime } } }
      people(sort: "documentId") { name positions(sort: "title") { title organization { name } } } }`,
    'pages, sorts and filters of lists': `{ articles(pagination: { limit: 50 }, sort: "documentId") { title
      two: statistics(pagination: { limit: 2 }) { label } next: statistics(pagination: { start: 2, limit: 3 }) { label }
      second: places(pagination: { page: 2, pageSize: 4 }) { name } sorted: places(sort: ["kind:desc", "name"]) { name kind }
      filtered: places(filters: { name: { containsi: "a" } }, pagination: { limit: 3 }) { name }
      related: events(filters: { places: { kind: { eq: "region" } } }) { name }
      either: statistics(filters: { or: [{ unit: { eq: "USD" } }, { place: { name: { startsWith: "X" } } }] }, sort: "label:desc") { label } } }`,
    'fields asked for in several places': `query { articles(pagination: { limit: 50 }, sort: "documentId") { ...Linked events { description state } ...Linked statistics { ... on Statistic { unit __typename } } } first: articles(pagination: { limit: 5 }, sort: "documentId") { ...Linked } } fragment Linked on Article { events { name } statistics { label place { name } } }`,
    connections: `{ articles(pagination: { limit: 50 }, sort: "documentId") { title
      events_connection { nodes { name places_connection(pagination: { limit: 1 }) { nodes { name } } } } } }`,
    'what points at places': `{ places(pagination: { limit: 100 }, sort: "documentId") { name
      articles(limit: 5) { title events { name } statistics { label } } events(limit: 5, start: 1) { name } parent { name } } }`,
    'texts with links': `{ articles(pagination: { limit: 50 }, sort: "documentId") { title body relatedArticles { body } } events(sort: "documentId") { description places { name } } }`,
    'one entry, and none': `{ place(documentId: "rotterdam") { name parent { name articles { title } } } nobody: place(documentId: "nowhere-at-all") { name parent { name } } }`,
  };
  const DRAFTS: Record<string, string> = {
    'drafts and what they link to': `{ articles(status: DRAFT, pagination: { limit: 50 }, sort: "documentId") { title events { name places { name } itinerary { place { name } } } relatedArticles { title } statistics { label } }
      seen: articles(pagination: { limit: 50 }, sort: "documentId") { title events { name } } }`,
    'cohorts of entries': `{ articles(status: DRAFT, publicationFilter: NEVER_PUBLISHED, pagination: { limit: 50 }, sort: "documentId") { title events { name } relatedArticles { title } }
      places(sort: "documentId", status: DRAFT, publicationFilter: HAS_PUBLISHED_VERSION) { name articles(limit: 3) { title events { name } } } }`,
  };

  const answer = async (schema: GraphQLSchema, query: string, auth: unknown) => {
    const { data, errors } = await execute(schema, query, auth);
    return JSON.parse(
      JSON.stringify({ data, errors: errors?.map(({ message, path: at }) => ({ message, at })) }),
    ) as {
      data: unknown;
      errors?: { message: string }[];
    };
  };

  it.each(Object.entries(QUERIES))(
    'and answers a reader as Strapi’s own resolvers do: %s',
    async (_, query) => {
      const own = await answer(schemas.own, query, reader);
      expect(own.errors).toBeUndefined();
      expect(own).toEqual(await answer(schemas.stock, query, reader));
    },
  );

  it.each(Object.entries({ ...QUERIES, ...DRAFTS }))('and who reads drafts too: %s', async (_, query) => {
    const own = await answer(schemas.own, query, integration);
    expect(own.errors).toBeUndefined();
    expect(own).toEqual(await answer(schemas.stock, query, integration));
  });

  it('and refuses what they refuse', async () => {
    for (const list of [
      'statistics(sort: "no-such-field")',
      'places(filters: { createdBy: { id: { eq: 1 } } })',
    ]) {
      const query = `{ articles(sort: "documentId", pagination: { limit: 3 }) { title ${list} { documentId } } }`;
      const own = await answer(schemas.own, query, reader);
      expect(own).toEqual(await answer(schemas.stock, query, reader));
    }
  });

  it('and sorts a list by what other entries hold, where Strapi’s own statement fails', async () => {
    const query =
      '{ articles(pagination: { limit: 10 }) { places(sort: "parent.name", pagination: { limit: 100 }) { documentId parent { name } } } }';
    const { data, errors } = await answer(schemas.own, query, reader);
    expect(errors).toBeUndefined();
    const { articles } = data as { articles: { places: { parent: { name: string } | null }[] }[] };
    const lists = articles.map(({ places }) => places.flatMap(({ parent }) => parent?.name ?? []));
    expect(lists.flat().length).toBeGreaterThan(20);
    const sorted = await dateline.strapi.db.connection.raw<{ rows: { name: string }[] }>(
      'SELECT DISTINCT name FROM places ORDER BY name',
    );
    const order = sorted.rows.map(({ name }) => name);
    for (const names of lists) {
      const numbers = names.map((name) => order.indexOf(name));
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    }
  });

  it('and shows nothing of a type that a role may not read', async () => {
    const permissions = dateline.strapi.db.query('plugin::users-permissions.permission');
    const right = { action: 'api::statistic.statistic.find' };
    const kept = (await permissions.findMany({ where: right, populate: ['role'] })) as {
      role: { id: number };
    }[];
    await permissions.deleteMany({ where: right });
    const { body } = await client.ask('{ articles { title events { name } statistics { label } } }');
    for (const { role } of kept) await permissions.create({ data: { ...right, role: role.id } });
    expect((body as { errors: { message: string }[] }).errors[0]!.message).toContain('Forbidden');
    expect(JSON.stringify(body)).not.toContain('"label"');
  });

  it('in at most six statements for 25 articles with events, their places, and statistics', async () => {
    await client.ask(ARTICLES).expect(200);
    const { result, statements: asked } = await countStatements(dateline, async () =>
      client.ask(ARTICLES).expect(200),
    );
    const { articles } = (result.body as { data: { articles: { events: { places: unknown[] }[] }[] } }).data;
    expect(articles).toHaveLength(25);
    expect(articles.flatMap(({ events }) => events.flatMap(({ places }) => places)).length).toBeGreaterThan(
      25,
    );
    // What readers may do is remembered, and a transaction around what is only read would be two more round trips.
    expect(asked.map((sql) => /(from|FROM) "(\w+)"/.exec(sql)?.[2] ?? sql)).toEqual([
      'articles',
      'articles_events_lnk',
      'articles_statistics_lnk',
      'events_places_lnk',
    ]);
  });

  it.each([
    [
      'itineraries and their places',
      '{ events(pagination: { limit: 30 }) { itinerary { activity place { name } } } }',
      2,
    ],
    [
      'participants and who they are',
      '{ events(pagination: { limit: 30 }) { participants { person { name country { name } } organization { name } } } }',
      4,
    ],
    ['photos', '{ articles(pagination: { limit: 25 }) { photos { caption file { url } } } }', 2],
    [
      'a page of each list',
      '{ articles(pagination: { limit: 25 }) { statistics(pagination: { limit: 2 }, sort: "label") { label place { name parent { name } } } } }',
      3,
    ],
    [
      'backlinks',
      '{ places(pagination: { limit: 50 }) { articles(limit: 3) { title events { name } } events { name } } }',
      3,
    ],
  ])('in one statement more for each relation: %s', async (_, query, relations) => {
    const bare = await countStatements(dateline, () =>
      execute(schemas.own, query.replace(/\{ (\w+\([^)]*\)+).*/s, '{ $1 { documentId } }'), reader),
    );
    const { result, statements } = await countStatements(dateline, () => execute(schemas.own, query, reader));
    expect(result.errors).toBeUndefined();
    expect(statements.length - bare.statements.length).toBe(relations);
  });

  it('and shows an entry anew after each change of one operation', async () => {
    const [first, second] = [await desk.create('place'), await desk.create('place')];
    const child = await desk.create('place', { parent: first });
    const { body } = await client.graphql(`mutation {
      a: updatePlace(documentId: "${child}", data: { parent: "${first}" }) { parent { documentId } }
      b: updatePlace(documentId: "${child}", data: { parent: "${second}" }) { parent { documentId } }
    }`);
    expect((body as { data: unknown }).data).toEqual({
      a: { parent: { documentId: first } },
      b: { parent: { documentId: second } },
    });
  });

  it('at ten times the pace of Strapi’s own', async () => {
    const median = async (schema: GraphQLSchema): Promise<number> => {
      const times: number[] = [];
      for (let round = 0; round < 9; round += 1) {
        const start = performance.now();
        await execute(schema, ARTICLES, reader);
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[4]!;
    };
    const [own, stock] = [await median(schemas.own), await median(schemas.stock)];
    process.stderr.write(
      `GraphQL, 25 articles: ${own.toFixed(1)} ms, stock ${stock.toFixed(1)} ms, ${(stock / own).toFixed(1)} times\n`,
    );
    // What it comes to on a quiet machine is measured by the benchmark.
    expect(stock / own).toBeGreaterThan(3);
  });
});
