import path from 'node:path';
import { counts, openBulkDesk, own } from '../../helpers/bulk-desk';
import { importObservations, killObservations, sql } from '../../helpers/observations';

const desk = openBulkDesk();
const { csv, outcome, rejected } = desk;

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
    const { code, files: reports } = await importObservations(desk.dateline, [file]);
    expect({ code, ...counts(reports[0]!) }).toMatchObject({ code: 1, created: 3, rejectedRows: 3 });
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
    expect(await rejected(path.join(desk.folder.path, 'nowhere.csv'))).toMatchObject([
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
        desk.dateline,
        `SELECT count(*)::int AS rows, count(DISTINCT (series_key, period_start))::int AS keys,
                count(DISTINCT document_id)::int AS documents
           FROM statistics WHERE definition_version = $1`,
        [version],
      )
    )[0]!;

  it('that is killed lands in whole batches, and when it is run again each row is there once', async () => {
    const file = many('killed');
    const begun = async () => (await stored('killed')).rows > 0;
    expect(await killObservations(desk.dateline, [file, '--publish'], begun)).toBe('SIGKILL');
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
      desk.dateline,
      `SELECT document_id AS id FROM places WHERE slug = 'sandhaven'`,
    );
    await desk.dateline.strapi
      .documents('api::place.place')
      .update({ documentId: place!.id, data: { name: 'New Sandhaven' } as never });
    expect((await stored('renamed')).rows).toBeLessThan(2 * MANY);
    expect(await running).toMatchObject({ code: 0, created: MANY });
    const labels = await sql(
      desk.dateline,
      `SELECT split_part(label, ',', 2) AS place, count(*)::int AS rows FROM statistics
        WHERE definition_version = 'renamed' GROUP BY 1`,
    );
    expect(labels).toEqual([{ place: ' New Sandhaven', rows: 2 * MANY }]);
  });
});
