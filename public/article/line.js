import { ticks, tickText } from './axis.js';
import { svg } from './dom.js';

const HEIGHT = 260;
const FOOT = 28;
const LETTER = 6.6;

/** A line through periods of one length, one for each source. */
export function drawLine({ points, unit }, width, { title, told }) {
  const values = points.map(({ value }) => value);
  const marks = ticks(Math.min(0, ...values), Math.max(0, ...values), 5);
  const left = Math.max(...marks.map((mark) => tickText(mark).length)) * LETTER + 10;
  const times = points.map(middleOf);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = (time) => left + 6 + ((time - first) / (last - first || 1)) * (width - left - 18);
  const y = (value) =>
    HEIGHT - FOOT - ((value - marks[0]) / (marks.at(-1) - marks[0])) * (HEIGHT - FOOT - 12);
  const sources = [...new Set(points.map(({ source }) => source))];
  return svg(
    'svg',
    { viewBox: `0 0 ${width} ${HEIGHT}`, role: 'img', 'aria-labelledby': 'chart-title chart-desc' },
    svg('title', { id: 'chart-title' }, `${title}, ${unit}`),
    svg(
      'desc',
      { id: 'chart-desc' },
      `From ${points[0].period} (${points[0].amount}) to ${points.at(-1).period} (${points.at(-1).amount}). ${told}`,
    ),
    marks.map((mark) => [
      svg('path', { class: mark === 0 ? 'axis' : 'grid', d: `M${left} ${y(mark).toFixed(1)}H${width - 6}` }),
      svg('text', { class: 'tick', x: left - 6, y: y(mark) + 4, 'text-anchor': 'end' }, tickText(mark)),
    ]),
    years(first, last, width).map((year) =>
      svg(
        'text',
        {
          class: 'tick',
          x: Math.min(width - 20, Math.max(left + 14, x(Date.UTC(year, 6)))),
          y: HEIGHT - 8,
          'text-anchor': 'middle',
        },
        year,
      ),
    ),
    sources.map((source, index) => {
      const own = points.filter((point) => point.source === source);
      const at = own.map((point) => `${x(middleOf(point)).toFixed(1)} ${y(point.value).toFixed(1)}`);
      return svg(
        'g',
        { class: `line source-${index % 4}` },
        svg('path', { d: `M${at.join('L')}` }),
        sources.length > 1 &&
          svg(
            'text',
            { x: x(middleOf(own.at(-1))), y: y(own.at(-1).value) - 9, 'text-anchor': 'end' },
            source,
          ),
        own.map((point) =>
          svg(
            'circle',
            { class: point.own && 'own', cx: x(middleOf(point)), cy: y(point.value), r: point.own ? 5 : 3 },
            svg('title', {}, `${point.period}: ${point.amount}, ${source}`),
          ),
        ),
      );
    }),
  );
}

const middleOf = ({ start, end }) => (start + end) / 2;

/** The years to name below a line: those whose middle is on it, as many as there is room for. */
function years(first, last, width) {
  const all = [];
  for (let year = new Date(first).getUTCFullYear(); year <= new Date(last).getUTCFullYear(); year += 1) {
    if (Date.UTC(year, 6) >= first - 1e10 && Date.UTC(year, 6) <= last + 1e10) all.push(year);
  }
  const step = Math.ceil((all.length * 48) / width);
  return all.filter((_, index) => index % step === 0);
}
