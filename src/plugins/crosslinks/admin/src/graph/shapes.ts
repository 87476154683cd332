export type Shape =
  'square' | 'diamond' | 'circle' | 'triangle' | 'hexagon' | 'wedge' | 'pentagon' | 'cross' | 'octagon';

/** A colour of the panel's theme, which has a light and a dark value. */
type Color =
  `${'primary' | 'secondary' | 'alternative' | 'success' | 'warning' | 'danger' | 'neutral'}${500 | 600}`;

/** How the entries of a type are drawn: each has a shape of its own, so that nobody has to tell colours apart. */
export interface Look {
  shape: Shape;
  color: Color;
}

const looks: Record<string, Look> = {
  'api::article.article': { shape: 'square', color: 'primary600' },
  'api::event.event': { shape: 'diamond', color: 'warning600' },
  'api::place.place': { shape: 'circle', color: 'success600' },
  'api::statistic.statistic': { shape: 'triangle', color: 'danger600' },
  'api::indicator.indicator': { shape: 'wedge', color: 'danger500' },
  'api::organization.organization': { shape: 'hexagon', color: 'secondary600' },
  'api::person.person': { shape: 'pentagon', color: 'alternative600' },
  'api::topic.topic': { shape: 'cross', color: 'neutral600' },
};
const otherLook: Look = { shape: 'octagon', color: 'neutral500' };

export function lookOf(uid: string): Look {
  return looks[uid] ?? otherLook;
}

/** Corners of a regular polygon of about the same area as a circle of that radius, the first one at an angle. */
function polygon(corners: number, radius: number, firstAt: number): string {
  const step = (2 * Math.PI) / corners;
  const reach = radius * Math.sqrt(step / Math.sin(step));
  const points = Array.from({ length: corners }, (_nothing, index) => {
    const angle = firstAt + index * step;
    return `${round(reach * Math.cos(angle))},${round(reach * Math.sin(angle))}`;
  });
  return `M${points.join('L')}Z`;
}

const round = (value: number): number => Math.round(value * 100) / 100 || 0;
const UP = -Math.PI / 2;

const paths: Record<Shape, (radius: number) => string> = {
  circle: (r) => `M${-r},0A${r},${r} 0 1,1 ${r},0A${r},${r} 0 1,1 ${-r},0Z`,
  square: (r) => polygon(4, r, Math.PI / 4),
  diamond: (r) => polygon(4, r, UP),
  triangle: (r) => polygon(3, r, UP),
  wedge: (r) => polygon(3, r, -UP),
  pentagon: (r) => polygon(5, r, UP),
  hexagon: (r) => polygon(6, r, 0),
  octagon: (r) => polygon(8, r, Math.PI / 8),
  cross: (r) => {
    const [long, short] = [round(r * 1.1), round(r * 0.42)];
    return [
      `M${-short},${-long}H${short}V${-short}H${long}V${short}H${short}V${long}`,
      `H${-short}V${short}H${-long}V${-short}H${-short}Z`,
    ].join('');
  },
};

/** A shape around the origin, as the `d` of an SVG path. All shapes of one radius look about equally big. */
export function pathOf(shape: Shape, radius: number): string {
  return paths[shape](radius);
}
