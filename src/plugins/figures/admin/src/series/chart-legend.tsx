import type * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useTheme } from 'styled-components';
import { useTexts } from '../translations';
import { colourOf } from './colours';
import type { Column, linesOf } from './points';

interface ChartLegendProps {
  lines: ReturnType<typeof linesOf>;
  columns: Column[];
}

/** What the marks mean that are in the picture. */
export function ChartLegend({ lines, columns }: ChartLegendProps) {
  const text = useTexts();
  const { colors } = useTheme();
  const releases = columns.flatMap((column) => column.releases);
  const first = colors[colourOf(0)];
  return (
    <Flex tag="ul" gap={5} wrap="wrap" paddingBottom={2} aria-label={text('chart.legend')}>
      {lines.map(({ source }, index) => (
        <Item key={source} name={source || text('chart.no-source')}>
          <circle r={4.5} fill={colors[colourOf(index)]} />
        </Item>
      ))}
      {releases.some(({ current }) => !current) ? (
        <Item name={text('chart.earlier')}>
          <circle r={3} fill={colors.neutral0} stroke={first} strokeWidth={1.5} />
        </Item>
      ) : null}
      {releases.some(({ articles }) => articles.length > 0) ? (
        <Item name={text('chart.cited')}>
          <path d="M-5,-4 L5,-4 L0,4 Z" fill={colors.warning600} />
        </Item>
      ) : null}
    </Flex>
  );
}

function Item({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <Flex tag="li" gap={2}>
      <svg width={14} height={14} viewBox="-7 -7 14 14" aria-hidden>
        {children}
      </svg>
      <Typography variant="pi" textColor="neutral700">
        {name}
      </Typography>
    </Flex>
  );
}
