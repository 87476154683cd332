import * as React from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Entry } from '../../../shared/contracts';
import { useTexts } from '../translations';
import { EntryRow } from './entry-row';
import type { PendingSource } from './use-link-from';

interface PendingSourcesProps {
  pending: PendingSource[];
  onPublish: (sources: Entry[]) => Promise<void>;
}

/** Says that readers don't see yet what was linked from here, and publishes what nothing else keeps back. */
export function PendingSources({ pending, onPublish }: PendingSourcesProps) {
  const text = useTexts();
  const [isPublishing, setPublishing] = React.useState(false);
  if (pending.length === 0) return null;
  const ready = pending.filter(({ onlyThis }) => onlyThis).map(({ source }) => source);
  const publish = async () => {
    setPublishing(true);
    await onPublish(ready);
    setPublishing(false);
  };
  return (
    <Box background="secondary100" borderColor="secondary200" padding={3} hasRadius role="status">
      <Typography tag="p" variant="pi">
        {text('panel.pending')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" paddingTop={2}>
        {pending.map(({ source, onlyThis }) => (
          <EntryRow
            key={source.documentId}
            entry={source}
            note={onlyThis ? undefined : text('panel.pending.more')}
          />
        ))}
      </Flex>
      {ready.length > 0 ? (
        <Box paddingTop={2}>
          <Button
            size="S"
            variant="secondary"
            fullWidth
            loading={isPublishing}
            onClick={() => void publish()}
          >
            {text('panel.pending.publish', { count: ready.length })}
          </Button>
        </Box>
      ) : null}
    </Box>
  );
}
