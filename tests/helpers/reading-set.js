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

const namesOf = ({ name, aliases = [] }) => [name, ...aliases.map(({ text }) => text)];
const TYPES = {
  organizations: 'api::organization.organization',
  people: 'api::person.person',
  topics: 'api::topic.topic',
  events: 'api::event.event',
};
/** Kinds that the fixture gives organizations; its other entries are places. */
const ORGANIZATIONS = new Set(['company', 'customs', 'ministry', 'other', 'publisher', 'statistics-office']);

/** The names of the sample content and of the fixture, by entry, with its type and its kind within the type. */
function readGazetteer() {
  const named = (uid) => (entry) => ({
    id: entry.slug,
    uid,
    kind: entry.kind ?? null,
    names: namesOf(entry),
  });
  const { features } = JSON.parse(readFileSync(join(ROOT, 'database', 'seeds', 'places.geojson'), 'utf8'));
  return [
    ...features.map(({ properties }) => properties).map(named('api::place.place')),
    ...Object.entries(TYPES).flatMap(([file, uid]) =>
      readYaml('database', 'seeds', `${file}.yaml`).map(named(uid)),
    ),
    ...readYaml('tests', 'fixtures', 'reading', 'gazetteer.yaml').map((entry) => ({
      ...entry,
      uid: ORGANIZATIONS.has(entry.kind) ? TYPES.organizations : 'api::place.place',
    })),
  ];
}

/** The ids of the countries of a gazetteer by their ISO 3166-1 alpha-2 codes, which they are called by in English. */
function readCountries(gazetteer) {
  const ids = new Map(
    gazetteer.flatMap(({ id, kind, names }) => (kind === 'country' ? names.map((name) => [name, id]) : [])),
  );
  const english = new Intl.DisplayNames(['en'], { type: 'region' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return new Map(
    letters
      .flatMap((one) => letters.map((other) => one + other))
      .map((code) => [code, ids.get(english.of(code))])
      .filter(([, id]) => id !== undefined),
  );
}

const OFFICES = new Set(['customs', 'statistics-office', 'ministry']);

/** The ids of the countries whose offices count what is traded, by those of the offices. */
function readHomes(gazetteer, countryInNames) {
  const countries = gazetteer.filter(({ kind }) => kind === 'country');
  return new Map(
    gazetteer
      .filter(({ kind }) => OFFICES.has(kind))
      .map(({ id, names }) => [id, countryInNames(names, countries)])
      .filter(([, country]) => country !== undefined),
  );
}

/** The indicators of the sample content, as reading a text needs them. */
function readIndicators() {
  return readYaml('database', 'seeds', 'indicators.yaml').map((entry) => ({
    id: entry.slug,
    names: namesOf(entry),
    unit: entry.unit,
    direction: entry.direction,
  }));
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

/** What a figure is of, as far as it is labelled. */
const LINKS = ['indicator', 'place', 'partner', 'source'];
const idsOf = ({ ids }) => [...ids].sort().join(',');

/** Counts what is right of what a figure that was found right is said to be of. */
function scoreLinks(label, found, links, wrong) {
  for (const name of LINKS) {
    const link = found[name] && typeof found[name] !== 'string' ? idsOf(found[name]) : found[name];
    if (label[name]) links[name].expected += 1;
    if (link) links[name].found += 1;
    if (link && link === label[name]) links[name].right += 1;
    else if (link !== label[name])
      wrong.push(`${name} of ${label.as}: ${link ?? 'none'}, not ${label[name] ?? 'any'}`);
  }
}

/**
 * Counts what is right in the mentions and figures of one text, with what is wrong for those who may look. What the
 * figures are of counts where they are found right and the text is labelled with it.
 */
function scoreText(item, { findMentions, findFigures, linkFigures, samePeriod }) {
  const mentions = newTotals();
  const figures = { ...newTotals(), bounds: 0 };
  const links = Object.fromEntries(LINKS.map((name) => [name, newTotals()]));
  const wrong = [];
  const wanted = new Set(expectedMentions(item));
  const foundMentions = findMentions(item.text);
  const named = foundMentions.map((mention) => `${mention.start}-${mention.end} ${idsOf(mention)}`);
  mentions.expected = wanted.size;
  mentions.found = named.length;
  mentions.right = named.filter((mention) => wanted.has(mention)).length;
  wrong.push(...named.filter((mention) => !wanted.has(mention)).map((mention) => `mention + ${mention}`));
  wrong.push(
    ...[...wanted].filter((mention) => !named.includes(mention)).map((mention) => `mention - ${mention}`),
  );
  const labels = expectedFigures(item);
  const all = findFigures(item.text, { language: item.language, publishedOn: item.publishedOn });
  const linked = new Map(
    item.links && linkFigures
      ? linkFigures(item.text, all, foundMentions).map((link) => [link.figure, link])
      : [],
  );
  const found = all.filter(({ kind }) => COUNTED.has(kind));
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
      if (linked.has(match)) scoreLinks(label, linked.get(match), links, wrong);
    } else {
      wrong.push(
        `figure - ${label.as}: ${label.value} ${label.unit} ${label.period} ${label.kind ?? 'observation'} ${label.change ?? ''}`,
      );
    }
  }
  for (const { asWritten, value, unit, period, kind, change } of open) {
    wrong.push(`figure + ${asWritten}: ${value} ${unit} ${period} ${kind} ${changeText(change)}`);
  }
  return { mentions, figures, links, wrong };
}

/** The totals of several texts. */
function addUp(scores) {
  const sum = (of) => {
    const totals = { expected: 0, found: 0, right: 0, bounds: 0 };
    for (const score of scores) {
      for (const key of Object.keys(totals)) totals[key] += of(score)[key] ?? 0;
    }
    return {
      ...totals,
      precision: totals.right / (totals.found || 1),
      recall: totals.right / (totals.expected || 1),
    };
  };
  return {
    mentions: sum(({ mentions }) => mentions),
    figures: sum(({ figures }) => figures),
    links: Object.fromEntries(LINKS.map((name) => [name, sum(({ links }) => links[name])])),
  };
}

module.exports = { readTexts, readGazetteer, readCountries, readHomes, readIndicators, scoreText, addUp };
