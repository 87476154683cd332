import { csv, refused, streamedSource, readTable } from './reading';

const STATISTIC = 'indicator,place,period,value,unit';

describe('headers', () => {
  test('a column that is no field rejects the file, with the field that was meant', async () => {
    expect(await refused(csv('name,sumary,Summary,nonsense,toString\nA,b,c,d,e\n'))).toEqual([
      [1, 'sumary', 'There is no column “sumary”; did you mean “summary”?'],
      [1, 'Summary', 'There is no column “Summary”; did you mean “summary”?'],
      [1, 'nonsense', 'There is no column “nonsense”; known are name, slug, aliases, summary'],
      [1, 'toString', 'There is no column “toString”; known are name, slug, aliases, summary'],
    ]);
  });

  test('columns that each record needs must be there', async () => {
    expect(await refused(csv('indicator,place,period\na,b,2023\n', 'statistics'))).toEqual([
      [1, 'value', 'The column “value” is missing'],
      [1, 'unit', 'The column “unit” is missing'],
    ]);
  });

  test('a column without a name, or one that stands twice, is refused', async () => {
    expect(await refused(csv('\nname,,name\nA,b,c\n'))).toEqual([
      [2, null, 'Column 2 has no name'],
      [2, 'name', 'The column “name” stands twice'],
    ]);
  });

  test.each([
    ['semicolons', 'name;summary\nA;b\n'],
    ['tabs', 'name\tsummary\nA\tb\n'],
  ])('a file with %s for commas is told so', async (separator, file) => {
    expect(await refused(csv(file))).toEqual([
      [1, null, `The cells are separated by ${separator}; separate them by commas (RFC 4180)`],
    ]);
  });

  test('columns with the names of JavaScript’s own keys are passed over', async () => {
    const { records, rejected } = await csv('name,__proto__,constructor,prototype\nA,b,c,d\n');
    expect(rejected).toEqual([]);
    expect(records.map(({ data }) => Object.keys(data))).toEqual([['name']]);
  });
});

describe('rows', () => {
  test('that are ragged are refused by themselves', async () => {
    const { records, rejected } = await csv('name,summary\nA\nB,c,d\nC,d\n');
    expect(rejected).toEqual([
      { line: 2, field: null, reason: 'The row has 1 cell, the header has 2' },
      { line: 3, field: null, reason: 'The row has 3 cells, the header has 2' },
    ]);
    expect(records).toEqual([{ type: 'topics', line: 4, data: { name: 'C', summary: 'd' } }]);
  });

  test('whose needed cells are empty are refused', async () => {
    expect(await refused(csv(`${STATISTIC}\na, ,2023,5,\n`, 'statistics'))).toEqual([
      [2, 'place', 'The cell must not be empty'],
      [2, 'unit', 'The cell must not be empty'],
    ]);
  });

  test.each(['abc', '1e400', '1 000', '"1,5"', '0x10', '∞'])(
    'with the amount %s are refused',
    async (amount) => {
      const shown = amount.replaceAll('"', '');
      expect(await refused(csv(`${STATISTIC}\na,b,2023,${amount},t\n`, 'statistics'))).toEqual([
        [2, 'value', `“${shown}” is not a decimal number: write digits and a point, such as 149.62`],
      ]);
    },
  );

  test('with an amount of too many digits are refused', async () => {
    const file = `${STATISTIC}\na,b,2023,1234567890123456789,t\na,b,2023,0.1234567,t\n`;
    expect(await refused(csv(file, 'statistics'))).toEqual([
      [2, 'value', '“1234567890123456789” has more than 18 digits before the point'],
      [3, 'value', '“0.1234567” has more than 6 digits after the point'],
    ]);
  });

  test('with values that their fields can’t hold are refused, all of them named', async () => {
    const file = 'name,startDate,endDate,durationDays,countryCountAtLeast\nA,2023-02-29,1.8.2023,1.5,maybe\n';
    const advice = 'is not a date of the calendar: write YYYY-MM-DD, such as 2023-08-07';
    expect(await refused(csv(file, 'events'))).toEqual([
      [2, 'startDate', `“2023-02-29” ${advice}`],
      [2, 'endDate', `“1.8.2023” ${advice}`],
      [2, 'durationDays', '“1.5” is not a whole number'],
      [2, 'countryCountAtLeast', '“maybe” is neither true nor false'],
    ]);
  });
});

describe('quotes', () => {
  const filler = Array.from({ length: 2000 }, (_, index) => `Topic ${index}`).join('\n');

  test.each([
    ['"B"x', 'text follows a closing quote; double a quote within a quoted cell'],
    ['B"x"', 'a quote stands in a cell that does not begin with one; put the cell in quotes'],
    ['"B\nC\nD', 'a quoted cell that begins on this line or after is never closed'],
  ])('%j breaks the file on its line, and none of the rows before is taken', async (row, reason) => {
    expect(await refused(csv(`name\n${row}\n`))).toEqual([[2, null, `The CSV is broken: ${reason}`]]);
    expect(await refused(csv(`name\n${filler}\n${row}\n`))).toEqual([
      [2002, null, `The CSV is broken: ${reason}`],
    ]);
  });

  test('that are wrong within a row of several lines are told by their own line', async () => {
    expect(await refused(csv('name,summary\nA,b\n\n"B\nC",D"x"\n'))).toEqual([
      [5, null, expect.stringContaining('a quote stands in a cell that does not begin with one')],
    ]);
  });

  test('one that is never closed ends the reading after 4 MiB', async () => {
    const chunk = Buffer.from(`${'y'.repeat(255)}\n`.repeat(256));
    const { source, read } = streamedSource('name\nA\n"', chunk, 1600);
    expect(await refused(readTable(source, 'topics'))).toEqual([
      [3, null, 'The CSV is broken: the row is longer than 4 MiB; a quoted cell in it may not be closed'],
    ]);
    expect(read.bytes).toBeLessThan(5 * 1024 * 1024);
    expect(read.closed).toBe(read.opened);
  });
});

describe('cells of JSON', () => {
  const people = (json: string) => csv(`name,positions\nA,"${json.replaceAll('"', '""')}"\n`, 'people');

  test.each([
    ['[{', 'positions', 'The JSON is broken: expected a key in double quotes, found the end of the cell'],
    ['[{}', 'positions', 'The JSON is broken: expected a comma or ], found the end of the cell'],
    ['"Envoy"', 'positions', 'The cell must hold a JSON array of objects'],
    ['5', 'positions', 'The cell must hold a JSON array of objects'],
    ['["Envoy"]', 'positions.0', 'Fields with names are expected here, not “Envoy”'],
    ['[{"title":"a","title":"b"}]', 'positions', 'The key “title” stands twice in one object'],
    ['[{"title":true}]', 'positions.0.title', 'Text is expected here; put true in quotes'],
    [`${'['.repeat(99)}`, 'positions', expect.stringContaining('nested more than 64 deep')],
  ])('%s is refused', async (json, field, reason) => {
    expect(await refused(people(json))).toEqual([[2, field, reason]]);
  });

  test('a name in one that is no field rejects the file, rows before it too', async () => {
    const file = 'name,positions\nA,\nB,"[{""titel"":""x"",""tilte"":""y""}]"\nC,\n';
    expect(await refused(csv(file, 'people'))).toEqual([
      [3, 'positions.0.titel', expect.stringMatching(/^There is no field “titel”; /)],
      [3, 'positions.0.tilte', expect.stringMatching(/^There is no field “tilte”; /)],
    ]);
  });

  test('a __proto__ key in one changes nothing', async () => {
    const { records } = await people('[{"title":"Envoy","__proto__":{"organization":"x"}}]');
    const [position] = records[0]?.data.positions as Record<string, unknown>[];
    expect(Object.keys(position!)).toEqual(['title']);
    expect(position?.organization).toBeUndefined();
  });
});
