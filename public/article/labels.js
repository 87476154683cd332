const LINE = 15;
const GAP = 9;

/** How wide a text is in the map's letters, near enough to place it: wide scripts take twice the room. */
const widthOf = (text) =>
  [...text].reduce((sum, letter) => sum + (letter.codePointAt(0) > 0x2e7f ? 13 : 6.8), 0);

/** Where a label may stand beside its marker, best first: `dx` and `dy` move its box, `anchor` is SVG's. */
const SIDES = [
  { anchor: 'start', dx: () => GAP, dy: (height) => -height / 2 },
  { anchor: 'end', dx: (width) => -width - GAP, dy: (height) => -height / 2 },
  { anchor: 'middle', dx: (width) => -width / 2, dy: (height) => -height - GAP },
  { anchor: 'middle', dx: (width) => -width / 2, dy: () => GAP },
  { anchor: 'start', dx: () => GAP, dy: (height) => -height - 2 },
  { anchor: 'start', dx: () => GAP, dy: () => 2 },
  { anchor: 'end', dx: (width) => -width - GAP, dy: (height) => -height - 2 },
  { anchor: 'end', dx: (width) => -width - GAP, dy: () => 2 },
  { anchor: 'start', dx: () => 2, dy: (height) => -height - GAP },
  { anchor: 'end', dx: (width) => -width - 2, dy: (height) => -height - GAP },
  { anchor: 'start', dx: () => 2, dy: () => GAP },
  { anchor: 'end', dx: (width) => -width - 2, dy: () => GAP },
];

/** A label nearer to another marker than this would be taken for that one's. */
const CLEAR = 15;
/** What a label may cost and still be read; one that costs more is left out, and its name stands below the map. */
const MOST = 70;
const ROUNDS = 4;

/**
 * Places the labels of markers so that they cover neither each other nor a marker; the first markers choose first.
 *
 * @param {{ x: number, y: number, lines: string[] }[]} markers
 * @param {{ width: number, height: number }} frame
 * @returns each marker's label, `anchor`, `x`, and `y` of the first line's foot; null where there is no room for one
 */
export function placeLabels(markers, frame) {
  const chosen = markers.map(() => null);
  // Those that have chosen choose again, once the others have: room that one leaves is another's.
  for (let round = 0; round < ROUNDS; round += 1) {
    markers.forEach((marker, index) => {
      const others = chosen.filter((one, other) => one !== null && other !== index);
      const choices = choicesOf(marker, { markers, frame, others });
      const best = choices.reduce((one, other) => (other.cost < one.cost ? other : one));
      chosen[index] = best.cost > MOST ? null : best;
    });
  }
  return chosen.map((one) => {
    if (one === null) return null;
    const { left, right, top } = one.box;
    const x = { start: left, end: right, middle: (left + right) / 2 }[one.anchor];
    return { anchor: one.anchor, x, y: top + LINE - 4, line: LINE };
  });
}

/** Every side of a marker with what a label would cost there. */
function choicesOf(marker, { markers, frame, others }) {
  const width = Math.max(...marker.lines.map(widthOf));
  const height = marker.lines.length * LINE;
  return SIDES.map(({ anchor, dx, dy }, rank) => {
    const left = marker.x + dx(width);
    const top = marker.y + dy(height);
    const box = { left, right: left + width, top, bottom: top + height };
    const covered = others.reduce((sum, other) => sum + shared(box, other.box), 0);
    const close = markers.reduce((sum, other) => sum + (other === marker ? 0 : nearness(box, other)), 0);
    return { anchor, box, cost: rank + covered + close + outside(box, frame) };
  });
}

/** How much a box crowds a marker that is not its own; one that lies under it most. */
function nearness({ left, right, top, bottom }, { x, y }) {
  const apart = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  return apart === 0 ? 2 * MOST : Math.max(0, CLEAR - apart) * 8;
}

const shared = (a, b) =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** Cut off is worse than covered. */
const outside = ({ left, right, top, bottom }, { width, height }) =>
  100 *
  [4 - left, right - width + 4, 4 - top, bottom - height + 4].reduce(
    (sum, over) => sum + Math.max(0, over),
    0,
  );
