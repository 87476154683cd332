import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { middleOf } from './points';
import { HEIGHT, MARGIN, type Scales } from './scales';

interface ChartAxesProps {
  scales: Scales;
  width: number;
  unit: string;
}

/** Amounts at the left with lines across, periods below, and the unit on top. */
export function ChartAxes({ scales: { x, y, named }, width, unit }: ChartAxesProps) {
  const { locale } = useIntl();
  const format = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 2 });
  return (
    <g aria-hidden>
      <Label x={MARGIN.left - 10} y={MARGIN.top - 14} textAnchor="end">
        {unit}
      </Label>
      {y.ticks(5).map((tick) => (
        <g key={tick} transform={`translate(0,${y(tick)})`}>
          <Line x1={MARGIN.left} x2={width - MARGIN.right} data-zero={tick === 0 ? '' : undefined} />
          <Label x={MARGIN.left - 10} dy="0.32em" textAnchor="end">
            {format.format(tick)}
          </Label>
        </g>
      ))}
      {named.map((column) => (
        <Label
          key={column.period}
          x={x(middleOf(column))}
          y={HEIGHT - MARGIN.bottom + 22}
          textAnchor="middle"
        >
          {column.period}
        </Label>
      ))}
    </g>
  );
}

const Label = styled.text`
  fill: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
`;

const Line = styled.line`
  stroke: ${({ theme }) => theme.colors.neutral150};

  &[data-zero] {
    stroke: ${({ theme }) => theme.colors.neutral400};
  }
`;
