import * as React from 'react';
import { Box } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { unitInWords } from '../../../../../domain/formats/units';
import { useSize } from '../../../../crosslinks/admin/src/graph/use-size';
import { useTexts } from '../translations';
import { ChartAxes } from './chart-axes';
import { ChartLegend } from './chart-legend';
import { ChartMarks } from './chart-marks';
import { ChartTip } from './chart-tip';
import { linesOf, middleOf, type Column } from './points';
import { HEIGHT, useScales } from './scales';

interface SeriesChartProps {
  columns: Column[];
  unit: string;
  label: string;
}

/**
 * The values of a series over time: a line where periods follow one another, earlier releases as smaller marks, and a
 * sign where articles cite. The arrow keys go from period to period.
 */
export function SeriesChart({ columns, unit, label }: SeriesChartProps) {
  const text = useTexts();
  const { locale } = useIntl();
  const [svg, setSvg] = React.useState<SVGSVGElement | null>(null);
  const { width } = useSize(svg);
  const scales = useScales(columns, width);
  const lines = React.useMemo(() => linesOf(columns), [columns]);
  const [active, setActive] = React.useState<number | null>(null);
  const column = active === null ? undefined : columns[active];

  const nearest = (clientX: number) => {
    if (!svg || columns.length === 0) return;
    const at = clientX - svg.getBoundingClientRect().left;
    const distances = columns.map((one) => Math.abs(scales.x(middleOf(one)) - at));
    setActive(distances.indexOf(Math.min(...distances)));
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const last = columns.length - 1;
    const now = active ?? -1;
    const next = {
      ArrowRight: Math.min(now + 1, last),
      ArrowLeft: Math.max(now - 1, 0),
      Home: 0,
      End: last,
      Escape: null,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
  };

  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={5}>
      <ChartLegend lines={lines} columns={columns} />
      <Box position="relative">
        <Canvas
          ref={setSvg}
          tabIndex={0}
          role="group"
          aria-roledescription={text('chart')}
          aria-label={text('chart.label', { name: label })}
          onKeyDown={onKeyDown}
          onBlur={() => setActive(null)}
          onPointerMove={(event) => nearest(event.clientX)}
          onPointerLeave={() => setActive(null)}
        >
          {width > 0 ? (
            <>
              <ChartAxes scales={scales} width={width} unit={unitInWords(unit, locale)} />
              <ChartMarks scales={scales} columns={columns} lines={lines} active={column} />
            </>
          ) : null}
        </Canvas>
        {column && width > 0 ? (
          <ChartTip column={column} x={scales.x(middleOf(column))} width={width} />
        ) : null}
      </Box>
    </Box>
  );
}

const Canvas = styled.svg`
  display: block;
  width: 100%;
  height: ${HEIGHT}px;
  border-radius: ${({ theme }) => theme.borderRadius};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;
