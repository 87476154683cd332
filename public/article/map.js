import { drawnToWidth, html, section, svg } from './dom.js';
import { placeLabels } from './labels.js';

/** Never closer than this: at the outline's scale, less would show no coast to tell where one is. */
const LEAST_DEGREES = 80;
const MARGIN = 60;
/** Markers closer than this are one, with the names below each other. */
const APART = 11;
const MOST_LINES = 4;
/** Longer names are broken over lines. */
const LONG = 22;

/** The places of an article, its dateline and the stops of its events, on a map of the world. */
export function showMap(data, linked) {
  const { shown, without } = placesOf(data, linked);
  if (shown.length === 0) return null;
  const names = shown.map(({ name, roles }) => (roles.length > 0 ? `${name} (${roles.join(', ')})` : name));
  const list = `${names.join(' · ')}${without.length > 0 ? `. Not on the map: ${without.join(', ')}` : ''}`;
  return section(
    'map',
    'Places',
    html(
      'figure',
      {},
      drawnToWidth((width) => drawMap(shown, width, list)),
      html('figcaption', {}, `${list}. Outline: Natural Earth.`),
    ),
  );
}

/** Every place once, with what it is to the article; those without coordinates by name only. */
function placesOf({ dateline }, { places, events }) {
  const found = new Map();
  const add = (place, role) => {
    if (!place) return;
    const known = found.get(place.documentId) ?? { ...place, roles: [] };
    if (role && !known.roles.includes(role)) known.roles.push(role);
    found.set(place.documentId, known);
  };
  add(dateline, 'dateline');
  for (const { itinerary } of events?.items ?? [])
    for (const stop of itinerary ?? []) add(stop.place, 'stop');
  for (const place of places?.items ?? []) add(place);
  const all = [...found.values()].map((place) => ({ ...place, at: coordinates(place) }));
  return {
    shown: all.filter(({ at }) => at !== null),
    without: all.filter(({ at }) => at === null).map(({ name }) => name),
  };
}

function coordinates({ latitude, longitude }) {
  if ([latitude, longitude].some((one) => one === null || one === undefined || one === '')) return null;
  const at = [Number(longitude), Number(latitude)];
  return at.every(Number.isFinite) ? at : null;
}

function drawMap(places, width, description) {
  const height = Math.round(Math.min(420, Math.max(260, width * 0.58)));
  const view = viewOf(
    places.map(({ at }) => at),
    { width, height },
  );
  const markers = markersOf(places, view);
  const labels = placeLabels(markers, { width, height });
  return svg(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-labelledby': 'map-title map-desc' },
    svg('title', { id: 'map-title' }, 'Map of the places of this article'),
    svg('desc', { id: 'map-desc' }, description),
    svg('rect', { class: 'sea', width, height }),
    // The world goes on at its edges.
    [-360, 0, 360].map((turn) =>
      svg('use', { class: 'land', href: 'world.svg#land', transform: view.transform(turn) }),
    ),
    graticule(view, { width, height }),
    markers.map((marker, index) => drawMarker(marker, labels[index])),
  );
}

/** From degrees to the drawing: equirectangular, true to shape at the middle latitude. */
function viewOf(points, { width, height }) {
  const latitudes = points.map(([, latitude]) => latitude);
  const longitudes = unrolled(points.map(([longitude]) => longitude));
  const [west, east, south, north] = [
    ...[Math.min(...longitudes), Math.max(...longitudes)],
    ...[Math.min(...latitudes), Math.max(...latitudes)],
  ];
  const middle = { longitude: (west + east) / 2, latitude: (south + north) / 2 };
  const flat = Math.max(0.35, Math.cos((middle.latitude * Math.PI) / 180));
  const across = Math.min(
    ...[width / LEAST_DEGREES, (width - 2 * MARGIN) / Math.max(east - west, 1)],
    ((height - 2 * MARGIN) / Math.max(north - south, 1)) * flat,
  );
  const up = across / flat;
  const left = width / 2 - middle.longitude * across;
  const top = height / 2 + middle.latitude * up;
  return {
    x: (longitude) => left + nearest(longitude, middle.longitude) * across,
    y: (latitude) => top - latitude * up,
    across,
    transform: (turn) => `translate(${left + turn * across} ${top}) scale(${across} ${up})`,
    middle,
  };
}

/** Places on both sides of the date line are beside each other. */
const unrolled = (longitudes) =>
  Math.max(...longitudes) - Math.min(...longitudes) > 180
    ? longitudes.map((one) => (one < 0 ? one + 360 : one))
    : longitudes;

const nearest = (longitude, middle) => longitude + 360 * Math.round((middle - longitude) / 360);

function markersOf(places, view) {
  const markers = [];
  for (const { name, roles, at } of places) {
    const [x, y] = [view.x(at[0]), view.y(at[1])];
    const near = markers.find((one) => Math.hypot(one.x - x, one.y - y) < APART);
    if (near) {
      near.names.push(name);
      near.roles.push(...roles);
    } else markers.push({ x, y, names: [name], roles: [...roles] });
  }
  return markers.map((marker) => ({ ...marker, lines: linesOf(marker.names) }));
}

function linesOf(names) {
  const shown = names.length <= MOST_LINES ? names : names.slice(0, MOST_LINES - 1);
  const rest = names.length - shown.length;
  return [...shown.flatMap(broken), ...(rest > 0 ? [`and ${rest} more`] : [])];
}

function broken(name) {
  const lines = [''];
  for (const word of name.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= LONG || lines.at(-1) === '') lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function drawMarker({ x, y, names, lines, roles }, label) {
  return svg(
    'g',
    { class: ['marker', ...new Set(roles)].join(' '), 'data-names': names.join('|') },
    svg('title', {}, names.join(', ')),
    svg('circle', { cx: x, cy: y, r: 4.5 }),
    label &&
      svg(
        'text',
        { 'text-anchor': label.anchor },
        lines.map((line, index) => svg('tspan', { x: label.x, y: label.y + index * label.line }, line)),
      ),
  );
}

/** Lines of longitude and latitude, as many as the map has room for. */
function graticule(view, { width, height }) {
  const step = [5, 10, 20, 30, 60].find((degrees) => degrees * view.across > 80) ?? 60;
  const lines = [];
  const first = Math.floor(view.middle.longitude / step) * step;
  for (let offset = -360; offset <= 360; offset += step) {
    const longitude = first + offset;
    const x = view.x(view.middle.longitude) + (longitude - view.middle.longitude) * view.across;
    if (x > 0 && x < width) lines.push(`M${x.toFixed(1)} 0V${height}`);
  }
  for (let latitude = -60; latitude <= 80; latitude += 1) {
    const y = view.y(latitude);
    if (latitude % step === 0 && y > 0 && y < height) lines.push(`M0 ${y.toFixed(1)}H${width}`);
  }
  return svg('path', { class: 'graticule', d: lines.join('') });
}
