/** The texts labelled by hand in tests/fixtures/reading, and how well what is found in them agrees with the labels. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { parse } = require('yaml');

const ROOT = join(__dirname, '..', '..');
const LANGUAGES = { english: 'en', chinese: 'zh', russian: 'ru' };
const readYaml = (...path) => parse(readFileSync(join(ROOT, ...path), 'utf8'));

/** All texts: those with odd numbers in their file are for tuning, the others are kept. */
function readTexts() {
  return Object.entries(LANGUAGES).flatMap(([file, language]) =>
    readYaml('tests', 'fixtures', 'reading', `${file}.yaml`).map((item, index) => ({
      ...item,
      name: `${file} ${index + 1}`,
      language,
      half: index % 2 === 0 ? 'tune' : 'kept',
      publishedOn: String(item.publishedOn),
    })),
  );
}

/** The names of the sample content and of the fixture, by entry. */
function readGazetteer() {
  const named = ({ slug, name, aliases = [] }) => ({
    id: slug,
    names: [name, ...aliases.map(({ text }) => text)],
  });
  const { features } = JSON.parse(readFileSync(join(ROOT, 'database', 'seeds', 'places.geojson'), 'utf8'));
  const lists = ['organizations', 'people', 'topics', 'events'].flatMap((file) =>
    readYaml('database', 'seeds', `${file}.yaml`),
  );
  return [
    ...features.map(({ properties }) => named(properties)),
    ...lists.map(named),
    ...readYaml('tests', 'fixtures', 'reading', 'gazetteer.yaml'),
  ];
}

/** The labels' words one after the other, each from the end of the one before. */
function locate(text, labels, wordsOf) {
  let from = 0;
  return labels.map((label) => {
    const start = text.indexOf(wordsOf(label), from);
    if (start < 0) throw new Error(`“${wordsOf(label)}” is not in the text after offset ${from}`);
    from = start + wordsOf(label).length;
    return { label, start, end: from };
  });
}

function expectedMentions({ text, mentions }) {
  return locate(text, mentions, (label) => label.split(' = ')[0]).map(
    ({ label, start, end }) => `${start}-${end} ${label.split(' = ')[1]}`,
  );
}

function expectedFigures({ text, figures }) {
  return locate(text, figures, ({ as }) => String(as)).map(({ label, start, end }) => ({
    ...label,
    start,
    end,
  }));
}

/** Figures that say something of statistics; the others are only there to be told apart. */
const COUNTED = new Set(['observation', 'change', 'share', 'target', 'capacity']);

const changeText = (change) =>
  change ? [change.direction, change.value, change.unit, change.basis].filter(Boolean).join(' ') : '';

/** Whether a figure found is the one labelled: value, unit, period, change and kind all right. */
function agrees(label, found, samePeriod) {
  return (
    label.value === found.value &&
    label.unit === found.unit &&
    (label.kind ?? 'observation') === found.kind &&
    samePeriod(label.period, found.period) &&
    String(label.change ?? '') === changeText(found.change)
  );
}

const newTotals = () => ({ expected: 0, found: 0, right: 0 });

/** Counts what is right in the mentions and figures of one text, with what is wrong for those who may look. */
function scoreText(item, { findMentions, findFigures, samePeriod }) {
  const mentions = newTotals();
  const figures = { ...newTotals(), bounds: 0 };
  const wrong = [];
  const wanted = new Set(expectedMentions(item));
  const named = findMentions(item.text).map(
    ({ start, end, ids }) => `${start}-${end} ${[...ids].sort().join(',')}`,
  );
  mentions.expected = wanted.size;
  mentions.found = named.length;
  mentions.right = named.filter((mention) => wanted.has(mention)).length;
  wrong.push(...named.filter((mention) => !wanted.has(mention)).map((mention) => `mention + ${mention}`));
  wrong.push(
    ...[...wanted].filter((mention) => !named.includes(mention)).map((mention) => `mention - ${mention}`),
  );
  const labels = expectedFigures(item);
  const found = findFigures(item.text, { language: item.language, publishedOn: item.publishedOn }).filter(
    ({ kind }) => COUNTED.has(kind),
  );
  figures.expected = labels.length;
  figures.found = found.length;
  const open = new Set(found);
  for (const label of labels) {
    const match = found.find(
      (figure) =>
        open.has(figure) &&
        figure.start < label.end &&
        label.start < figure.end &&
        agrees(label, figure, samePeriod),
    );
    if (match) {
      open.delete(match);
      figures.right += 1;
      if (match.bound === (label.bound ?? 'exact')) figures.bounds += 1;
      else wrong.push(`bound of ${label.as}: ${match.bound}`);
    } else {
      wrong.push(
        `figure - ${label.as}: ${label.value} ${label.unit} ${label.period} ${label.kind ?? 'observation'} ${label.change ?? ''}`,
      );
    }
  }
  for (const { asWritten, value, unit, period, kind, change } of open) {
    wrong.push(`figure + ${asWritten}: ${value} ${unit} ${period} ${kind} ${changeText(change)}`);
  }
  return { mentions, figures, wrong };
}

/** The totals of several texts. */
function addUp(scores) {
  const sum = (of) => {
    const totals = { expected: 0, found: 0, right: 0, bounds: 0 };
    for (const score of scores) {
      for (const key of Object.keys(totals)) totals[key] += score[of][key] ?? 0;
    }
    return {
      ...totals,
      precision: totals.right / (totals.found || 1),
      recall: totals.right / (totals.expected || 1),
    };
  };
  return { mentions: sum('mentions'), figures: sum('figures') };
}

module.exports = { readTexts, readGazetteer, scoreText, addUp };
