import fs from 'node:fs';
import path from 'node:path';
import {
  acceptResponse,
  readResponse,
  type AcceptRequest,
  type ReadResponse,
} from '../../../src/plugins/reading/shared/import-contracts';
import { adminToken } from '../../helpers/access';
import { messageOf } from '../../helpers/client';
import { appDir, startDateline, type Dateline } from '../../helpers/dateline';
import { fillGazetteer, textFixture } from '../../helpers/gazetteer';

type Read = ReadResponse['data'];
type Row = Record<string, unknown>;
const OWN = textFixture('envoys-at-two-gateways.txt');
const SEED = path.join(appDir, '../shared/seed');
const seed = fs.existsSync(SEED) ? fs.readdirSync(SEED).find((name) => name.endsWith('.txt')) : undefined;

let dateline: Dateline;
let token: string;
let idOf: (slug: string) => string;
beforeAll(async () => {
  dateline = await startDateline();
  token = await adminToken(dateline);
  idOf = await fillGazetteer(dateline);
});
afterAll(() => dateline.stop());

const send = (route: string) => dateline.request.post(`/reading/${route}`).auth(token, { type: 'bearer' });
const read = async (body: object): Promise<Read> =>
  readResponse.parse((await send('texts').send(body).expect(200)).body).data;
const count = (type: string) => dateline.strapi.db.query(`api::${type}.${type}`).count();

/** Accepts all that was found, as an editor who corrects nothing. */
function accepting({ article, bodyStart, findings, statistics, events }: Read): AcceptRequest {
  const known = findings.mentions.filter(
    ({ candidates, field }) => field !== null && candidates.length === 1,
  );
  return {
    article,
    links: known.map(({ candidates }) => candidates[0]!.documentId),
    words: known.flatMap(({ candidates, occurrences }) =>
      occurrences
        .filter(({ start }) => start >= bodyStart)
        .slice(0, 1)
        .map(({ start, end }) => ({
          ...{ start: start - bodyStart, end: end - bodyStart },
          documentId: candidates[0]!.documentId,
        })),
    ),
    statistics: statistics.flatMap(({ existing, draft, missing }) =>
      existing ? [{ documentId: existing.documentId }] : missing.length === 0 ? [draft as never] : [],
    ),
    events: events.map(({ existing, draft }) => (existing ? { documentId: existing.documentId } : draft)),
  };
}
const accept = async (request: AcceptRequest) =>
  acceptResponse.parse((await send('accept').send(request).expect(201)).body).data;

const drafted = (type: string, documentId: string): Promise<Row> =>
  dateline.strapi.documents(`api::${type}.${type}` as 'api::article.article').findOne({
    documentId,
    status: 'draft',
    populate: '*',
    ...(type === 'event'
      ? { populate: { itinerary: { populate: '*' }, participants: { populate: '*' }, places: true } }
      : {}),
  } as never) as unknown as Promise<Row>;
const slugs = (value: unknown) => (value as { slug: string }[]).map(({ slug }) => slug);

/** What must come of the text, whichever words it has: the visit, three statistics, and no other. */
async function expectTheItem(accepted: Awaited<ReturnType<typeof accept>>): Promise<void> {
  expect(accepted.events).toHaveLength(1);
  const event = await drafted('event', accepted.events[0]!.documentId);
  expect(event).toMatchObject({
    ...{ kind: 'diplomatic-visit', durationDays: 5, countryCount: 20, countryCountAtLeast: true },
    ...{ startDate: null, endDate: null },
    publishedAt: null,
  });
  const stops = event.itinerary as { place: { slug: string } }[];
  expect(stops.map(({ place }) => place.slug)).toEqual([
    'kashgar-comprehensive-bonded-zone',
    'urumqi-international-land-port-area',
  ]);
  expect(event.participants).toEqual([
    expect.objectContaining({
      role: 'ambassador to China',
      country: expect.objectContaining({ slug: 'iran' }) as object,
    }),
  ]);

  const statistics = await Promise.all(
    accepted.statistics.map(({ documentId }) => drafted('statistic', documentId)),
  );
  const slug = (value: unknown) => (value as { slug: string } | null)?.slug ?? null;
  const facts = statistics.map((one) => [
    ...[one.value, one.unitMultiplier, one.unit, one.period, one.change, one.changeBasis, one.asWritten],
    ...[slug(one.place), slug(one.partner), slug(one.source), one.publishedAt],
  ]);
  const customs = 'urumqi-customs';
  const halfYear = [9, 'CNY', '2023-S1', null, null];
  expect(facts).toHaveLength(3);
  expect(facts).toEqual(
    expect.arrayContaining([
      ['149.62', ...halfYear, '149.62 billion yuan', 'xinjiang', null, customs, null],
      ['138.3', ...halfYear, '138.3 billion yuan', 'xinjiang', 'belt-and-road-countries', customs, null],
      [
        ...['1.29', 9, 'CNY', '2022', '291', 'year-on-year', '1.29 billion yuan'],
        ...['kashgar-comprehensive-bonded-zone', null, null, null],
      ],
    ]),
  );

  const article = await drafted('article', accepted.article.documentId);
  expect(article).toMatchObject({ publishedOn: '2023-08-07', language: 'en', publishedAt: null });
  expect(slugs(article.places)).toEqual(
    expect.arrayContaining([
      'kashgar-comprehensive-bonded-zone',
      'urumqi-international-land-port-area',
      'xinjiang',
    ]),
  );
  expect(slugs(article.places)).not.toContain('kashgar');
  expect(slugs(article.organizations)).toEqual(['urumqi-customs']);
  expect((article.statistics as Row[]).map(({ documentId }) => documentId).sort()).toEqual(
    accepted.statistics.map(({ documentId }) => documentId).sort(),
  );
  expect((article.events as Row[]).map(({ documentId }) => documentId)).toEqual([event.documentId]);
  expect(JSON.stringify(article.body)).toContain(`/api/go/${idOf('kashgar-comprehensive-bonded-zone')}`);
}

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
      links: [idOf('kashgar')],
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
    const { strapi } = dateline;
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
    await dateline.request.post('/reading/accept').send(base()).expect(401);
  });
});
