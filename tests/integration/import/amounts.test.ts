import { importFiles, outcomes, rejections } from '../../helpers/import';
import { openImportDesk } from '../../helpers/import-desk';

const AMOUNTS = ['149620000000.00', '12345678901234.5678', '999999999999999999.999999', '-0.000001', '0'];

const desk = openImportDesk();

const csv = (values: string[]) =>
  [
    'indicator,place,period,unit,value,change,note',
    ...values.map((value, index) => `cargo-value,norland,${2001 + index},NOK,${value},${value},csv`),
    '',
  ].join('\n');

const yaml = (values: string[]) =>
  values
    .map(
      (value, index) =>
        `- indicator: cargo-value\n  place: suthland\n  period: ${2001 + index}\n  unit: NOK\n  value: ${value}\n  note: yaml\n`,
    )
    .join('');

/** The values as readers get them, over REST and GraphQL. */
async function readValues(note: string): Promise<string[][]> {
  const filter = `filters[note]=${note}&sort=period`;
  const rest = await desk.dateline.request.get(`/api/statistics?${filter}`).expect(200);
  const query = `{ statistics(filters: { note: { eq: "${note}" } }, sort: "period") { value } }`;
  const graphql = await desk.dateline.request.post('/graphql').send({ query }).expect(200);
  const values = (list: { value: string }[]) => list.map(({ value }) => value);
  return [
    values((rest.body as { data: { value: string }[] }).data),
    values((graphql.body as { data: { statistics: { value: string }[] } }).data.statistics),
  ];
}

describe('amounts', () => {
  it.each([
    ['CSV', 'statistics.csv', csv(AMOUNTS), 'csv'],
    ['YAML', 'statistics.yaml', yaml(AMOUNTS.map((amount) => `"${amount}"`)), 'yaml'],
  ])(
    'go in as %s and come out digit for digit, also when published twice',
    async (_, name, content, note) => {
      const file = desk.folder.write(name, content);
      expect(outcomes(await importFiles(desk.dateline, file, { publish: true }))).toEqual({
        [name]: '5 created',
      });
      expect(await readValues(note)).toEqual([AMOUNTS, AMOUNTS]);

      const again = desk.folder.write(name, content.replaceAll(/NOK/g, 'NOK'));
      expect(outcomes(await importFiles(desk.dateline, again, { publish: true }))).toEqual({
        [name]: '5 unchanged',
      });
      const drafts = (await desk.dateline.strapi.db
        .query('api::statistic.statistic')
        .findMany({ where: { note, publishedAt: null } })) as { documentId: string }[];
      for (const { documentId } of drafts)
        await desk.dateline.strapi.documents('api::statistic.statistic').publish({ documentId });
      expect(await readValues(note)).toEqual([AMOUNTS, AMOUNTS]);
    },
  );

  it.each([
    ['abc', 'is not a decimal number'],
    ['1e400', 'is not a decimal number'],
    ['"1,5"', 'is not a decimal number'],
    ['1234567890123456789', 'more than 18 digits before the point'],
    ['1.1234567', 'more than 6 digits after the point'],
  ])('are refused in a CSV, with file, line and field: %s', async (value, reason) => {
    const file = desk.folder.write(
      'statistics-wrong.csv',
      csv(['1', value, '3']).replaceAll('norland', 'sandhaven'),
    );
    const report = await importFiles(desk.dateline, file, { dryRun: true });
    expect(report.files[0]).toMatchObject({ path: file, created: 2 });
    expect(report.files[0]!.rejected).toEqual([
      { line: 3, field: 'value', reason: expect.stringContaining(reason) as string },
      { line: 3, field: 'change', reason: expect.stringContaining(reason) as string },
    ]);
  });

  it.each([
    ['149.62', 'stands as a bare number'],
    ['149620000000', 'stands as a bare number'],
    ['1e400', 'stands as a bare number'],
    ['.inf', 'bare number|not a decimal number'],
    ['abc', 'is not a decimal number'],
    ["'1e400'", 'is not a decimal number'],
    ["'1234567890123456789'", 'more than 18 digits before the point'],
    ["'1.1234567'", 'more than 6 digits after the point'],
    ['true', 'must be a string'],
    ['[1]', 'must be a string'],
  ])('are refused in a YAML, with file, line and field: %s', async (value, reason) => {
    const file = desk.folder.write(
      'statistics-wrong.yaml',
      yaml(["'1'", value, "'3'"]).replaceAll('suthland', 'sandhaven'),
    );
    const report = await importFiles(desk.dateline, file, { dryRun: true });
    expect(report.files[0]).toMatchObject({ path: file, created: 2 });
    expect(rejections(report)).toEqual({
      'statistics-wrong.yaml:11 value': expect.stringMatching(reason) as string,
    });
  });
});
