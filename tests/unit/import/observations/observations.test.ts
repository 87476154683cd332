import { exactDigits } from '../../../../src/import/observations/observation';
import { readObservations } from '../../../../src/import/observations/read-file';
import { FileTally, observationsInWords } from '../../../../src/import/observations/report';
import { memorySource } from '../../../../src/import/readers/sources';

it.each([
  ['007', '7'],
  ['0.50', '0.50'],
  ['00.5', '0.5'],
  ['-012.30', '-12.30'],
  ['-0', '0'],
  ['-0.00', '0.00'],
  ['149.62', '149.62'],
  [null, null],
])('reads %s as PostgreSQL gives it back: %s', (written, stored) => {
  expect(exactDigits(written)).toBe(stored);
});

describe('a file of observations', () => {
  const read = async (text: string) => {
    const items: object[] = [];
    for await (const item of readObservations(memorySource('rows.csv', text))) items.push(item);
    return items;
  };
  const header = 'indicator,place,period,value,unit';

  it('gives its columns, then what is good of its rows and what is wrong, by line', async () => {
    const rows = ['trade,china,2023,1.5,CNY', '', '"tra', 'de",china,2023,x,', 'trade'];
    expect(await read([header, ...rows].join('\r\n'))).toMatchObject([
      { columns: header.split(',').map((column) => ({ column })) },
      { row: { line: 2, record: { period: '2023', value: '1.5', decimals: 1 } } },
      {
        rejections: [
          { line: 4, field: 'value', value: 'x' },
          { line: 4, field: 'unit', value: '', reason: 'must not be empty' },
        ],
      },
      { rejections: [{ line: 6, field: null, reason: 'The row has 1 cell, the header has 5' }] },
    ]);
  });

  it('that is broken at its end has given most of its rows, and says where it is broken', async () => {
    const rows = Array.from({ length: 20_000 }, () => 'trade,china,2023,1,CNY');
    const items = await read([header, ...rows, 'trade,"china,2023,1,CNY'].join('\n'));
    expect(items.length).toBeGreaterThan(15_000);
    expect(items.at(-2)).toMatchObject({ row: { line: items.length - 1 } });
    expect(items.at(-1)).toMatchObject({
      rejections: [{ line: 20_002, reason: expect.stringContaining('never closed') as string }],
    });
  });

  it.each([
    ['', 'The file is empty'],
    ['\u0000\u0000', 'NUL'],
    ['PK\u0003\u0004', 'ZIP'],
  ])('is refused where it is none: %j', async (text, reason) => {
    expect(await read(text)).toMatchObject([
      { rejections: [{ reason: expect.stringContaining(reason) as string }] },
    ]);
  });
});

describe('a report of a file', () => {
  const one = (line: number) => ({ line, field: 'value', value: 'x'.repeat(200), reason: 'is no amount' });

  it('counts all rejected rows and lists a thousand, in the order of lines', () => {
    const tally = new FileTally('rows.csv');
    tally.count('created', 5);
    for (let line = 3000; line > 0; line -= 1) tally.reject([one(line), one(line)]);
    const report = tally.done();
    expect(report).toMatchObject({ created: 5, rejectedRows: 3000 });
    expect(report.rejected).toHaveLength(1000);
    expect(report.rejected.map(({ line }) => line)).toEqual(
      report.rejected.map(({ line }) => line).sort((a, b) => a! - b!),
    );
    expect(report.rejected[0]!.value).toHaveLength(80);
  });

  it('is a line a rejection in words', () => {
    const tally = new FileTally('rows.csv');
    tally.count('created', 2);
    tally.reject([{ line: 4, field: 'value', value: '1,5', reason: 'is no decimal number' }]);
    tally.reject([{ line: null, field: null, value: null, reason: 'The file is empty' }]);
    expect(observationsInWords({ dryRun: false, stopped: true, files: [tally.done()] })).toBe(
      [
        'rows.csv: 2 created, 2 rejected',
        '  rows.csv The file is empty',
        '  rows.csv:4 value “1,5”: is no decimal number',
        'Total: 2 created, 2 rejected. Stopped: run it again, and it goes on where it was',
      ].join('\n'),
    );
  });
});
