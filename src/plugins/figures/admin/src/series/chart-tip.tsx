import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useWording } from '../figure/wording';
import { useTexts } from '../translations';
import type { Column } from './points';
import { MARGIN } from './scales';

interface ChartTipProps {
  column: Column;
  /** Where the period stands, in pixels from the left of a picture of that width. */
  x: number;
  width: number;
}

/** What was released for the period that is pointed at, latest first. */
export function ChartTip({ column, x, width }: ChartTipProps) {
  const text = useTexts();
  const wording = useWording();
  const isLeft = x > width / 2;
  return (
    <Tip
      role="status"
      background="neutral0"
      borderColor="neutral200"
      shadow="popupShadow"
      hasRadius
      padding={3}
      style={isLeft ? { right: width - x + 12 } : { left: x + 12 }}
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography variant="sigma" textColor="neutral600">
          {column.period}
        </Typography>
        {column.releases.toReversed().map((release) => (
          <Box key={release.documentId}>
            <Typography
              tag="p"
              fontWeight={release.current ? 'bold' : 'regular'}
              textColor={release.current ? 'neutral800' : 'neutral600'}
            >
              {wording.amount(release.amount)}
            </Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {[
                release.source ?? text('chart.no-source'),
                ...(release.releasedOn ? [text('released', { day: wording.day(release.releasedOn) })] : []),
                ...(release.step ? [text(`step.${release.step}`)] : []),
              ].join(' · ')}
            </Typography>
            {release.articles.length > 0 ? (
              <Typography tag="p" variant="pi" textColor="warning700">
                {text('chart.articles', { count: release.articles.length })}
              </Typography>
            ) : null}
          </Box>
        ))}
      </Flex>
    </Tip>
  );
}

const Tip = styled(Box)`
  position: absolute;
  top: ${MARGIN.top}px;
  z-index: 1;
  max-width: 30rem;
  pointer-events: none;
`;
