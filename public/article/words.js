const LANGUAGE = 'en-GB';
const SCALES = [
  [12, 'trillion'],
  [9, 'billion'],
  [6, 'million'],
];
const BOUNDS = { 'at-least': 'at least ', 'at-most': 'at most ', about: 'about ' };

/** A day, month or year as readers write it, as exactly as it is known; null where it is not. */
export function date(day, precision = 'day') {
  const moment = day ? new Date(`${day}T00:00:00Z`) : null;
  if (moment === null || Number.isNaN(moment.getTime())) return null;
  const parts = { year: 'numeric', ...(precision !== 'year' && { month: 'long' }) };
  if (precision === 'day' || !precision) parts.day = 'numeric';
  return moment.toLocaleDateString(LANGUAGE, { ...parts, timeZone: 'UTC' });
}

/** From one day to another, in words: what both share is said once. */
export function span(start, end, precision = 'day') {
  const format = new Intl.DateTimeFormat(LANGUAGE, {
    year: 'numeric',
    ...(precision !== 'year' && { month: 'long' }),
    ...((precision === 'day' || !precision) && { day: 'numeric' }),
    timeZone: 'UTC',
  });
  const [first, last] = [start, end ?? start].map((day) => new Date(`${day}T00:00:00Z`));
  return [first, last].some((day) => Number.isNaN(day.getTime())) ? null : format.formatRange(first, last);
}

/** An SDMX period in words: 2023-S1 is “first half of 2023”. */
export function period(written) {
  const text = String(written ?? '');
  const [, year, kind, number] = /^(\d{4})-([SQ])(\d)$/.exec(text) ?? [];
  if (kind === 'S') return `${number === '1' ? 'first' : 'second'} half of ${year}`;
  if (kind === 'Q') return `${['first', 'second', 'third', 'fourth'][number - 1]} quarter of ${year}`;
  const [start, end] = text.split('/');
  if (/^\d{4}-\d{2}$/.test(start)) return span(`${start}-01`, end ? `${end}-01` : null, 'month') ?? text;
  if (/^\d{4}-\d{2}-\d{2}$/.test(start)) return span(start, end) ?? text;
  return end ? `${start} to ${end}` : text;
}

/** The digits of a decimal string moved by so many places: ('1496.2', 2) is '149620'. No digit is lost. */
export function shifted(value, places) {
  const negative = value.startsWith('-');
  const [whole, fraction = ''] = value.replace(/^[-+]/, '').split('.');
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), '0').padEnd(Math.max(point, 0), '0');
  const at = Math.max(point, 1);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = padded.slice(at);
  return `${negative ? '-' : ''}${left}${right && `.${right}`}`;
}

/** An amount in words: '1496.2' with the multiplier 8 and CNY is “149.62 billion Chinese yuan”. */
export function amount({ value, unitMultiplier, unit, bound }) {
  const multiplier = unitMultiplier ?? 0;
  const size = shifted(String(value), multiplier).replace(/^-/, '').split('.')[0].length;
  const [power, scale] = (multiplier > 0 && SCALES.find(([places]) => size > places)) || [0, ''];
  const digits = shifted(String(value), multiplier - power);
  const number = `${grouped(trimmed(digits, String(value)))}${scale && ` ${scale}`}`;
  const measured = unit === '%' ? `${number}%` : [number, unitName(unit)].filter(Boolean).join(' ');
  return `${BOUNDS[bound] ?? ''}${measured}`;
}

/** Noughts that only the move of the point has made. */
const trimmed = (digits, value) =>
  digits.includes('.') && digits !== value ? digits.replace(/\.?0+$/, '') : digits;

function grouped(digits) {
  const [whole, fraction] = digits.split('.');
  const parts = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return (fraction ? `${parts}.${fraction}` : parts).replace('-', '−');
}

/** A unit's name: currencies by theirs, others as they are. */
export function unitName(unit) {
  if (!unit || !Intl.supportedValuesOf('currency').includes(unit)) return unit ?? '';
  const parts = new Intl.NumberFormat(LANGUAGE, {
    style: 'currency',
    currency: unit,
    currencyDisplay: 'name',
  });
  return parts.formatToParts(2).find(({ type }) => type === 'currency').value;
}

/** A change in per cent, with its sign and what it is compared with. */
export function change({ change: percent, changeBasis }) {
  if (percent === null || percent === undefined || percent === '') return null;
  const text = String(percent);
  const signed = text.startsWith('-') ? text.replace('-', '−') : `+${text}`;
  return [`${signed}%`, changeBasis?.replaceAll('-', ' ')].filter(Boolean).join(' ');
}

/** A word of a list of choices as text: `diplomatic-visit` is “Diplomatic visit”. */
export function choice(word) {
  const text = String(word ?? '').replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A language's own name for itself: zh-Hans is “简体中文”. Tags that nothing is known of are shown as they are. */
export function language(tag) {
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return String(tag ?? 'Translation');
  }
}
