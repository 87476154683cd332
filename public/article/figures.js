import { safeAddress } from './address.js';
import { html, section } from './dom.js';
import * as words from './words.js';

/** The figures that an article states, with who gave them. */
export function showFigures(statistics) {
  if (statistics.length === 0) return null;
  const heads = ['What', 'Amount', 'Period', 'Change', 'Source'];
  const table = html(
    'table',
    {},
    html(
      'thead',
      {},
      html(
        'tr',
        {},
        heads.map((name) => html('th', { scope: 'col' }, name)),
      ),
    ),
    html('tbody', {}, statistics.map(row)),
  );
  return section(
    'figures',
    'Figures',
    html('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': 'Figures' }, table),
  );
}

function row(statistic) {
  const { period, asWritten } = statistic;
  const cell = (name, ...content) => html('td', { 'data-name': name }, content);
  return html(
    'tr',
    { class: isPast(statistic) && 'past' },
    html('th', { scope: 'row' }, nameOf(statistic), marks(statistic)),
    cell(
      'Amount',
      html('span', { class: 'amount' }, words.amount(statistic)),
      asWritten && html('small', {}, `As written: “${asWritten}”`),
    ),
    cell('Period', words.choice(words.period(period))),
    cell('Change', words.change(statistic) ?? html('span', { 'aria-label': 'not given' }, '–')),
    cell('Source', sourceOf(statistic)),
  );
}

/** What a figure measures, where, and with whom. */
export function nameOf({ indicator, place, partner, label }) {
  if (!indicator?.name) return label ?? 'A figure';
  return `${[indicator.name, place?.name].filter(Boolean).join(', ')}${partner?.name ? ` with ${partner.name}` : ''}`;
}

const isPast = ({ supersededBy, withdrawnOn }) => Boolean(supersededBy ?? withdrawnOn);

function marks({ supersededBy, withdrawnOn, observationStatus }) {
  const shown = [];
  if (supersededBy) shown.push(html('mark', {}, 'Superseded: a later release has replaced it'));
  if (withdrawnOn) shown.push(html('mark', {}, `Withdrawn ${words.date(withdrawnOn)}`));
  if (observationStatus && observationStatus !== 'final') {
    shown.push(html('small', {}, words.choice(observationStatus)));
  }
  return shown;
}

function sourceOf({ source, reportedBy, sourceUrl, releasedOn }) {
  const name = source?.name ?? 'Unsourced';
  const address = safeAddress(sourceUrl);
  const more = [reportedBy?.name && `carried by ${reportedBy.name}`, words.date(releasedOn)].filter(Boolean);
  return [
    address ? html('a', { href: address }, name) : name,
    more.length > 0 && html('small', {}, more.join(', ')),
  ];
}
