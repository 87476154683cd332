import type { Pool } from 'pg';
import { dataOf, messageOf, type Client, type Data } from '../../helpers/client';
import type { Dateline } from '../../helpers/dateline';
import { startSampleDesk, readDossier } from '../../helpers/dossiers';

let dateline: Dateline;
let client: Client;
beforeAll(async () => {
  ({ dateline, client } = await startSampleDesk());
});
afterAll(() => dateline.stop());

const dossier = (address: string) => readDossier(client, address);

describe('a dossier in GraphQL', () => {
  const ask = async (query: string) => {
    const answer = await client.ask(query).expect(200);
    expect(messageOf(answer)).toBe('');
    return dataOf<Record<string, Data & Record<string, unknown>>>(answer);
  };

  it('is what REST gives, of what is selected, in one statement', async () => {
    const statements: string[] = [];
    const reader = dateline.strapi.get<{ database: Pool }>('dateline.reader');
    const run = jest.spyOn(reader.database, 'query');
    const { articleDossier } = await ask(`{
      articleDossier(entry: "autumn-fairs-count-their-visitors", limit: 3) {
        data { documentId title dateline { name } ...dates }
        events { total items { name host { slug } itinerary { date place { name } } } }
        statistics { items { value unit source { name } } }
      }
    }
    fragment dates on DossierWholeArticle { publishedOn updatedAt }`);
    statements.push(...run.mock.calls.map(([query]) => (query as unknown as { text: string }).text));
    run.mockRestore();
    expect(statements).toHaveLength(1);
    expect(statements[0]).not.toContain('topics');
    const { data, linked } = await dossier('/articles/autumn-fairs-count-their-visitors/dossier?limit=3');
    expect(articleDossier!.data).toMatchObject({
      ...{ documentId: data.documentId, title: data.title, updatedAt: data.updatedAt },
      dateline: { name: 'Guangzhou' },
    });
    expect(linked.events).toMatchObject(articleDossier!.events as object);
    expect(linked.statistics).toMatchObject(articleDossier!.statistics as object);
  });

  it.each(['event', 'place', 'statistic', 'indicator', 'organization', 'person', 'topic'])(
    'a dossier of a type shows all that it has: %s',
    async (type) => {
      const plural = type === 'person' ? 'people' : `${type}s`;
      const [entry] = dataOf<{ documentId: string }[]>(
        await client.read(`/${plural}?pagination[pageSize]=1`),
      );
      const { __type: described } =
        await ask(`{ __type(name: "${type.charAt(0).toUpperCase()}${type.slice(1)}Dossier") {
        fields { name } } }`);
      const { linked } = await dossier(`/${plural}/${entry!.documentId}/dossier`);
      const names = (described!.fields as { name: string }[]).map(({ name }) => name);
      expect(names.sort()).toEqual(['data', ...Object.keys(linked)].sort());
      const lists = Object.keys(linked).map((name) => `${name} { total items { documentId } }`);
      const found = await ask(
        `{ ${type}Dossier(entry: "${entry!.documentId}") { data { documentId } ${lists.join(' ')} } }`,
      );
      expect({ data: entry, ...linked }).toMatchObject(found[`${type}Dossier`]!);
    },
  );

  it('nothing is shown of what readers can’t see, and what is wrong is named', async () => {
    expect(await ask('{ placeDossier(entry: "nowhere") { data { name } } }')).toEqual({ placeDossier: null });
    expect(
      messageOf(await client.ask('{ placeDossier(entry: "china", start: -1) { data { name } } }')),
    ).toContain('offset');
  });

  it('an old slug opens the entry that had it', async () => {
    const topic = await client.create('/topics', { name: 'Rail ferries', slug: 'rail-ferries' });
    await client.rest('put', `/topics/${topic}`, { data: { slug: 'train-ferries' } }).expect(200);
    expect(await ask('{ topicDossier(entry: "rail-ferries") { data { slug } } }')).toEqual({
      topicDossier: { data: { slug: 'train-ferries' } },
    });
  });
});
