import { html, section } from './dom.js';
import * as words from './words.js';

/** The events of an article in order of time, those without a date last, each with its stops. */
export function showTimeline(events) {
  const dated = [...events].sort((a, b) => sortKey(a).localeCompare(sortKey(b)));
  return section('timeline', 'Timeline', dated.length > 0 && html('ol', {}, dated.map(showEvent)));
}

const sortKey = ({ startDate, endDate }) => startDate ?? endDate ?? '9999';

function showEvent(event) {
  const { name, kind, state, summary, host, itinerary, durationDays } = event;
  const facts = [
    words.choice(kind),
    state !== 'held' && words.choice(state),
    durationDays && `${durationDays} ${durationDays === 1 ? 'day' : 'days'}`,
    countries(event),
    host?.name && `host: ${host.name}`,
  ];
  return html(
    'li',
    {},
    html('p', { class: 'when' }, when(event)),
    html('h3', {}, name),
    html(
      'p',
      { class: 'facts' },
      facts.filter(Boolean).map((fact) => html('span', {}, fact)),
    ),
    summary && html('p', {}, summary),
    itinerary?.length > 0 &&
      html('ol', { class: 'stops', 'aria-label': `Stops of ${name}` }, itinerary.map(stop)),
  );
}

function when({ startDate, endDate, datePrecision }) {
  const precision = datePrecision ?? 'day';
  const first = startDate ?? endDate;
  if (!first) return 'Date not known';
  if (startDate)
    return html('time', { datetime: cut(startDate, precision) }, words.span(startDate, endDate, precision));
  return `until ${words.date(endDate, precision)}`;
}

/** A date as exactly as it is known: 2023-08. */
const cut = (day, precision) => day.slice(0, { year: 4, month: 7 }[precision] ?? 10);

function countries({ countryCount, countryCountAtLeast }) {
  if (countryCount === null || countryCount === undefined) return null;
  return `${countryCountAtLeast ? 'at least ' : ''}${countryCount} ${countryCount === 1 ? 'country' : 'countries'}`;
}

function stop({ place, date, time, activity }) {
  const known = [words.date(date) ?? 'Day not known', time?.slice(0, 5)].filter(Boolean).join(', ');
  return html(
    'li',
    {},
    html('span', { class: 'when' }, known),
    html('span', {}, html('b', {}, place?.name ?? 'Place not known'), activity && ` – ${activity}`),
  );
}
