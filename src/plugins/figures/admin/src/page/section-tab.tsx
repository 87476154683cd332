import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { LoadError } from '../../../../crosslinks/admin/src/page/load-error';
import { Pager } from '../../../../crosslinks/admin/src/page/pager';
import type { ReportSection } from '../../../shared/contracts';
import { useTexts } from '../translations';
import type { PageState } from './address';
import { Filters } from './filters';
import { SectionTable } from './section-table';
import { PAGE_SIZE, type Report } from './use-report';

interface SectionTabProps {
  section: ReportSection;
  filters: PageState['filters'];
  report: Report;
}

/** One section of the report: what it is about, what it is narrowed to, and its rows. */
export function SectionTab({ section, filters, report }: SectionTabProps) {
  const text = useTexts();
  const { data, counts, page, onPage, error, isLoading, reload } = report;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
        <Typography textColor="neutral600">{text(`report.${section}.about`)}</Typography>
        <Button variant="tertiary" startIcon={<ArrowClockwise />} loading={isLoading} onClick={reload}>
          {text('report.reload')}
        </Button>
      </Flex>
      <Filters filters={filters} />
      {section === 'failing' && counts && counts.pending > 0 ? (
        <Typography variant="pi" textColor="neutral600" role="status">
          {text('report.pending', { count: counts.pending })}
        </Typography>
      ) : null}
      {error ? (
        <LoadError error={error} onRetry={reload} />
      ) : (
        <Box aria-busy={isLoading}>
          {data ? (
            <SectionTable
              section={section}
              data={data}
              isNarrowed={Object.keys(filters).length > 0}
              onDone={reload}
            />
          ) : (
            <Flex justifyContent="center" padding={10}>
              <Loader>{text('loading')}</Loader>
            </Flex>
          )}
          <Pager page={page} pageSize={PAGE_SIZE} total={counts?.[section] ?? 0} onPage={onPage} />
        </Box>
      )}
    </Flex>
  );
}
