import { unsafeRelations } from '../../../src/documents/unsafe-relations';
import { contentSchemas, isDrafted, isLink, type Schema } from '../../../src/documents/types';
import { dataOf, openClient, type Client } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;

beforeAll(async () => {
  dateline = await startDateline();
  client = await openClient(dateline);
});
afterAll(() => dateline.stop());

const types = (): Schema[] => contentSchemas(dateline.strapi);
const components = () => Object.values(dateline.strapi.components) as unknown as Schema[];
const drafted = () =>
  new Set(
    types()
      .filter(isDrafted)
      .map(({ uid }) => uid),
  );

describe('the eight types and their components', () => {
  it('draft articles, events and statistics, and nothing else', () => {
    expect(
      types()
        .map(({ modelName }) => modelName)
        .sort(),
    ).toEqual(['article', 'event', 'indicator', 'organization', 'person', 'place', 'statistic', 'topic']);
    expect([...drafted()].sort()).toEqual([
      'api::article.article',
      'api::event.event',
      'api::statistic.statistic',
    ]);
  });

  it('link one way only, components to reference data only', () => {
    expect(unsafeRelations([...types(), ...components()], drafted())).toEqual([]);
    for (const schema of [...types(), ...components()]) {
      for (const [name, attribute] of Object.entries(schema.attributes)) {
        if (!isLink(name, attribute)) continue;
        expect(['oneToOne', 'oneToMany']).toContain(attribute.relation);
        expect([attribute.mappedBy, attribute.inversedBy]).toEqual([undefined, undefined]);
        if (schema.modelType === 'component') expect(drafted()).not.toContain(attribute.target);
      }
    }
  });

  it('give reference data no field for what points at it, over REST or GraphQL', async () => {
    const place = await client.create('/places', { name: 'Kashgar', kind: 'city' });
    const links = (schema: Schema) =>
      Object.keys(schema.attributes).filter((name) => isLink(name, schema.attributes[name]!));
    expect(
      Object.fromEntries(
        types()
          .filter((type) => !isDrafted(type))
          .map((type) => [type.modelName, links(type)]),
      ),
    ).toEqual({
      ...{
        indicator: [],
        organization: ['place'],
        person: ['country'],
        place: ['parent', 'members'],
        topic: [],
      },
    });
    for (const name of ['articles', 'events', 'statistics', 'children']) {
      for (const query of [`populate=${name}`, `filters[${name}][id]=1`, `sort=${name}.id`]) {
        const answer = await client.read(`/places/${place}?${query}`);
        expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(name)]);
      }
    }
  });
});

describe('a relation that can’t be kept safe is named', () => {
  it.each([
    [{ relation: 'morphToMany' }, 'polymorphic'],
    [{ relation: 'oneToOne', target: 'api::place.place', useJoinTable: false }, 'without a join table'],
    [{ relation: 'manyToMany', target: 'api::place.place', inversedBy: 'articles' }, 'two-way'],
  ])('%j in an article', (relation, reason) => {
    const [article] = types().filter(({ modelName }) => modelName === 'article');
    const attributes = { ...article!.attributes, unsafe: { type: 'relation', ...relation } };
    expect(unsafeRelations([{ ...article!, attributes }], drafted())).toEqual([
      expect.stringMatching(new RegExp(`^api::article\\.article\\.unsafe \\(${reason}`)),
    ]);
  });

  it('a two-way one in a place too, where its other end has drafts', () => {
    const [place] = types().filter(({ modelName }) => modelName === 'place');
    const inverse = (target: string) => {
      const articles = { type: 'relation', relation: 'manyToMany', target, mappedBy: 'places' };
      return unsafeRelations([{ ...place!, attributes: { articles } }], drafted());
    };
    expect(inverse('api::article.article')).toHaveLength(1);
    expect(inverse('api::topic.topic')).toEqual([]);
  });
});

describe('links', () => {
  const article = async (title: string, places: string[]) =>
    client.create('/articles', { title, publishedOn: '2023-08-07', places, dateline: places[0] });
  const placesOf = async (id: string) => {
    const answer = await client.read(`/articles/${id}?populate[places][fields]=name&populate[dateline]=true`);
    const { places, dateline: from } = dataOf<{ places: { name: string }[]; dateline: { name: string } }>(
      answer,
    );
    return [from.name, ...places.map(({ name }) => name)];
  };

  it('may lead from several entries to one, and keep their order', async () => {
    const [a, b, c] = await Promise.all(
      ['A', 'B', 'C'].map((name) => client.create('/places', { name, kind: 'city' })),
    );
    const first = await article('First', [c!, a!, b!]);
    const second = await article('Second', [b!, c!, a!]);
    const third = await article('Third', [c!]);
    await client.rest('put', `/articles/${first}`, { data: { title: 'First again' } }).expect(200);
    expect(await placesOf(first)).toEqual(['C', 'C', 'A', 'B']);
    expect(await placesOf(second)).toEqual(['B', 'B', 'C', 'A']);
    expect(await placesOf(third)).toEqual(['C', 'C']);
  });

  it('of a place may lead to itself, its parent and its members', async () => {
    const group = await client.create('/places', { name: 'Group', kind: 'country-group' });
    const member = await client.create('/places', { name: 'Member', kind: 'country', parent: group });
    await client.rest('put', `/places/${group}`, { data: { members: [member] } }).expect(200);
    const answer = await client.read(`/places/${group}?populate[members][populate]=parent`).expect(200);
    expect(dataOf(answer).members).toMatchObject([{ name: 'Member', parent: { name: 'Group' } }]);
  });
});
