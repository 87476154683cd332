import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useTheme } from 'styled-components';
import { useTexts } from '../translations';

/** What the lines and signs of the graph mean; the types stand in the filter. */
export function Legend() {
  const text = useTexts();
  const { colors } = useTheme();
  const line = (dash?: string) => (
    <path d="M1,8H23" stroke={colors.neutral500} strokeWidth={1.5} strokeDasharray={dash} />
  );
  const sign = (fill: string) => (
    <circle cx={12} cy={8} r={5} fill={fill} stroke={colors.neutral500} strokeWidth={2} />
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {text('graph.legend')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        <Meaning text={text('graph.legend.published')}>{line()}</Meaning>
        <Meaning text={text('graph.legend.draft')}>{line('5 4')}</Meaning>
        <Meaning text={text('graph.legend.visible')}>{sign(colors.neutral500)}</Meaning>
        <Meaning text={text('graph.legend.hollow')}>{sign(colors.neutral0)}</Meaning>
      </Flex>
    </Flex>
  );
}

function Meaning({ text, children }: { text: string; children: React.ReactNode }) {
  return (
    <Flex tag="li" gap={2}>
      <svg width="24" height="16" fill="none" aria-hidden style={{ flex: 'none' }}>
        {children}
      </svg>
      <Typography variant="pi" textColor="neutral800">
        {text}
      </Typography>
    </Flex>
  );
}
