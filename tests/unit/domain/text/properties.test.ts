import fc from 'fast-check';
import { findMentions, findPhrases, fold, type Mention } from '../../../../src/domain/text';

const pieces = fc.constantFrom(
  ...['Aktau', 'Port', 'Казахстан', 'Урумчи', '新疆', '海', 'Ｕ', 'ü', 'u\u0308', 'ß', 'ﬁ', '🚢', '𠮷'],
  ...[
    ' ',
    '\u00a0',
    '\n',
    '’',
    "'",
    '-',
    '—',
    '«',
    's',
    'es',
    'y',
    'а',
    'ом',
    '1',
    '4',
    '.',
    ',',
    '\u200b',
    '\ud800',
  ],
);
const messy = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

function expectSound(text: string, mentions: Mention[], ids: ReadonlySet<string>): void {
  let last = 0;
  for (const { start, end, text: slice, ids: named } of mentions) {
    expect(text.slice(start, end)).toBe(slice);
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(named.length).toBeGreaterThan(0);
    expect(new Set(named).size).toBe(named.length);
    for (const id of named) expect(ids.has(id)).toBe(true);
    last = end;
  }
}

test('mentions slice back to their text, in order and without overlaps, whatever the names and the text', () => {
  fc.assert(
    fc.property(messy, fc.array(messy, { maxLength: 12 }), (text, all) => {
      const entries = all.map((name, index) => ({ id: `e${index % 5}`, names: [name] }));
      expectSound(text, findMentions(text, entries), new Set(entries.map((entry) => entry.id)));
    }),
    { numRuns: 500 },
  );
});

test('phrases slice back to their text, in order and without overlaps', () => {
  fc.assert(
    fc.property(messy, fc.array(messy, { maxLength: 12 }), (text, all) => {
      const phrases = all.map((phrase, index) => ({ id: `p${index}`, text: phrase }));
      expectSound(text, findPhrases(text, phrases), new Set(phrases.map((phrase) => phrase.id)));
    }),
    { numRuns: 500 },
  );
});

test('a name put into a text between spaces is found there', () => {
  const name = fc.stringMatching(/^[A-Z][a-zé]{4,9}( [A-Z][a-z]{4,9})?$/);
  fc.assert(
    fc.property(name, fc.stringMatching(/^[0-9 .,]{0,20}$/), (given, around) => {
      const text = `${around} ${given} ${around}`;
      expect(findMentions(text, [{ id: 'x', names: [given] }])).toContainEqual({
        start: around.length + 1,
        end: around.length + 1 + given.length,
        text: given,
        ids: ['x'],
      });
    }),
  );
});

test('folding keeps one pair of offsets for each unit, in order, within the text', () => {
  fc.assert(
    fc.property(messy, (text) => {
      const folded = fold(text);
      expect(folded.starts).toHaveLength(folded.text.length);
      expect(folded.ends).toHaveLength(folded.text.length);
      for (let unit = 0; unit < folded.text.length; unit += 1) {
        const [start = -1, end = -1, before = 0] = [
          folded.starts[unit],
          folded.ends[unit],
          folded.starts[unit - 1],
        ];
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
