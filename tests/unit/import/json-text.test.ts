import fc from 'fast-check';
import { FileRejection } from '../../../src/import/readers/file-rejection';
import { BareNumber, type Given } from '../../../src/import/readers/given';
import { parseJson } from '../../../src/import/readers/json-text';

/** What JSON.parse would have made of it. */
function plain(given: Given): unknown {
  if (given instanceof BareNumber) return Number(given.source);
  if (Array.isArray(given)) return given.map(plain);
  if (!(given instanceof Map)) return given;
  return Object.fromEntries([...given].map(([key, entry]) => [key, plain(entry.value)]));
}

function rejection(text: string): [number | null, string] {
  try {
    parseJson(text);
  } catch (error) {
    if (error instanceof FileRejection) return [error.line, error.message];
    throw error;
  }
  throw new Error(`${text.slice(0, 40)} was taken`);
}

describe('what is taken', () => {
  test('is read as JSON.parse reads it, however it is laid out', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ depthSize: 'medium' }),
        fc.constantFrom(0, 1, '\t', ' \n'),
        (value, space) => {
          const text = JSON.stringify(value, null, space);
          expect(plain(parseJson(`\n ${text} \r\n`).value)).toEqual(JSON.parse(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    ['"\\u5580\\u4ec0 \\ud83d\\udea2 \\"\\\\\\/\\b\\f\\n\\r\\t"', '喀什 🚢 "\\/\b\f\n\r\t'],
    ['"\u2028\u007f"', '\u2028\u007f'],
    ['"\\\\"', '\\'],
    ['""', ''],
  ])('the string %s', (text, expected) => {
    expect(parseJson(text).value).toBe(expected);
  });

  test('numbers keep their source text', () => {
    for (const source of ['149620000000.00', '-0', '0.10', '12345678901234567890', '1e400', '1E-7']) {
      expect(parseJson(source).value).toEqual(new BareNumber(source));
    }
  });

  test('a string may be as long as it likes, with escapes and without', () => {
    const long = 'x'.repeat(900_000);
    expect(parseJson(`["${long}", "\\n${long}"]`).value).toEqual([long, `\n${long}`]);
  });

  test('mappings, lists and keys have the lines on which they begin', () => {
    const { value, lineOf } = parseJson('\n{"a":\n [\n{"b": 1}, [],\n 2],\n\n"c": {}}');
    const map = value as Map<string, { value: Given; line: number }>;
    const list = map.get('a')?.value as Given[];
    expect([...map].map(([key, { line }]) => [key, line])).toEqual([
      ['a', 2],
      ['c', 7],
    ]);
    expect([value, list, list[0]!, list[1]!, map.get('c')!.value].map(lineOf)).toEqual([2, 3, 4, 4, 7]);
    expect(lineOf('text')).toBeUndefined();
  });

  test('a __proto__ key is a key like others', () => {
    const { value } = parseJson('{"__proto__": {"polluted": 1}}');
    expect([...(value as Map<string, unknown>).keys()]).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('64 lists within each other are taken', () => {
    expect(plain(parseJson(`${'['.repeat(64)}1${']'.repeat(64)}`).value)).toHaveLength(1);
    expect(rejection(`${'['.repeat(65)}1${']'.repeat(65)}`)[1]).toContain('nested more than 64 deep');
  });
});

describe('what is refused', () => {
  test.each([
    ['', 1, 'expected a value, found the end of the file'],
    ['\n\n', 3, 'expected a value, found the end of the file'],
    ['{"a": 1,\n}', 2, 'expected a key in double quotes, found “}”'],
    ['[1,\n]', 2, 'expected a value, found “]”'],
    ['[1\n2]', 2, 'expected a comma or ], found “2]”'],
    ['{"a" 1}', 1, 'expected a colon, found “1}”'],
    ['{"a": 1\n"b": 2}', 2, 'expected a comma or }, found “"b": 2}”'],
    ["{'a': 1}", 1, "expected a key in double quotes, found “'a': 1}”"],
    ['{a: 1}', 1, 'expected a key in double quotes, found “a: 1}”'],
    ['[]\n[]', 2, 'expected the end of the file, found “[]”'],
    ['// note\n[]', 1, 'expected a value, found “// note”'],
    ['["a\nb"]', 1, 'expected the end of a string, found “"a”'],
    ['["a', 1, 'expected the end of a string, found “"a”'],
    ['["\\"]', 1, 'expected the end of a string, found “"\\"]”'],
    ['["\\x41"]', 1, 'expected the end of a string, found “"\\x41"]”'],
    ['["\t"]', 1, 'expected the end of a string, found “"\t"]”'],
    ['[01]', 1, 'expected a comma or ], found “1]”'],
    ['[.5]', 1, 'expected a value, found “.5]”'],
    ['[+1]', 1, 'expected a value, found “+1]”'],
    ['[1.]', 1, 'expected a comma or ], found “.]”'],
    ['[NaN]', 1, 'expected a value, found “NaN]”'],
    ['[truth]', 1, 'expected a value, found “truth]”'],
    ['[\u00a01]', 1, 'expected a value, found “\u00a01]”'],
  ])('%j', (text, line, reason) => {
    expect(rejection(text)).toEqual([line, `The JSON is broken: ${reason}`]);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });

  test('a key that stands twice, however it is written', () => {
    expect(rejection('{"a": 1,\n"\\u0061": 2}')).toEqual([2, 'The key “a” stands twice in one object']);
    expect(rejection('{"__proto__": 1,\n"__proto__": 2}')).toEqual([
      2,
      'The key “__proto__” stands twice in one object',
    ]);
  });

  test.each(['[', '{"a":', '[{"a":'])('what is nested a million times by %s', (opening) => {
    const [line, reason] = rejection(`\n${opening.repeat(1_000_000)}`);
    expect([line, reason.split(', found')[0]]).toEqual([
      2,
      'The JSON is broken: it is nested more than 64 deep',
    ]);
  });
});
