import * as React from 'react';
import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useSearchParams } from 'react-router-dom';
import { useCrosslinks } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { pageState, SECTIONS } from '../page/address';
import { LoadError } from '../page/load-error';
import { Pager } from '../page/pager';
import { useTexts } from '../translations';
import { AllWell } from './all-well';
import { countsOf, type Counts } from './counts';
import { SectionCards } from './section-cards';
import { SectionTable } from './section-table';

const PAGE_SIZE = 20;

/** What is wrong with the desk's links: how much of each kind, and the rows of the kind that is chosen. */
export function ReportTab() {
  const text = useTexts();
  const client = useCrosslinks();
  const [query] = useSearchParams();
  const { section } = pageState(query);
  const [at, setAt] = React.useState({ section, page: 1 });
  const page = at.section === section ? at.page : 1;
  // One answer holds the first page of all sections: going from one to another asks for nothing.
  const { data, error, isLoading, reload } = useLoaded(
    page === 1 ? 'first pages' : `${section} ${page}`,
    (signal) =>
      client.getReport(page === 1 ? { pageSize: PAGE_SIZE } : { section, page, pageSize: PAGE_SIZE }, signal),
  );
  const [counts, setCounts] = React.useState<Counts>();
  React.useEffect(() => {
    if (data) setCounts(countsOf(data));
  }, [data]);

  if (error) return <LoadError error={error} onRetry={reload} />;
  const isAllWell = counts !== undefined && SECTIONS.every((name) => counts[name] === 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Flex justifyContent="space-between" gap={4}>
        <Typography textColor="neutral600">{text('report.intro')}</Typography>
        <Button variant="tertiary" startIcon={<ArrowClockwise />} loading={isLoading} onClick={reload}>
          {text('report.reload')}
        </Button>
      </Flex>
      {isAllWell ? (
        <AllWell text={text('report.all-well')} />
      ) : (
        <SectionCards current={section} counts={counts} />
      )}
      {isAllWell ? null : (
        <Box tag="section" aria-labelledby="report-section" aria-busy={isLoading}>
          <Typography id="report-section" tag="h2" variant="delta">
            {text(`report.${section}`)}
          </Typography>
          <Typography tag="p" textColor="neutral600">
            {text(`report.${section}.about`)}
          </Typography>
          <Box paddingTop={4}>
            {data ? (
              <SectionTable section={section} data={data.data} />
            ) : (
              <Flex justifyContent="center" padding={10}>
                <Loader>{text('report.loading')}</Loader>
              </Flex>
            )}
          </Box>
          <Pager
            page={page}
            pageSize={PAGE_SIZE}
            total={counts?.[section] ?? 0}
            onPage={(next) => setAt({ section, page: next })}
          />
        </Box>
      )}
    </Flex>
  );
}
