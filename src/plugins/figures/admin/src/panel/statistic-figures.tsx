import * as React from 'react';
import { Box, Divider, Flex, Loader, Typography } from '@strapi/design-system';
import { useLoaded } from '../../../../crosslinks/admin/src/api/use-loaded';
import type { StatisticResponse } from '../../../shared/contracts';
import { useFigures } from '../api/client';
import { useTexts } from '../translations';
import { AmountBox } from './amount-box';
import { Checks } from './checks';
import { CitedBy } from './cited-by';
import { Corrections } from './corrections';
import { Releases } from './releases';

interface StatisticFiguresProps {
  /** Absent for a statistic that isn't saved yet. */
  documentId: string | undefined;
  version: string;
  isPublished: boolean;
  isDraftTab: boolean;
}

/** What there is to know of a statistic: its releases, who cites which, what the checks say and what was put right. */
export function StatisticFigures({ documentId, version, isPublished, isDraftTab }: StatisticFiguresProps) {
  const text = useTexts();
  const client = useFigures();
  const { data, error, isLoading, reload } = useLoaded(
    documentId ? `${documentId} ${version}` : null,
    (signal) => client.getStatistic(documentId ?? '', signal),
  );
  // What was there stays on the screen while it is asked for anew.
  const [latest, setLatest] = React.useState<StatisticResponse['data']>();
  if (data && data.data !== latest) setLatest(data.data);

  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {isDraftTab && !isPublished ? <AmountBox /> : null}
      {isPublished ? (
        <Typography variant="pi" textColor="neutral600">
          {text('panel.frozen')}
        </Typography>
      ) : null}
      {error ? <Typography textColor="danger600">{text('failed')}</Typography> : null}
      {isLoading && !latest ? (
        <Flex justifyContent="center">
          <Loader small>{text('loading')}</Loader>
        </Flex>
      ) : null}
      {latest && documentId ? (
        <>
          {isDraftTab && !isPublished ? <Divider /> : null}
          <Releases releases={latest.releases} documentId={documentId} />
          <Divider />
          <CitedBy citations={latest.citations} documentId={documentId} onDone={reload} />
          <Divider />
          <Checks checks={latest.checks} documentId={documentId} />
          {latest.corrections.length > 0 ? (
            <Box>
              <Box paddingBottom={4}>
                <Divider />
              </Box>
              <Corrections corrections={latest.corrections} />
            </Box>
          ) : null}
        </>
      ) : null}
    </Flex>
  );
}
