import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { Badge } from '../../../../figures/admin/src/figure/badge';
import { FigureLink } from '../../../../figures/admin/src/figure/figure-link';
import { figureTones } from '../../../../figures/admin/src/figure/tones';
import type { Figure } from '../../../../figures/shared/contracts';
import type { SuggestedFigure } from '../../../shared/contracts';
import { useTexts } from '../translations';

interface FigureRowProps {
  figure: SuggestedFigure;
  onLink: ((statistic: Figure) => void) | undefined;
  onDismiss: (() => void) | undefined;
}

/** A figure in the text, and the statistic that says the same or otherwise. */
export function FigureRow({ figure, onLink, onDismiss }: FigureRowProps) {
  const text = useTexts();
  const { asWritten, period, state, statistic } = figure;
  if (state === null) return null;
  return (
    <Box tag="li" paddingTop={1} paddingBottom={1} data-figure={asWritten}>
      <Flex gap={2} justifyContent="space-between">
        <Typography fontWeight="semiBold" textColor="neutral800">
          {period ? `${asWritten} · ${period}` : asWritten}
        </Typography>
        <Flex gap={1}>
          <Badge tone={figureTones[state]}>{text(`figure.${state}`)}</Badge>
          {onDismiss ? (
            <IconButton
              label={text('dismiss', { name: asWritten })}
              variant="ghost"
              size="XS"
              onClick={onDismiss}
            >
              <Cross />
            </IconButton>
          ) : null}
        </Flex>
      </Flex>
      {statistic ? (
        <Flex gap={2} paddingTop={1} justifyContent="space-between">
          <FigureLink entry={statistic} isNewTab />
          {state === 'linkable' && onLink ? (
            <Button
              size="S"
              variant="secondary"
              aria-label={text('link-to', { name: statistic.label ?? asWritten })}
              onClick={() => onLink(statistic)}
            >
              {text('link')}
            </Button>
          ) : null}
        </Flex>
      ) : null}
    </Box>
  );
}
