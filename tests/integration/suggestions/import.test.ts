import fs from 'node:fs';
import path from 'node:path';
import { messageOf } from '../../helpers/client';
import { appDir } from '../../helpers/dateline';
import { textFixture } from '../../helpers/gazetteer';
import { openReadingDesk } from '../../helpers/reading-desk';
import { accepting, slugs, textImportsOf } from '../../helpers/text-imports';

const OWN = textFixture('envoys-at-two-gateways.txt');
const SEED = path.join(appDir, '../shared/seed');
const seed = fs.existsSync(SEED) ? fs.readdirSync(SEED).find((name) => name.endsWith('.txt')) : undefined;

const desk = openReadingDesk();
const { read, accept, drafted, expectTheItem } = textImportsOf(desk);
const send = (route: string) => desk.post(`/reading/${route}`);
const count = (type: string) => desk.dateline.strapi.db.query(`api::${type}.${type}`).count();

describe('a text that is imported', () => {
  it('is told with all that it names and states, and nothing is kept of it', async () => {
    const before = [await count('article'), await count('statistic'), await count('event')];
    const { article, bodyStart, findings, statistics, events } = await read({ text: OWN });
    expect(article).toMatchObject({
      title: "Envoys tour two gateways as Xinjiang's trade grows",
      publishedOn: '2023-08-07',
    });
    expect(findings.text.slice(bodyStart)).toMatch(/^The foreign trade of Xinjiang/);
    expect(statistics.map(({ draft, missing }) => [draft.asWritten, missing])).toEqual([
      ['149.62 billion yuan', []],
      ['1.29 billion yuan', []],
      ['138.3 billion yuan', []],
    ]);
    expect(statistics[0]?.figures.map((index) => findings.figures[index]?.asWritten)).toEqual([
      '149.62 billion yuan',
      '149.62 billion yuan',
    ]);
    expect(events[0]?.draft.name).toBe('Visit to Xinjiang by envoys from at least 20 countries');
    expect([await count('article'), await count('statistic'), await count('event')]).toEqual(before);
  });

  it('becomes drafts of an article, its statistics and its visit; imported again, only the article is new', async () => {
    const first = await accept(accepting(await read({ text: OWN })));
    expect([first.statistics, first.events].flat().every(({ created }) => created)).toBe(true);
    await expectTheItem(first);
    const before = [await count('statistic'), await count('event')];

    const again = await read({ text: OWN });
    expect(again.statistics.every(({ existing }) => existing !== null)).toBe(true);
    expect(again.events[0]?.existing?.documentId).toBe(first.events[0]?.documentId);
    const second = await accept(accepting(again));
    expect([second.statistics, second.events].flat().some(({ created }) => created)).toBe(false);
    await expectTheItem(second);

    // One who accepts what was read before somebody else accepted it.
    const late = accepting(again);
    const third = await accept({
      ...late,
      statistics: again.statistics.map(({ draft }) => draft as never),
      events: again.events.map(({ draft }) => draft),
    });
    expect([third.statistics, third.events].flat().some(({ created }) => created)).toBe(false);
    expect([await count('statistic'), await count('event')]).toEqual(before);
  });

  it('is taken whole or not at all', async () => {
    const before = [await count('article'), await count('statistic'), await count('event')];
    const request = accepting(await read({ text: OWN.replaceAll('149.62', '150.73') }));
    const [first, ...others] = request.statistics as { period: string }[];
    const answer = await send('accept').send({
      ...request,
      statistics: [...others, { ...first, period: '2023-S7' }],
    });
    expect(answer.status).toBe(400);
    expect(messageOf(answer)).toMatch(/^statistics\.2: .*period/);
    expect([await count('article'), await count('statistic'), await count('event')]).toEqual(before);
  });

  it('is corrected by its editor', async () => {
    const found = await read({ text: OWN });
    const request = accepting(found);
    const { article } = await accept({
      ...request,
      article: { ...request.article, title: 'Corrected' },
      links: [desk.idOf('kashgar')],
      words: [],
      events: [],
      statistics: [
        {
          ...(found.statistics[0]!.draft as never as object),
          value: '150.1',
          asWritten: '150.1 billion yuan',
          period: '2021-S1',
        },
      ] as never,
    });
    const made = await drafted('article', article.documentId);
    expect(slugs(made.places)).toEqual(['kashgar']);
    expect(made.statistics).toMatchObject([{ value: '150.1', period: '2021-S1' }]);
    expect(made.events).toEqual([]);
    expect(JSON.stringify(made.body)).not.toContain('/api/go/');
  });
});

describe('the item of the seed', () => {
  const itWhereItIs = seed ? it : it.skip;
  itWhereItIs('gives its visit, three statistics and no other, in a gazetteer without either', async () => {
    const { strapi } = desk.dateline;
    for (const uid of ['api::statistic.statistic', 'api::event.event'] as const) {
      for (const { documentId } of await strapi.documents(uid).findMany({ fields: [], limit: 1000 }))
        await strapi.db.transaction(() => strapi.db.query(uid).deleteMany({ where: { documentId } }));
    }
    await expectTheItem(
      await accept(accepting(await read({ text: fs.readFileSync(path.join(SEED, seed!), 'utf8') }))),
    );
  });
});

describe('what is accepted', () => {
  const base = () => ({
    article: {
      ...{ title: 'T', publishedOn: '2023-01-01', language: 'en' },
      body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Kashgar again' }] }],
    },
  });
  it.each<[string, (request: ReturnType<typeof base>) => object, RegExp]>([
    ['no title', (one) => ({ article: { ...one.article, title: ' ' } }), /article\.title/],
    ['no date', (one) => ({ article: { ...one.article, publishedOn: 'today' } }), /article\.publishedOn/],
    ['no language', (one) => ({ article: { ...one.article, language: '??' } }), /language/],
    [
      'no blocks',
      (one) => ({ article: { ...one.article, body: [{ type: 'paragraph', children: 5 }] } }),
      /body/,
    ],
    [
      'blocks of no kind',
      (one) => ({ article: { ...one.article, body: [{ type: 'x', children: [] }] } }),
      /Block node/,
    ],
    ['an entry that is not there', (one) => ({ ...one, links: ['a'.repeat(24)] }), /links/],
    [
      'words of one',
      (one) => ({ ...one, words: [{ start: 0, end: 7, documentId: 'a'.repeat(24) }] }),
      /words/,
    ],
    ['a statistic', (one) => ({ ...one, statistics: [{ documentId: 'a'.repeat(24) }] }), /statistics\.0/],
    ['an event', (one) => ({ ...one, events: [{ documentId: 'a'.repeat(24) }] }), /events\.0/],
    ['something unknown', (one) => ({ ...one, extra: 1 }), /extra/],
  ])('is refused by name: %s', async (_, change, message) => {
    const before = await count('article');
    const answer = await send('accept').send({ ...base(), ...change(base()) });
    expect([answer.status, messageOf(answer)]).toEqual([400, expect.stringMatching(message)]);
    expect(await count('article')).toBe(before);
  });

  it('may be next to nothing', async () => {
    await send('accept').send(base()).expect(201);
    await send('accept').send({}).expect(400);
    await desk.dateline.request.post('/reading/accept').send(base()).expect(401);
  });
});
