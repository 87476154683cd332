import { line } from 'd3-shape';
import { styled, useTheme } from 'styled-components';
import { colourOf } from './colours';
import { type linesOf, middleOf, pointsOf, type Column, type Point } from './points';
import { HEIGHT, MARGIN, type Scales } from './scales';

interface ChartMarksProps {
  scales: Scales;
  columns: Column[];
  lines: ReturnType<typeof linesOf>;
  active: Column | undefined;
}

/** The lines and points of what stands, smaller rings for what stood before, and triangles where articles cite. */
export function ChartMarks({ scales: { x, y }, columns, lines, active }: ChartMarksProps) {
  const { colors } = useTheme();
  const draw = line<Point>(
    ({ at }) => x(at),
    ({ value }) => y(value),
  );
  const colours = new Map(lines.map(({ source }, index) => [source, colors[colourOf(index)]]));
  return (
    <g>
      {active ? (
        <Guide
          x1={x(middleOf(active))}
          x2={x(middleOf(active))}
          y1={MARGIN.top}
          y2={HEIGHT - MARGIN.bottom}
        />
      ) : null}
      {lines.flatMap(({ source, stretches }) =>
        stretches.map((points) => (
          <Path
            key={`${source} ${points[0]?.release.documentId}`}
            d={draw(points) ?? undefined}
            style={{ stroke: colours.get(source) }}
          />
        )),
      )}
      {columns.flatMap((column) =>
        pointsOf(column).map(({ release, at, value }) => {
          const colour = colours.get(release.source ?? '') ?? colors.neutral500;
          return (
            <g
              key={release.documentId}
              transform={`translate(${x(at)},${y(value)})`}
              data-point={release.current ? 'current' : 'earlier'}
            >
              {release.current ? (
                <circle r={column === active ? 6 : 4.5} style={{ fill: colour }} />
              ) : (
                <Ring r={3} style={{ stroke: colour }} />
              )}
              {release.articles.length > 0 ? <Cited d="M-5,-17 L5,-17 L0,-9 Z" /> : null}
            </g>
          );
        }),
      )}
    </g>
  );
}

const Path = styled.path`
  fill: none;
  stroke-width: 2px;
`;

const Guide = styled.line`
  stroke: ${({ theme }) => theme.colors.neutral300};
  stroke-dasharray: 3 3;
`;

const Ring = styled.circle`
  fill: ${({ theme }) => theme.colors.neutral0};
  stroke-width: 1.5px;
`;

const Cited = styled.path`
  fill: ${({ theme }) => theme.colors.warning600};
`;
