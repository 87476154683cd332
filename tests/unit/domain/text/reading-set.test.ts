import { createMentionFinder, findFigures } from '../../../../src/domain/text';
import { parsePeriod } from '../../../../src/domain/statistics/period';
import { addUp, readGazetteer, readTexts, scoreText } from '../../../helpers/reading-set';

const samePeriod = (one: string | undefined, other: string | undefined): boolean => {
  if (!one || !other) return !one && !other;
  const [a, b] = [parsePeriod(String(one)), parsePeriod(other)];
  return a.start === b.start && a.end === b.end;
};

// Only the half that reading is tuned with: the other one is kept to be measured (npm run bench:reading).
test('the names and figures of the texts for tuning are found as they are labelled', () => {
  const findMentions = createMentionFinder(readGazetteer());
  const texts = readTexts().filter(({ half }) => half === 'tune');
  const { mentions, figures } = addUp(
    texts.map((text) => scoreText(text, { findMentions, findFigures, samePeriod })),
  );
  expect(texts.length).toBeGreaterThanOrEqual(30);
  for (const { precision, recall } of [mentions, figures]) {
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.97);
  }
});
