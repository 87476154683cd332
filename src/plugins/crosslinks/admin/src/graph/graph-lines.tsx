import * as React from 'react';
import { useTheme } from 'styled-components';
import { useNames } from '../api/names';
import type { Drawing } from './drawing';
import type { Line } from './graph-data';
import { outerRadius } from './graph-node';
import { linePath } from './line-path';

interface GraphLinesProps {
  drawing: Drawing;
  /** How much bigger signs are drawn than the picture's scale says: lines end at their rims. */
  sign: number;
  /** The entry whose links stand out; null where none is pointed at. */
  active: string | null;
}

/** The links as arrows: solid where readers can see them, dashed where they are drafts. */
export const GraphLines = React.memo(function GraphLines(props: GraphLinesProps) {
  const { drawing, sign, active } = props;
  const { lines, nodes } = drawing;
  const describe = useLineTexts(drawing);
  const { colors } = useTheme();
  const id = React.useId();
  const ends = new Map(
    nodes.map(({ documentId, at, isCentre }) => [
      documentId,
      { ...at, gap: (outerRadius(isCentre) + 3) * sign },
    ]),
  );

  return (
    <g fill="none">
      <defs>
        {(['neutral400', 'primary600'] as const).map((color) => (
          <marker
            key={color}
            id={`${id}${color}`}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth={7 * sign}
            markerHeight={7 * sign}
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0,1L8,4L0,7Z" fill={colors[color]} />
          </marker>
        ))}
      </defs>
      {lines.map((line) => {
        const [from, to] = [ends.get(line.from), ends.get(line.to)];
        const path = from && to && linePath(from, to, line.mutual);
        if (!path) return null;
        const isActive = active === line.from || active === line.to;
        const color = isActive ? 'primary600' : 'neutral400';
        return (
          <path
            key={`${line.from} ${line.to}`}
            d={path}
            stroke={colors[color]}
            strokeWidth={isActive ? 1.75 : 1.25}
            strokeDasharray={line.published ? undefined : '5 4'}
            vectorEffect="non-scaling-stroke"
            opacity={isActive ? 1 : active === null ? 0.8 : 0.2}
            markerEnd={`url(#${id}${color})`}
          >
            <title>{describe(line)}</title>
          </path>
        );
      })}
    </g>
  );
});

/** What a line says when it is pointed at: `Kashgar fair → Kashgar: Places`. */
function useLineTexts({ nodes }: Drawing): (line: Line) => string {
  const names = useNames();
  const known = new Map(nodes.map((node) => [node.documentId, node]));
  return ({ from, to, fields }) => {
    const [source, target] = [known.get(from), known.get(to)];
    if (!source || !target) return '';
    return `${source.name} → ${target.name}: ${fields.map((field) => names.field(source.uid, field)).join(', ')}`;
  };
}
