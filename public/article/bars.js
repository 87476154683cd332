import { ticks, tickText } from './axis.js';
import { svg } from './dom.js';

const ROW = 30;
const BAR = 16;
const FOOT = 26;
/** A digit of an axis and a letter of a label, about. */
const LETTER = 7.2;

/** A bar for each period, in order of time from the top. */
export function drawBars({ points, unit }, width, { title, told }) {
  const left = Math.min(width * 0.4, Math.max(...points.map(({ period }) => period.length)) * LETTER + 14);
  const values = points.map(({ value }) => value);
  const marks = ticks(Math.min(0, ...values), Math.max(0, ...values), width < 480 ? 3 : 6);
  const right = width - 46;
  const x = (value) => left + ((value - marks[0]) / (marks.at(-1) - marks[0])) * (right - left);
  const foot = points.length * ROW + 4;
  return svg(
    'svg',
    { viewBox: `0 0 ${width} ${foot + FOOT}`, role: 'img', 'aria-labelledby': 'chart-title chart-desc' },
    svg('title', { id: 'chart-title' }, `${title}, ${unit}`),
    svg(
      'desc',
      { id: 'chart-desc' },
      `${points.map(({ period, amount }) => `${period}: ${amount}`).join('; ')}. ${told}`,
    ),
    marks.map((mark) => [
      svg('path', { class: mark === 0 ? 'axis' : 'grid', d: `M${x(mark).toFixed(1)} 0V${foot}` }),
      svg('text', { class: 'tick', x: x(mark), y: foot + 17, 'text-anchor': 'middle' }, tickText(mark)),
    ]),
    points.map((point, index) => bar(point, index * ROW + ROW / 2 + 2, { left, x })),
  );
}

function bar({ value, period, amount, own }, middle, { left, x }) {
  const [from, to] = [x(Math.min(0, value)), x(Math.max(0, value))];
  const labels = shortened(period, left);
  return svg(
    'g',
    { class: own ? 'bar own' : 'bar' },
    svg('title', {}, `${period}: ${amount}`),
    svg('rect', { x: from, y: middle - BAR / 2, width: Math.max(1, to - from), height: BAR }),
    svg('text', { x: left - 8, y: middle + 4, 'text-anchor': 'end' }, labels),
    svg('text', { class: 'value', x: to + 5, y: middle + 4 }, tickText(Number(value.toPrecision(6)))),
  );
}

/** A period in the room there is for it: names of months cut to three letters where they don't fit. */
const shortened = (period, room) =>
  period.length * LETTER + 10 <= room
    ? period
    : period
        .replace(
          /\b(January|February|March|April|June|July|August|September|October|November|December)\b/g,
          (month) => month.slice(0, 3),
        )
        .replace('First half of', 'H1')
        .replace('Second half of', 'H2');
