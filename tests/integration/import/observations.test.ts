import path from 'node:path';
import { appDir, startDateline, type Dateline } from '../../helpers/dateline';
import { BASICS, importFiles, TemporaryFolder } from '../../helpers/import';
import { importObservations, killObservations, sql, storedStatistics } from '../../helpers/observations';
import { outside } from '../../helpers/outside';
import type { LinkField as Field } from '../../../src/plugins/crosslinks/server/src/links/link-fields';

let dateline: Dateline;
let folder: TemporaryFolder;
beforeAll(async () => {
  folder = new TemporaryFolder();
  dateline = await startDateline();
  await importFiles(dateline, BASICS);
});
afterAll(async () => {
  folder.remove();
  await dateline.stop();
});

const HEADER =
  'indicator,place,partner,period,value,unitMultiplier,unit,decimals,bound,change,changeBasis,observationStatus,' +
  'releasedOn,withdrawnOn,source,reportedBy,sourceUrl,asWritten,definitionVersion,note';
const ROWS = [
  'cargo-value,norland,suthland,2023-S1,149.60,9,NOK,,about,-4.50,year-on-year,provisional,2023-07-20,,norland-customs,sandhaven-courier,https://customs.example/h1,149.60 billion kroner,V,"So they say, ""about"""',
  'Cargo value,NO,,2022-01/2022-11,007,,NOK,,,,,,,,,,,,V,',
  'cargo-value,诺兰,,2023,12,6,NOK,1,at-least,,,,2024-01-20,2024-02-01,Norland Customs,,,,V,',
];
let files = 0;
const csv = (rows: string[], header = HEADER) =>
  folder.write(`bulk-${(files += 1)}.csv`, `${[header, ...rows].join('\n')}\n`);
const own = (version: string) => ROWS.map((row) => row.replace(/,V,/, `,${version},`));
const counts = ({ created, updated, unchanged, rejectedRows }: Record<string, unknown>) => ({
  ...{ created, updated, unchanged, rejectedRows },
});
const outcome = async (args: string[]) => {
  const { code, files: reports } = await importObservations(dateline, args);
  return { code, ...counts(reports[0] as never) };
};
const rejected = async (file: string, ...flags: string[]) =>
  (await importObservations(dateline, [file, ...flags])).files[0]!.rejected;
const series = async (query: string) => {
  const { body } = await dateline.request.get(`/api/statistics/series?${query}`).expect(200);
  return body as { data: { value: string; period: string; current: boolean }[] };
};

describe('observations that were imported in bulk', () => {
  it.each([
    ['published', ['--publish']],
    ['drafts', []],
  ])('are stored as the document service stores them, as %s', async (_, flags) => {
    const [one, other] = flags.length > 0 ? ['documents-p', 'bulk-p'] : ['documents-d', 'bulk-d'];
    const statistics = folder.write(`statistics-${one}.csv`, `${[HEADER, ...own(one)].join('\n')}\n`);
    await importFiles(dateline, statistics, { publish: flags.length > 0 });
    expect(await outcome([csv(own(other)), ...flags])).toEqual({
      ...{ code: 0, created: 3, updated: 0, unchanged: 0, rejectedRows: 0 },
    });
    const stored = await storedStatistics(dateline, other);
    expect(stored).toHaveLength(flags.length > 0 ? 6 : 3);
    expect(stored).toEqual(await storedStatistics(dateline, one));
  });

  it('are read from SDMX-CSV, and readers see them', async () => {
    const header =
      'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,INDICATOR,REF_AREA,COUNTERPART_AREA,UNIT_MEASURE,SOURCE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT,RELEASED_ON';
    const rows = ['01', '02', '03'].map(
      (month) =>
        `dataflow,X:Y(1.0),I,M,containers-handled,SU,_Z,TEU,norland-customs,2021-${month},5${month}.5,P,3,2021-06-01`,
    );
    const file = csv(
      rows.map((row) => row.replace(',SU,', ',suthland,')),
      header,
    );
    expect(await outcome([file, '--publish'])).toMatchObject({ code: 0, created: 3 });
    const { data } = await series('indicator=containers-handled&place=suthland');
    expect(data).toMatchObject([
      { period: '2021-01', value: '501.5', observationStatus: 'provisional', current: true },
      { period: '2021-02', value: '502.5' },
      { period: '2021-03', value: '503.5' },
    ]);
  });

  it('are unchanged the second time, published the time after', async () => {
    const file = csv(own('again'));
    expect(await outcome([file])).toMatchObject({ code: 0, created: 3 });
    expect(await outcome([file])).toMatchObject({ code: 0, created: 0, unchanged: 3 });
    expect(await outcome([file, '--publish'])).toMatchObject({ code: 0, updated: 3, unchanged: 0 });
    expect(await outcome([file, '--publish'])).toMatchObject({ code: 0, updated: 0, unchanged: 3 });
    const published = await storedStatistics(dateline, 'again');
    const straight = csv(own('straight'));
    await outcome([straight, '--publish']);
    expect(published).toEqual(await storedStatistics(dateline, 'straight'));
  });

  it('are noted for the checks once they are published', async () => {
    const noted = () =>
      sql<{ statistic: string }>(
        dateline,
        `SELECT u.statistic FROM dateline_figures_unchecked u JOIN statistics s ON s.document_id = u.statistic
          WHERE s.definition_version = 'noted' AND s.published_at IS NOT NULL`,
      );
    const file = csv(own('noted'));
    await outcome([file]);
    expect(await noted()).toEqual([]);
    await outcome([file, '--publish']);
    expect(await noted()).toHaveLength(3);
  });

  it('keep nothing in a dry run', async () => {
    expect(await outcome([csv(own('dry')), '--publish', '--dry-run'])).toMatchObject({ code: 0, created: 3 });
    expect(await storedStatistics(dateline, 'dry')).toEqual([]);
  });

  it('supersede what was released before, also within one file', async () => {
    const header = 'indicator,place,period,value,unit,releasedOn,definitionVersion';
    const of = (value: string, released: string) =>
      `cargo-value,norland,2020,${value},NOK,${released},vintage`;
    await outcome([csv([of('10.5', '2021-01-01')], header), '--publish']);
    await outcome([csv([of('11.5', '2021-03-01'), of('12.5', '2021-02-01')], header), '--publish']);
    const rows = await sql<{ value: string; current: boolean; next: string | null }>(
      dateline,
      `SELECT s.value::text, s.current, n.value::text AS next FROM statistics s
         LEFT JOIN statistics n ON n.document_id = s.superseded_by AND n.published_at IS NOT NULL
        WHERE s.definition_version = 'vintage' ORDER BY s.value, s.published_at`,
    );
    const [first, second, third] = [
      ...[{ value: '10.5', current: false, next: '11.5' }],
      ...[{ value: '11.5', current: true, next: null }],
      ...[{ value: '12.5', current: false, next: '11.5' }],
    ];
    expect(rows).toEqual([first, first, second, second, third, third]);
  });

  it('come back into what linked to them before they were published', async () => {
    const file = csv(own('linked'));
    await outcome([file]);
    const [draft] = await sql<{ id: string }>(
      dateline,
      `SELECT document_id AS id FROM statistics WHERE definition_version = 'linked' AND period = '2023'`,
    );
    await dateline.strapi.documents('api::article.article').create({
      data: {
        title: 'Linked',
        slug: 'linked',
        language: 'en',
        publishedOn: '2024-03-01',
        statistics: [draft!.id],
      } as never,
      status: 'published',
    });
    await outcome([file, '--publish']);
    const { body } = await dateline.request.get('/api/articles/linked?populate=statistics').expect(200);
    expect((body as { data: { statistics: object[] } }).data.statistics).toMatchObject([
      { documentId: draft!.id, period: '2023' },
    ]);
  });
});

describe('rows that are not taken', () => {
  it('are told of by line, column and value, and the others land', async () => {
    const rows = [
      ...own('rejected').slice(0, 1),
      'cargo-value,nowhere,,2023-S1,1,9,NOK,,,,,,,,,,,,rejected,',
      'cargo-value,norland,,2023-S3,"1,5",9,NOK,,,,,,,,,,,,rejected,',
      'cargo-value,norland',
      ...own('rejected').slice(1),
    ];
    const file = csv(rows);
    const { code, files: reports } = await importObservations(dateline, [file]);
    expect({ code, ...counts(reports[0] as never) }).toMatchObject({ code: 1, created: 3, rejectedRows: 3 });
    expect(reports[0]!.rejected).toMatchObject([
      {
        line: 3,
        field: 'place',
        value: 'nowhere',
        reason: expect.stringContaining('names no place') as string,
      },
      { line: 4, field: 'period', value: '2023-S3' },
      { line: 4, field: 'value', value: '1,5' },
      { line: 5, field: null, reason: 'The row has 2 cells, the header has 20' },
    ]);
  });

  it('say something else than what is published, or drafted', async () => {
    const change = (row: string) => row.replace('149.60', '149.70');
    const file = csv(own('frozen'));
    const other = csv(own('frozen').map(change));
    await outcome([file]);
    expect(await rejected(other, '--publish')).toMatchObject([
      {
        line: 2,
        field: 'value',
        value: '149.70',
        reason: expect.stringMatching(/^is “149.60” in the/) as string,
      },
    ]);
    await outcome([file, '--publish']);
    expect(await rejected(other, '--publish')).toMatchObject([
      {
        ...{ line: 2, field: 'value', value: '149.70' },
        reason: expect.stringMatching(/^is published as “149.60” and stays so: a later release/) as string,
      },
    ]);
    expect(await rejected(csv([own('frozen')[0]!, change(own('frozen')[0]!)]))).toMatchObject([{ line: 3 }]);
  });

  it('stand under a header that is none, or in no file', async () => {
    expect(await rejected(csv(['1,2'], 'indicator,plaice'))).toMatchObject([
      { line: 1, field: 'plaice', reason: 'is no column of statistics' },
      ...['place', 'period', 'value', 'unit'].map((field) => ({ line: 1, field, reason: 'is missing' })),
    ]);
    expect(await rejected(path.join(folder.path, 'nowhere.csv'))).toMatchObject([
      { reason: 'There is no such file' },
    ]);
  });
});

describe('an import of many', () => {
  const MANY = 12_000;
  const many = (version: string) => {
    const rows = Array.from({ length: MANY }, (_, index) => {
      const month = `${1900 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
      return `cargo-value,sandhaven,${month},${index}.5,NOK,${version}`;
    });
    return csv(rows, 'indicator,place,period,value,unit,definitionVersion');
  };
  const stored = async (version: string) =>
    (
      await sql<{ rows: number; keys: number; documents: number }>(
        dateline,
        `SELECT count(*)::int AS rows, count(DISTINCT (series_key, period_start))::int AS keys,
                count(DISTINCT document_id)::int AS documents
           FROM statistics WHERE definition_version = $1`,
        [version],
      )
    )[0]!;

  it('that is killed lands in whole batches, and when it is run again each row is there once', async () => {
    const file = many('killed');
    const begun = async () => (await stored('killed')).rows > 0;
    expect(await killObservations(dateline, [file, '--publish'], begun)).toBe('SIGKILL');
    const before = await stored('killed');
    expect(before.rows).toBeLessThan(2 * MANY);
    expect(before.documents % 1000).toBe(0);
    expect(await outcome([file, '--publish'])).toEqual({
      ...{
        code: 0,
        created: MANY - before.documents,
        updated: 0,
        unchanged: before.documents,
        rejectedRows: 0,
      },
    });
    expect(await stored('killed')).toEqual({ rows: 2 * MANY, keys: MANY, documents: MANY });
  });

  it('names a place as it is called at the end, where an editor renames it meanwhile', async () => {
    const running = outcome([many('renamed'), '--publish']);
    while ((await stored('renamed')).rows === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const [place] = await sql<{ id: string }>(
      dateline,
      `SELECT document_id AS id FROM places WHERE slug = 'sandhaven'`,
    );
    await dateline.strapi
      .documents('api::place.place')
      .update({ documentId: place!.id, data: { name: 'New Sandhaven' } as never });
    expect((await stored('renamed')).rows).toBeLessThan(2 * MANY);
    expect(await running).toMatchObject({ code: 0, created: MANY });
    const labels = await sql(
      dateline,
      `SELECT split_part(label, ',', 2) AS place, count(*)::int AS rows FROM statistics
        WHERE definition_version = 'renamed' GROUP BY 1`,
    );
    expect(labels).toEqual([{ place: ' New Sandhaven', rows: 2 * MANY }]);
  });
});

it('knows every way to link to a statistic', () => {
  const of = <T>(file: string) => outside<T>(path.join(appDir, 'dist/src', file));
  const { linkFields } = of<{ linkFields: (strapi: unknown) => Field[] }>(
    'plugins/crosslinks/server/src/links/link-fields',
  );
  const { BACKLINKS, LINKS } = of<{ BACKLINKS: object[]; LINKS: object[] }>('import/observations/links');
  const fields = linkFields(dateline.strapi).map(({ source, target, path: field, join }) => ({
    source: { uid: source.uid, collectionName: source.collectionName },
    target: { uid: target.uid, collectionName: target.collectionName },
    path: field,
    join,
  }));
  const statistic = 'api::statistic.statistic';
  expect(BACKLINKS).toEqual(fields.filter(({ target }) => target.uid === statistic));
  expect(LINKS).toEqual(
    fields
      .filter(({ source }) => source.uid === statistic)
      .map(({ path: field, target, join }) => ({
        ...{ field, join: join.name, uid: target.uid },
        ...{ table: target.collectionName, column: join.inverse },
      })),
  );
});
