import {
  acceptResponse,
  readResponse,
  type AcceptRequest,
  type AcceptResponse,
  type ReadResponse,
} from '../../src/plugins/reading/shared/import-contracts';
import type { ReadingDesk } from './reading-desk';

type Read = ReadResponse['data'];
type Accepted = AcceptResponse['data'];
type Row = Record<string, unknown>;

/** Accepts all that was found, as an editor who corrects nothing. */
export function accepting({ article, bodyStart, findings, statistics, events }: Read): AcceptRequest {
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

/** What entries that are linked are called. */
export const slugs = (value: unknown) => (value as { slug: string }[]).map(({ slug }) => slug);

/** Has texts read and accepted at a desk, and looks at what came of them. */
export function textImportsOf(desk: ReadingDesk) {
  const read = async (body: object): Promise<Read> =>
    readResponse.parse((await desk.post('/reading/texts').send(body).expect(200)).body).data;
  const accept = async (request: AcceptRequest): Promise<Accepted> =>
    acceptResponse.parse((await desk.post('/reading/accept').send(request).expect(201)).body).data;

  const drafted = (type: string, documentId: string): Promise<Row> =>
    desk.dateline.strapi.documents(`api::${type}.${type}` as 'api::article.article').findOne({
      documentId,
      status: 'draft',
      populate: '*',
      ...(type === 'event'
        ? { populate: { itinerary: { populate: '*' }, participants: { populate: '*' }, places: true } }
        : {}),
    } as never) as unknown as Promise<Row>;

  /** What must come of the text, whichever words it has: the visit, three statistics, and no other. */
  async function expectTheItem(accepted: Accepted): Promise<void> {
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
    expect(JSON.stringify(article.body)).toContain(
      `/api/go/${desk.idOf('kashgar-comprehensive-bonded-zone')}`,
    );
  }

  return { read, accept, drafted, expectTheItem };
}
