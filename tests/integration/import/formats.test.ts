import type { ImportReport } from '../../../src/import/report';
import { startDateline, type Dateline } from '../../helpers/dateline';
import { fixture, importFiles, outcomes, rejections } from '../../helpers/import';

type Entry = Record<string, unknown>;

const other = { csv: 'yaml', yaml: 'csv' } as const;

describe.each(['csv', 'yaml'] as const)(
  'an import of places as GeoJSON and the other lists as %s',
  (format) => {
    let dateline: Dateline;
    let report: ImportReport;
    beforeAll(async () => {
      dateline = await startDateline();
      report = await importFiles(dateline, [fixture('places.geojson'), fixture(format)]);
    });
    afterAll(() => dateline.stop());

    async function one(type: string, where: object, populate: object = {}): Promise<Entry> {
      const query = dateline.strapi.db.query(`api::${type}.${type}`);
      return (await query.findOne({ where, populate })) as Entry;
    }
    const place = (is: string, populate: object = {}) => one('place', { slug: is }, populate);
    const slug = { select: ['slug'] };

    it('makes every entry of every file', () => {
      expect(rejections(report)).toEqual({});
      expect(outcomes(report)).toEqual({
        'places.geojson': '5 created',
        [`organizations.${format}`]: '2 created',
        [`indicators.${format}`]: '2 created',
        [`people.${format}`]: '1 created',
        [`topics.${format}`]: '1 created',
        [`statistics.${format}`]: '3 created',
        [`events.${format}`]: '1 created',
      });
    });

    it('reads places, what they lie in and what lies in them, also from later in the file and in a ring', async () => {
      const populate = { parent: slug, members: slug };
      expect(await place('sandhaven-bonded-zone', populate)).toMatchObject({
        name: 'Sandhaven Bonded Zone',
        aliases: [
          { text: '沙港保税区', language: 'zh' },
          { text: 'Сандхейвенская бондовая зона', language: 'ru' },
        ],
        kind: 'bonded-zone',
        longitude: 8.0177,
        latitude: 58.1467,
        openedOn: '2014-09-17',
        state: 'operating',
        summary: 'A zone behind the old quays.',
        parent: { slug: 'sandhaven' },
      });
      expect(await place('norland', populate)).toMatchObject({
        latitude: null,
        isoCode: 'NO',
        wikidataId: 'Q20',
        parent: { slug: 'amber-coast' },
      });
      expect(await place('sandhaven', populate)).toMatchObject({
        unlocode: 'NOSDH',
        parent: { slug: 'norland' },
      });
      expect(await place('amber-coast', populate)).toMatchObject({
        members: [{ slug: 'norland' }, { slug: 'suthland' }],
      });
    });

    it('reads organizations, indicators and topics', async () => {
      expect(await one('organization', { slug: 'norland-customs' }, { place: slug })).toMatchObject({
        name: 'Norland Customs',
        aliases: [
          { text: '诺兰海关', language: 'zh' },
          { text: 'Таможня Норландии', language: 'ru' },
        ],
        kind: 'customs',
        url: 'https://customs.example/',
        place: { slug: 'norland' },
      });
      expect(await one('organization', { slug: 'sandhaven-courier' }, { place: slug })).toMatchObject({
        kind: 'publisher',
        place: { slug: 'sandhaven' },
      });
      expect(await one('indicator', { slug: 'cargo-value' })).toMatchObject({
        definition: 'Goods, loaded and unloaded',
        definitionVersion: '2.10',
        unit: 'NOK',
        frequency: 'quarterly',
        measure: 'flow',
        direction: 'both',
        product: 'goods',
        adjustment: null,
      });
      expect(await one('topic', { slug: 'amber-trade' })).toMatchObject({
        aliases: [{ text: '琥珀贸易', language: 'zh' }],
        summary: 'What is dug, cut and sold',
      });
    });

    it('reads people with their positions', async () => {
      const populate = { country: slug, positions: { populate: { organization: slug } } };
      expect(await one('person', { slug: 'ada-storm' }, populate)).toMatchObject({
        country: { slug: 'norland' },
        positions: [
          { title: 'Director', organization: { slug: 'norland-customs' }, from: '2019-04-01', to: null },
          { title: 'Inspector', organization: null, from: '2011-01-01', to: '2019-03-31' },
        ],
      });
    });

    it('reads statistics, and computes what they don’t say', async () => {
      const populate = { indicator: slug, place: slug, partner: slug, source: slug, reportedBy: slug };
      expect(await one('statistic', { asWritten: '12.40 billion kroner' }, populate)).toMatchObject({
        indicator: { slug: 'cargo-value' },
        place: { slug: 'sandhaven-bonded-zone' },
        partner: null,
        period: '2023-S1',
        periodStart: '2023-01-01',
        periodEnd: '2023-06-30',
        unitMultiplier: 9,
        unit: 'NOK',
        decimals: 2,
        bound: 'exact',
        changeBasis: 'year-on-year',
        observationStatus: 'provisional',
        releasedOn: '2023-07-20',
        source: { slug: 'norland-customs' },
        reportedBy: { slug: 'sandhaven-courier' },
        sourceUrl: 'https://customs.example/h1',
        definitionVersion: '2.10',
      });
      expect(await one('statistic', { asWritten: '1,204,500 containers' }, populate)).toMatchObject({
        place: { slug: 'sandhaven' },
        period: '2022',
        bound: 'at-least',
        observationStatus: 'final',
        source: null,
        note: 'Nobody says who counted.',
      });
    });

    it('reads events with participants, itinerary, description and links', async () => {
      const populate = {
        participants: { populate: { person: slug, country: slug, organization: slug } },
        itinerary: { populate: { place: slug } },
        places: slug,
        topics: slug,
        host: slug,
        statistics: { select: ['asWritten'] },
      };
      const zone = await place('sandhaven-bonded-zone');
      expect(await one('event', { slug: 'amber-days-2023' }, populate)).toMatchObject({
        kind: 'trade-fair',
        state: 'held',
        startDate: '2023-06-01',
        endDate: '2023-06-03',
        durationDays: 3,
        timezone: 'Europe/Oslo',
        countryCount: 12,
        countryCountAtLeast: true,
        host: { slug: 'norland-customs' },
        participants: [
          {
            person: { slug: 'ada-storm' },
            role: 'Host',
            country: { slug: 'norland' },
            organization: { slug: 'norland-customs' },
          },
          { name: 'A guest', person: null },
        ],
        itinerary: [
          {
            place: { slug: 'sandhaven-bonded-zone' },
            date: '2023-06-01',
            time: '09:30:00',
            activity: 'Opening',
          },
          { place: { slug: 'sandhaven' }, date: null, time: null, activity: 'Dinner' },
        ],
        places: [{ slug: 'norland' }, { slug: 'suthland' }],
        topics: [{ slug: 'amber-trade' }],
        statistics: [{ asWritten: '12.40 billion kroner' }],
        description: [
          {
            children: [
              { text: 'Held ' },
              { text: 'again', bold: true },
              { text: ' after ten years, see ' },
              { type: 'link', url: `/api/go/${zone.documentId as string}`, documentId: zone.documentId },
              { text: '.' },
            ],
          },
        ],
      });
    });

    it(`finds nothing new in the same entries as ${other[format]}`, async () => {
      expect(outcomes(await importFiles(dateline, fixture(other[format])))).toEqual({
        [`organizations.${other[format]}`]: '2 unchanged',
        [`indicators.${other[format]}`]: '2 unchanged',
        [`people.${other[format]}`]: '1 unchanged',
        [`topics.${other[format]}`]: '1 unchanged',
        [`statistics.${other[format]}`]: '3 unchanged',
        [`events.${other[format]}`]: '1 unchanged',
      });
    });
  },
);
