import { drawnToWidth, html, section } from './dom.js';
import { drawBars } from './bars.js';
import { nameOf } from './figures.js';
import { drawLine } from './line.js';
import * as words from './words.js';

const SCALES = { 0: '', 3: 'thousand', 6: 'million', 9: 'billion', 12: 'trillion' };
/** As many periods still read well as bars. */
const MOST_BARS = 12;

/**
 * The series that a figure belongs to.
 *
 * @param {object} figure the statistic as the dossier shows it
 * @param {object[] | null} observations what /api/statistics/series answered; null where it could not be had
 */
export function showChart(figure, observations) {
  if (observations === null) {
    return section(
      'chart',
      'Over time',
      html('p', { class: 'state' }, 'The series could not be loaded just now.'),
    );
  }
  if (observations.length === 0) return null;
  const title = nameOf(figure);
  const shown = read(figure, observations);
  const sources = [...new Set(observations.map(({ source }) => source?.name ?? 'unsourced'))];
  const told = [`Source: ${sources.join(', ')}.`, ...cautions(shown)].join(' ');
  return section(
    'chart',
    'Over time',
    html(
      'figure',
      {},
      html('p', { class: 'title' }, html('b', {}, title), ` ${shown.unit}`),
      drawnToWidth((width) => (shown.isLine ? drawLine : drawBars)(shown, width, { title, told })),
      html('figcaption', {}, told),
    ),
    asTable(observations, title),
  );
}

/** The numbers to draw: all in one scale, and which of them the article states. */
function read(figure, observations) {
  const sizes = observations.map((one) => Number(words.shifted(String(one.value), one.unitMultiplier ?? 0)));
  const largest = Math.max(...sizes.map(Math.abs));
  const isPlain = figure.unit === '%' || largest < 1e5;
  const power = isPlain ? 0 : Math.min(12, Math.floor(Math.log10(largest) / 3) * 3);
  const points = observations.map((one, index) => ({
    value: sizes[index] / 10 ** power,
    period: words.choice(words.period(one.period)),
    amount: words.amount(one),
    source: one.source?.name ?? 'unsourced',
    start: Date.parse(one.periodStart),
    end: Date.parse(one.periodEnd),
    own:
      one.period === figure.period && one.value === figure.value && one.source?.name === figure.source?.name,
    definition: one.definitionVersion ?? '',
  }));
  // Months and quarters differ by some days.
  const lengths = points.map(({ start, end }) => end - start);
  const isEven = Math.max(...lengths) <= Math.min(...lengths) * 1.15 + 864e5;
  const unit = [SCALES[power], words.unitName(figure.unit)].filter(Boolean).join(' ');
  return {
    points,
    unit,
    isEven,
    isLine: isEven && points.length > MOST_BARS,
    measure: figure.indicator?.measure,
  };
}

/** What keeps bars from being compared as they stand. */
function cautions({ points, isEven, isLine }) {
  return [
    !isLine &&
      points.length > 1 &&
      points.some(({ own }) => own) &&
      'Highlighted: the figure in this article.',
    !isEven && 'The periods differ in length.',
    new Set(points.map(({ definition }) => definition)).size > 1 && 'Definitions differ between periods.',
  ].filter(Boolean);
}

function asTable(observations, title) {
  const cells = (one) => [
    words.amount(one),
    one.source?.name ?? 'Unsourced',
    words.choice(one.observationStatus ?? ''),
  ];
  const row = (one) =>
    html(
      'tr',
      {},
      html('th', { scope: 'row' }, words.choice(words.period(one.period))),
      cells(one).map((text) => html('td', {}, text)),
    );
  const heads = ['Period', 'Amount', 'Source', 'Status'].map((name) => html('th', { scope: 'col' }, name));
  const table = html(
    'table',
    {},
    html('caption', {}, title),
    html('thead', {}, html('tr', {}, heads)),
    html('tbody', {}, observations.map(row)),
  );
  return html(
    'details',
    {},
    html('summary', {}, 'The same as a table'),
    html('div', { class: 'wide' }, table),
  );
}
