import * as React from 'react';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { PanelHeading } from '../../../../crosslinks/admin/src/panel/panel-heading';
import type { FigureState, StatedFigure } from '../../../shared/contracts';
import { Badge } from '../figure/badge';
import { figureTones } from '../figure/tones';
import { useTexts } from '../translations';
import { StatedFigureRow } from './stated-figure-row';
import { useLinkFigure } from './use-link-figure';

const ORDER: FigureState[] = ['superseded', 'contradicted', 'linkable', 'unsourced', 'derivable', 'traced'];
const AT_ONCE = 5;

interface StatedFiguresProps {
  /** documentId. */
  article: string;
  figures: StatedFigure[];
  /** Whether the stored draft can't be changed just now. */
  isBlocked: boolean;
  onDone: () => void;
}

/** The figures that the text of an article states, by where they come from. */
export function StatedFigures({ article, figures, isBlocked, onDone }: StatedFiguresProps) {
  const text = useTexts();
  const { link, isBusy } = useLinkFigure(article, onDone);
  const groups = ORDER.map((state) => ({
    state,
    figures: figures.filter((figure) => figure.state === state),
  })).filter((group) => group.figures.length > 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <PanelHeading title={text('stated.title')} count={figures.length} />
      {figures.length === 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {text('stated.none')}
        </Typography>
      ) : null}
      {groups.map((group) => (
        <StateGroup key={group.state} {...group} onLink={link} isLinkOff={isBlocked || isBusy} />
      ))}
    </Flex>
  );
}

interface StateGroupProps {
  state: FigureState;
  figures: StatedFigure[];
  onLink: ((statistic: string) => void) | undefined;
  isLinkOff: boolean;
}

function StateGroup({ state, figures, onLink, isLinkOff }: StateGroupProps) {
  const text = useTexts();
  const [isLong, setLong] = React.useState(false);
  const shown = isLong ? figures : figures.slice(0, AT_ONCE);
  const title = text(`stated.${state}`);
  return (
    <Box data-state={state}>
      <Flex gap={2} justifyContent="space-between" paddingBottom={1}>
        <Badge tone={figureTones[state]}>{title}</Badge>
        <Typography variant="pi" textColor="neutral600">
          {figures.length}
        </Typography>
      </Flex>
      <Flex tag="ul" direction="column" alignItems="stretch" aria-label={title}>
        {shown.map((figure) => (
          <StatedFigureRow
            key={`${figure.start} ${figure.end}`}
            stated={figure}
            onLink={onLink}
            isLinkOff={isLinkOff}
          />
        ))}
      </Flex>
      {figures.length > shown.length ? (
        <TextButton onClick={() => setLong(true)}>
          {text('show-more', { count: figures.length - shown.length })}
        </TextButton>
      ) : null}
    </Box>
  );
}
