import { Box, Grid, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ReportSection } from '../../../shared/contracts';
import { reportAddress, SECTIONS } from '../page/address';
import { useTexts } from '../translations';
import type { Counts } from './counts';

interface SectionCardsProps {
  current: ReportSection;
  /** Undefined while they are not known yet. */
  counts: Counts | undefined;
}

/** The sections of the report with their counts, each a link that shows its rows. */
export function SectionCards({ current, counts }: SectionCardsProps) {
  const text = useTexts();
  return (
    <Grid.Root tag="nav" aria-label={text('report.sections')} gap={4}>
      {SECTIONS.map((section) => (
        <Grid.Item key={section} col={3} s={6} xs={12} alignItems="stretch" direction="column">
          <Card to={reportAddress(section)} replace aria-current={section === current ? 'true' : undefined}>
            <Typography
              tag="span"
              variant="alpha"
              textColor={counts?.[section] ? 'neutral800' : 'neutral500'}
              data-count={section}
            >
              {counts ? counts[section] : '–'}
            </Typography>
            <Box>
              <Typography textColor="neutral600">{text(`report.${section}`)}</Typography>
            </Box>
          </Card>
        </Grid.Item>
      ))}
    </Grid.Root>
  );
}

const Card = styled(RouterLink)`
  display: block;
  height: 100%;
  padding: ${({ theme }) => theme.spaces[5]};
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  text-decoration: none;

  &:hover {
    border-color: ${({ theme }) => theme.colors.neutral300};
  }

  &[aria-current] {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
