import { createMentionFinder, findFigures } from '../../../../src/domain/text';
import { parsePeriod } from '../../../../src/domain/statistics/period';
import { addUp, readGazetteer, readTexts, scoreText } from '../../../helpers/reading-set';

const samePeriod = (one: string | undefined, other: string | undefined): boolean => {
  if (!one || !other) return !one && !other;
  const [a, b] = [parsePeriod(String(one)), parsePeriod(other)];
  return a.start === b.start && a.end === b.end;
};

// Only the half that reading is tuned with: the other one is kept to be measured (npm run bench:reading). The texts
// whose labels also say what the figures are of came later.
test.each([
  { labels: 'names and figures', hasLinks: false, figuresRight: 0.97 },
  { labels: 'names, figures and what they are of', hasLinks: true, figuresRight: 0.98 },
])('texts for tuning are read as they are labelled: $labels', ({ hasLinks, figuresRight }) => {
  const findMentions = createMentionFinder(readGazetteer());
  const texts = readTexts().filter(({ half, links = false }) => half === 'tune' && links === hasLinks);
  const { mentions, figures } = addUp(
    texts.map((text) => scoreText(text, { findMentions, findFigures, samePeriod })),
  );
  expect(texts.length).toBeGreaterThanOrEqual(30);
  expect(Math.min(mentions.precision, mentions.recall)).toBeGreaterThanOrEqual(0.97);
  expect(Math.min(figures.precision, figures.recall)).toBeGreaterThanOrEqual(figuresRight);
});
