import fc from 'fast-check';
import { looksLikeDocumentId, slug, slugFrom } from '../../../../src/domain/validation/slug';

const ROUTE_WORDS = [
  'atom',
  'count',
  'csv',
  'dossier',
  'export',
  'geojson',
  'go',
  'import',
  'search',
  'suggestions',
];

describe('the slug of a name', () => {
  test.each([
    ['Port of Rotterdam', 'port-of-rotterdam'],
    ['喀什综合保税区', 'ka-shi-zong-he-bao-shui-qu'],
    ['重庆和重要', 'chong-qing-he-zhong-yao'],
    ['乌鲁木齐 Customs', 'wu-lu-mu-qi-customs'],
    ['Казахстан', 'kazahstan'],
    ['Шёлковый путь', 'shyolkovyy-put'],
    ['Ürümqi', 'urumqi'],
    ['U\u0308ru\u0308mqi', 'urumqi'],
    ['Łódź', 'lodz'],
    ['Ｋａｓｈｇａｒ ①', 'kashgar-1'],
    ['Kashgar — Land  Port (2023)', 'kashgar-land-port-2023'],
    ['a_b/c.d', 'a-b-c-d'],
  ])('%s becomes %s', (name, expected) => {
    expect(slugFrom(name)).toBe(expected);
  });

  test('apostrophes leave no gap, whatever their form', () => {
    for (const mark of ["'", '’', '‘', 'ʼ', '`'])
      expect(slugFrom(`Xi${mark}an Envoy${mark}s`)).toBe('xian-envoys');
  });

  test('what can’t be written in ASCII gives none', () => {
    for (const name of ['', '   ', '—', '😀', '---', "'"]) expect(slugFrom(name)).toBe('');
  });

  test('a long name is cut between words', () => {
    const made = slugFrom('economic cooperation '.repeat(20));
    expect(made).toBe(`${'economic-cooperation-'.repeat(5)}economic`);
    expect(slugFrom('x'.repeat(500))).toBe('x'.repeat(120));
  });

  test('a word of the API or the shape of a documentId gets a number', () => {
    expect(slugFrom('Search')).toBe('search-1');
    expect(slugFrom('Go')).toBe('go-1');
    expect(slugFrom('abcdefghijklmnopqrstuvwx')).toBe('abcdefghijklmnopqrstuvwx-1');
  });
});

describe('what can stand as a slug', () => {
  test.each([['port-of-rotterdam'], ['5g'], ['2023'], ['a'], ['search-1'], ['abcdefghijklmnopqrstuvwxy']])(
    '“%s” can',
    (value) => {
      expect(slug(value)).toBeUndefined();
    },
  );

  test.each(
    [
      ...[
        '',
        '-',
        '-a',
        'a-',
        'a--b',
        'A',
        'Port',
        'a b',
        'a_b',
        'a.b',
        'a/b',
        '..',
        'é',
        '喀什',
        'a\n',
        'a%20b',
      ],
      ...['a?b', 'a#b', '\u0430bc'],
    ].map((value) => [value]),
  )('“%s” can’t', (value) => {
    expect(slug(value)).toBe(
      `“${value}” is not a slug: small letters a to z, digits and single hyphens, such as port-of-rotterdam`,
    );
  });

  test.each(ROUTE_WORDS.map((word) => [word]))('“%s”, a word of the API, can’t', (word) => {
    expect(slug(word)).toBe(`“${word}” is a word of the API and can’t be a slug`);
  });

  test('what has the shape of a documentId can’t', () => {
    const id = 'tz4a98xxat96iws9zmbrgj3a';
    expect(looksLikeDocumentId(id)).toBe(true);
    expect(slug(id)).toBe(`“${id}” has the shape of a documentId and can’t be a slug`);
    for (const other of [id.slice(1), `${id}b`, `4${id.slice(1)}`, `${id.slice(0, 11)}-${id.slice(12)}`]) {
      expect(looksLikeDocumentId(other)).toBe(false);
      expect(slug(other)).toBeUndefined();
    }
  });
});

test('a slug that is made is none, or one that is taken, and is made of itself again', () => {
  const words = fc.constantFrom(
    ...[
      'go',
      'CSV',
      'new',
      '喀什',
      'Шёлк',
      'ü',
      'İ',
      'ẞ',
      'ﬁ',
      '½',
      '’',
      '-',
      '—',
      ' ',
      '/',
      '😀',
      '\ud800',
      'ａ',
    ],
    ...['x'.repeat(24), 'y'.repeat(119), 'tz4a98xxat96iws9zmbrgj3a'],
  );
  const names = fc.oneof(
    fc.array(words, { maxLength: 8 }).map((all) => all.join('')),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.stringMatching(/^[a-z][a-z0-9]{23}$/),
  );
  fc.assert(
    fc.property(names, (name) => {
      const made = slugFrom(name);
      if (made !== '') expect(slug(made)).toBeUndefined();
      expect(made.length).toBeLessThanOrEqual(122);
      expect(slugFrom(made)).toBe(made);
    }),
    { numRuns: 1000 },
  );
});
