import { refused, yaml } from './reading';

const topics = (content: string) => refused(yaml(content, 'topics'));

describe('syntax', () => {
  test.each<[string, number, string]>([
    ['- name: [A\n- name: B\n', 2, 'The YAML is broken: Flow sequence in block collection must be'],
    ['- name: "A\n', 2, 'The YAML is broken: Missing closing "quote'],
    ['- name: A\n\t- b: c\n', 2, 'The YAML is broken: Tabs are not allowed as indentation'],
    [
      '- name: A\n- name: B: C\n',
      2,
      'The YAML is broken: Nested mappings are not allowed in compact mappings',
    ],
    ['- name: A\n---\n- name: B\n', 2, 'The YAML holds several documents; write one file for each'],
    ['- name: A\n- name: *nope\n', 2, 'The YAML has no anchor “nope”'],
    ['- name: A\n- [a]: b\n', 2, 'The YAML has a key that is not a word'],
  ])('%j is broken on line %i', async (content, line, reason) => {
    expect(await topics(content)).toEqual([[line, null, expect.stringContaining(reason)]]);
  });

  test('a key that stands twice rejects the file, however it is written', async () => {
    const twice = (key: string) => `The key “${key}” stands twice in one mapping`;
    expect(await topics('- name: A\n  slug: a\n  "name": B\n')).toEqual([[3, null, twice('name')]]);
    expect(await topics('- name: A\n  __proto__: a\n  __proto__: b\n')).toEqual([
      [3, null, twice('__proto__')],
    ]);
  });

  test('keys that mean something to JavaScript change nothing', async () => {
    const { records, rejected } = await yaml(
      '- __proto__: {slug: b}\n  constructor: x\n  name: A\n',
      'topics',
    );
    expect(rejected).toEqual([]);
    expect(records.map(({ data }) => Object.keys(data))).toEqual([['name']]);
    expect(Object.keys(records[0]?.fieldLines ?? {})).toEqual(['name']);
    expect(records[0]?.data.slug).toBeUndefined();
  });
});

describe('nesting and aliases beyond reason', () => {
  const steps = (count: number) => Array.from({ length: count }, (_, depth) => `${' '.repeat(depth)}a:`);

  test.each([
    [
      'brackets',
      `- name: A\n- ${'['.repeat(70)}${']'.repeat(70)}\n`,
      2,
      'The YAML is nested more than 64 deep',
    ],
    ['a million brackets', `- name: A\n- ${'['.repeat(1_000_000)}`, 2, 'The YAML is nested too deeply'],
    ['a million braces', `- name: A\n- ${'{a: '.repeat(250_000)}`, 2, 'The YAML is nested too deeply'],
    ['dashes', `- name: A\n${'- '.repeat(100_000)}a`, 2, 'The YAML is nested too deeply'],
    ['steps', steps(100).join('\n'), 66, 'The YAML is nested more than 64 deep'],
  ])('%s', async (_what, content, line, reason) => {
    expect(await topics(content)).toEqual([[line, null, reason]]);
  });

  test('thousands of steps, which the parser itself can’t follow', async () => {
    expect(await topics(steps(3000).join('\n'))).toEqual([
      [expect.any(Number), null, 'The YAML is nested too deeply'],
    ]);
  });

  test('lists of lists of aliases, which would be billions of values', async () => {
    const levels = [...'bcdefghi'].map((name, index) => {
      const below = Array.from({ length: 9 }, () => `*${'abcdefgh'[index]}`);
      return `- &${name} [${below.join(', ')}]`;
    });
    expect(await topics(`- &a [x, x, x, x, x, x, x, x, x]\n${levels.join('\n')}\n`)).toEqual([
      [3, null, 'The YAML uses more than 100 aliases of lists and mappings'],
    ]);
  });

  test('a long list that few aliases repeat', async () => {
    const list = `- name: A\n  aliases: &a\n${'  - x\n'.repeat(3000)}`;
    const repeated = Array.from({ length: 50 }, (_, index) => `- {name: B${index}, aliases: *a}\n`);
    const { records } = await yaml(`${list}${repeated.slice(0, 2).join('')}`, 'topics');
    expect(records).toHaveLength(3);
    expect(await topics(`${list}${repeated.join('')}`)).toEqual([
      [expect.any(Number), null, 'The YAML repeats too many values by its aliases'],
    ]);
  });

  test('an alias within what it names', async () => {
    expect(await topics('- &a\n  name: A\n  aliases: [*a]\n')).toEqual([
      [2, null, 'The YAML is nested more than 64 deep'],
    ]);
  });
});

describe('the top level', () => {
  test.each<[string, number | null, string | null, string]>([
    ['# nothing yet\n', null, null, 'The file is empty: it holds comments only'],
    ['hello', 1, null, 'A list of mappings is expected, not “hello”'],
    ['5', 1, null, 'A list of mappings is expected, not the number 5'],
    ['type: topics\n', 1, 'entries', 'A list of mappings is expected under “entries”'],
    ['type: topics\nentries: {a: b}\n', 2, 'entries', 'A list of mappings is expected under “entries”'],
    ['entries: []\ntype: topcs\n', 2, 'type', 'There is no type “topcs”; did you mean “topics”?'],
    ['type: articles\nentries: []\n', 1, 'type', 'There is no type “articles”'],
    ['typ: topics\nentries: []\n', 1, 'typ', 'There is no key “typ”; did you mean “type”?'],
    ['- name: A\n', 1, null, 'Nothing says what the file holds: begin its name with places, indicators,'],
  ])('%j is refused', async (content, line, field, reason) => {
    expect(await refused(yaml(content))).toEqual([[line, field, expect.stringContaining(reason)]]);
  });

  test('an entry that is no mapping is refused by itself', async () => {
    const { records, rejected } = await yaml('- name: A\n- [B]\n- C\n- name: D\n', 'topics');
    expect(records.map(({ line }) => line)).toEqual([1, 4]);
    expect(rejected).toMatchObject([
      { line: 2, reason: 'An entry is a mapping of fields, not a list' },
      { reason: 'An entry is a mapping of fields, not “C”' },
    ]);
  });
});

describe('fields', () => {
  test('that are unknown reject the file, each name once, with the one that was meant', async () => {
    const content = '- name: A\n- name: B\n  sumary: x\n- name: C\n  sumary: y\n  <<: {slug: z}\n';
    expect(await topics(content)).toEqual([
      [3, 'sumary', 'There is no field “sumary”; did you mean “summary”?'],
      [6, '<<', 'There is no field “<<”; known are name, slug, aliases, summary'],
    ]);
  });

  test('of statistics and itineraries are checked as well', async () => {
    const content = '- name: A\n  itinerary:\n    - plce: b\n  statistics: [{perod: 2023}]\n';
    expect(await refused(yaml(content, 'events'))).toEqual([
      [3, 'itinerary.0.plce', 'There is no field “plce”; did you mean “place”?'],
      [4, 'statistics.0.perod', 'There is no field “perod”; did you mean “period”?'],
    ]);
  });

  test.each([
    ['149.62', 'The amount 149.62 stands as a bare number, whose digits may have been lost: write "149.62"'],
    ['0x1F', 'The amount 0x1F stands as a bare number, whose digits may have been lost: write "0x1F"'],
    ['"1e400"', '“1e400” is not a decimal number: write digits and a point, such as 149.62'],
    ['abc', '“abc” is not a decimal number: write digits and a point, such as 149.62'],
    ['true', 'The amount must be a string of decimal digits, such as "149.62"'],
    ['["1"]', 'The amount must be a string of decimal digits, such as "149.62"'],
    ['""', 'The field “value” must not be empty'],
  ])('the amount %s is refused', async (value, reason) => {
    const content = `- unit: CNY\n  indicator: a\n  place: b\n  period: 2023\n  value: ${value}\n`;
    expect(await refused(yaml(content, 'statistics'))).toEqual([[value === '""' ? 1 : 5, 'value', reason]]);
  });

  test('with values that they can’t hold refuse the entry, all of them named', async () => {
    const content = `- name: A
  startDate: 2023-02-29
  durationDays: 1.5
  summary: yes
  topics: [a, [b], {c: d}]
  itinerary:
    - time: 24:00
      date: 2023-13-01
- name: true
`;
    expect(await refused(yaml(content, 'events'))).toEqual([
      [2, 'startDate', '“2023-02-29” is not a date of the calendar: write YYYY-MM-DD, such as 2023-08-07'],
      [3, 'durationDays', 'the number 1.5 is not a whole number'],
      [5, 'topics.1', 'Text is expected here, not a list'],
      [5, 'topics.2', 'Text is expected here, not a mapping'],
      [7, 'itinerary.0.time', '“24:00” is not a time of day: write HH:MM, such as 09:30'],
      [
        8,
        'itinerary.0.date',
        '“2023-13-01” is not a date of the calendar: write YYYY-MM-DD, such as 2023-08-07',
      ],
      [9, 'name', 'Text is expected here; put true in quotes'],
    ]);
  });
});
