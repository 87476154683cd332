import fc from 'fast-check';
import { createMentionFinder, indexWords, namePrefixes } from '../../../../src/domain/text';
import { readGazetteer, readTexts } from '../../../helpers/reading-set';

/** Whether an index would find the text by the name. */
const finds = (text: string, name: string): boolean => {
  const words = indexWords(text);
  return namePrefixes(name).every((prefix) => words.some((word) => word.startsWith(prefix)));
};

describe('words that texts are found by', () => {
  it.each([
    ['The ports of Kashgar’s free-trade zones', 'Free-Trade Zone'],
    ['В Министерстве коммерции Китая сказали', 'Министерство коммерции Китая'],
    ['经霍尔果斯口岸出口', '霍尔果斯口岸'],
    ['伊朗驻华大使', '伊朗'],
    ['In URUMQI', 'Ürümqi'],
    ['three cities', 'City'],
    ['across countries along the “Belt and Road”', 'countries along the Belt and Road'],
  ])('find “%s” by %s', (text, name) => expect(finds(text, name)).toBe(true));

  it.each([
    ['The port of Kashi', 'Kashgar'],
    ['果斯霍尔', '霍尔果斯'],
    ['', 'Kashgar'],
  ])('do not find “%s” by %s', (text, name) => expect(finds(text, name)).toBe(false));

  it('find every text by every name that is found in it', () => {
    const entries = readGazetteer();
    const findMentions = createMentionFinder(entries);
    const namesOf = new Map(entries.map(({ id, names }) => [id, names]));
    let count = 0;
    for (const { text } of readTexts()) {
      for (const { ids } of findMentions(text)) {
        for (const id of ids) {
          count += 1;
          expect(namesOf.get(id)!.some((name) => finds(text, name))).toBe(true);
        }
      }
    }
    expect(count).toBeGreaterThan(150);
  });

  it('find any name that a text is made with', () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}'’«»\- 中国]{2,12}$/u);
    fc.assert(
      fc.property(word, word, word, (before, name, after) => {
        const text = `${before} ${name} ${after}`;
        const mentions = createMentionFinder([{ id: 'it', names: [name] }])(text);
        expect(mentions.length === 0 || finds(text, name)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
