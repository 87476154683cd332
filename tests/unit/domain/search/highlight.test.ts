import fc from 'fast-check';
import { excerptWithMarks, highlight } from '../../../../src/domain/search/highlight';
import { termsOf } from '../../../../src/domain/search/terms';

test.each([
  ['Port of Rotterdam', 'rotterdam', 'Port of <mark>Rotterdam</mark>'],
  ['Port of Rotterdam', 'rotter', 'Port of <mark>Rotterdam</mark>'],
  [
    'Rotterdam’s ports & quays',
    'port',
    'Rotterdam&#39;s'.replace('&#39;', '’') + ' <mark>ports</mark> &amp; quays',
  ],
  ['霍尔果斯口岸综合保税区', '口岸', '霍尔果斯<mark>口岸</mark>综合保税区'],
  ['Хоргосский порт', 'порты', 'Хоргосский <mark>порт</mark>'],
  ['Málaga and Kraków', 'malaga krakow', '<mark>Málaga</mark> and <mark>Kraków</mark>'],
  ['Khorgos Gateway', 'khorgas', '<mark>Khorgos</mark> Gateway'],
  ['Xi’an', "xi'an", '<mark>Xi’an</mark>'],
  ['2023年TEU', 'teu', '2023年<mark>TEU</mark>'],
  ['<b>trade</b>', 'trade', '&lt;b&gt;<mark>trade</mark>&lt;/b&gt;'],
  ['the or an', 'rotterdam', 'the or an'],
])('%s, asked for %s', (text, question, html) => {
  expect(highlight(text, question)).toBe(html);
});

test('an excerpt shows where most of the question stands, cut between words', () => {
  const text = `${'Nothing to see. '.repeat(40)}Here the trade of Khorgos rose. ${'And so on. '.repeat(40)}`;
  const html = excerptWithMarks(`Trade. ${text}`, 'trade khorgos');
  expect(html).toMatch(/^….*<mark>trade<\/mark> of <mark>Khorgos<\/mark> rose\..*…$/);
  expect(html.length).toBeLessThan(320);
  expect(excerptWithMarks('Short.', 'x')).toBe('Short.');
});

test('whatever the text and the question, only the marks are tags, and the text is still there', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.lorem({ maxCount: 60 }),
  );
  fc.assert(
    fc.property(text, text, (written, asked) => {
      const question = `${asked.slice(0, 50)} ${written.slice(0, 5)}`;
      const html = highlight(written, question);
      const bare = html.replace(/<\/?mark>/g, '');
      expect(bare).not.toMatch(/[<>"']/);
      const decoded = bare
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&amp;/g, '&');
      expect(decoded).toBe(written);
      expect(excerptWithMarks(written, question).replace(/<\/?mark>/g, '')).not.toMatch(/[<>"']/);
      for (const { start, end } of termsOf(written)) expect(end).toBeGreaterThan(start);
    }),
    { numRuns: 500 },
  );
});
