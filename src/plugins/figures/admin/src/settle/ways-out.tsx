import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import type { Citation } from '../../../shared/contracts';
import { useFigureRights } from '../api/permissions';
import { useTexts } from '../translations';
import { ArticleCorrectionDialog } from './article-correction-dialog';
import { useSettle } from './use-settle';

interface WaysOutProps {
  citation: Citation;
  onDone: () => void;
  /** Why the article's draft can't be changed from here just now. */
  blocked?: string;
  /** Whether there is room for one button a line only. */
  isNarrow?: boolean;
}

/** What to do about a superseded figure: use the new one, tell readers as well, or keep it knowingly. */
export function WaysOut({ citation, onDone, blocked, isNarrow = false }: WaysOutProps) {
  const text = useTexts();
  const rights = useFigureRights();
  const { isBusy, replace, acknowledge } = useSettle(onDone);
  const [isAsking, setAsking] = React.useState(false);
  if (citation.state !== 'superseded' || !citation.standing || !rights.settle) return null;
  const isOff = isBusy || blocked !== undefined;
  const name = citation.article.label ?? text('untitled');

  return (
    <>
      <Flex
        gap={2}
        {...(isNarrow ? { direction: 'column', alignItems: 'stretch' } : { wrap: 'wrap' })}
        role="group"
        aria-label={text('settle.group', { name })}
      >
        <Button size="S" variant="secondary" disabled={isOff} onClick={() => void replace(citation)}>
          {text('settle.use')}
        </Button>
        <Button size="S" variant="tertiary" disabled={isOff} onClick={() => setAsking(true)}>
          {text('settle.correction')}
        </Button>
        <Button size="S" variant="tertiary" disabled={isOff} onClick={() => void acknowledge(citation)}>
          {text('settle.acknowledge')}
        </Button>
      </Flex>
      {blocked ? (
        <Typography variant="pi" textColor="neutral600">
          {blocked}
        </Typography>
      ) : null}
      {isAsking ? (
        <ArticleCorrectionDialog
          citation={citation}
          isBusy={isBusy}
          onClose={() => setAsking(false)}
          onConfirm={(correction) =>
            void replace(citation, correction).then((isDone) => (isDone ? setAsking(false) : undefined))
          }
        />
      ) : null}
    </>
  );
}
