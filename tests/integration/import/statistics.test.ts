import { importFiles, outcomes, rejections } from '../../helpers/import';
import { openImportDesk } from '../../helpers/import-desk';

const desk = openImportDesk();

interface Row {
  indicator?: string;
  place?: string;
  partner?: string;
  period?: string;
  value?: string;
  unit?: string;
  source?: string;
  definitionVersion?: string;
  releasedOn?: string;
  note?: string;
}
const base: Required<Row> = {
  ...{
    indicator: 'cargo-value',
    place: 'norland',
    partner: '',
    period: '2023-S1',
    value: '10.5',
    unit: 'NOK',
  },
  ...{ source: 'norland-customs', definitionVersion: '', releasedOn: '2023-07-20', note: '' },
};
let tests = 0;
// Each test has a series of its own.
beforeEach(() => Object.assign(base, { definitionVersion: `v${(tests += 1)}`, note: `test ${tests}` }));

/** Imports statistics that differ from base in these parts, and says what became of each file. */
async function load(...rows: Row[]): Promise<string | undefined> {
  const lines = [base, ...rows.map((row) => ({ ...base, ...row }))].map((row, index) =>
    (index === 0 ? Object.keys(row) : Object.values(row)).join(','),
  );
  const report = await importFiles(
    desk.dateline,
    desk.folder.write('statistics.csv', `${lines.join('\n')}\n`),
  );
  expect(rejections(report)).toEqual({});
  return outcomes(report)['statistics.csv'];
}
const stored = async () =>
  (await desk.dateline.strapi.db
    .query('api::statistic.statistic')
    .findMany({ where: { note: base.note }, orderBy: 'id' })) as {
    documentId: string;
    period: string;
    value: string;
    releasedOn: string;
  }[];
const storedId = async () => (await stored())[0]!.documentId;
const updateByEditor = async (data: object) => {
  const documentId = await storedId();
  await desk.dateline.strapi
    .documents('api::statistic.statistic')
    .update({ documentId, data: data as never });
};

describe('an imported statistic', () => {
  it.each([
    ['its partner', { partner: 'suthland' }],
    ['its place', { place: 'sandhaven' }],
    ['its unit', { unit: 'EUR' }],
    ['its source', { source: 'sandhaven-courier' }],
    ['no source', { source: '' }],
    ['its definition', { definitionVersion: '2' }],
    ['its period', { period: '2023-S2' }],
    ['its release', { releasedOn: '2023-08-01' }],
    ['no release', { releasedOn: '' }],
  ])('is another one by %s, and both stay what they are', async (_, other) => {
    expect(await load({}, other)).toBe('2 created');
    expect(await load(other, {})).toBe('2 unchanged');
    expect(await load({ ...other, value: '11' }, {})).toBe('1 updated, 1 unchanged');
    expect((await stored()).map(({ value }) => Number(value))).toEqual([10.5, 11]);
  });

  it('is the same one where its references and its period are written another way', async () => {
    await load({});
    expect(await load({ indicator: 'Cargo value', place: 'NO', period: '2023-Q1/2023-Q2' })).toBe(
      '1 updated',
    );
    expect(await stored()).toMatchObject([{ period: '2023-Q1/2023-Q2' }]);
    expect(await load({ indicator: 'Cargo value', place: '诺兰', period: '2023-Q1/2023-Q2' })).toBe(
      '1 unchanged',
    );
  });

  it('keeps what an editor changed in it when only its period is written another way', async () => {
    await load({});
    await updateByEditor({ value: '99.125' });
    expect(await load({ period: '2023-01/2023-06' })).toBe('1 updated');
    expect(await stored()).toMatchObject([
      { period: '2023-01/2023-06', value: expect.stringMatching(/^99\.125/) as string },
    ]);
  });

  it('is found again where an editor changed a part of its key', async () => {
    await load({});
    await updateByEditor({ releasedOn: '2023-07-21', note: base.note });
    expect(await load({})).toBe('1 unchanged');
    expect(await stored()).toMatchObject([{ releasedOn: '2023-07-21' }]);
  });

  it('is made again where an editor deleted it', async () => {
    await load({});
    const documentId = await storedId();
    await desk.dateline.strapi.documents('api::statistic.statistic').delete({ documentId });
    expect(await load({})).toBe('1 created');
    expect(await load({})).toBe('1 unchanged');
  });

  it('is one with what an editor entered before', async () => {
    const id = async (uid: string, slug: string) =>
      ((await desk.dateline.strapi.db.query(uid).findOne({ where: { slug } })) as { documentId: string })
        .documentId;
    await desk.dateline.strapi.documents('api::statistic.statistic').create({
      data: {
        indicator: await id('api::indicator.indicator', 'cargo-value'),
        place: await id('api::place.place', 'norland'),
        source: await id('api::organization.organization', 'norland-customs'),
        ...{ period: '2023-01/2023-06', value: '3', unit: 'NOK', releasedOn: '2023-07-20' },
        ...{ definitionVersion: base.definitionVersion, note: base.note },
      } as never,
    });
    expect(await load({})).toBe('1 updated');
    expect(await stored()).toHaveLength(1);
    expect(await load({})).toBe('1 unchanged');
  });
});

describe('two rows for one statistic', () => {
  it('are told of, since each run would change it back and forth', async () => {
    const rows = [
      'indicator,place,period,value,unit',
      'cargo-value,norland,2023-S1,1,NOK',
      'cargo-value,NO,2023-01/2023-06,2,NOK',
    ];
    const file = desk.folder.write('statistics-twice.csv', rows.join('\n'));
    const report = await importFiles(desk.dateline, file);
    expect(outcomes(report)).toEqual({ 'statistics-twice.csv': '1 created, 1 rejected' });
    expect(report.files[0]!.rejected).toEqual([
      { line: 3, field: 'releasedOn', reason: `names the same statistic as line 2 of ${file}` },
    ]);
    expect(outcomes(await importFiles(desk.dateline, file))).toEqual({
      'statistics-twice.csv': '1 unchanged, 1 rejected',
    });
  });
});
