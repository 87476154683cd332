import * as React from 'react';
import { EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { RowsTable, type Row } from '../../../../common/admin/rows-table';
import { EntryCell } from '../../../../crosslinks/admin/src/page/entry-cell';
import { AllWell } from '../../../../crosslinks/admin/src/report/all-well';
import type { ReportResponse, ReportSection } from '../../../shared/contracts';
import { CheckNote } from '../figure/check-note';
import { OldToNew } from '../figure/old-to-new';
import { Quote } from '../figure/quote';
import { useWording } from '../figure/wording';
import { WaysOut } from '../settle/ways-out';
import { useTexts, type MessageKey } from '../translations';

interface SectionTableProps {
  section: ReportSection;
  data: ReportResponse['data'];
  isNarrowed: boolean;
  /** When a row was settled. */
  onDone: () => void;
}

const heads: Record<ReportSection, MessageKey[]> = {
  superseded: ['report.article', 'report.change', 'report.ways-out'],
  failing: ['report.statistic', 'report.finding'],
  unsourced: ['report.statistic', 'report.amount', 'report.period', 'report.released'],
};
const widths: Record<ReportSection, string[]> = {
  superseded: ['32rem', '48rem', '32rem'],
  failing: ['40rem', '64rem'],
  unsourced: ['48rem', '24rem', '16rem', '16rem'],
};

/** The rows of one section; every entry in them leads to where it is edited. */
export function SectionTable({ section, data, isNarrowed, onDone }: SectionTableProps) {
  const text = useTexts();
  const rows = useRows(section, data, onDone);
  if (rows.length === 0) {
    return isNarrowed ? (
      <EmptyStateLayout content={text('report.none-so')} hasRadius shadow="tableShadow" />
    ) : (
      <AllWell text={text(`report.${section}.none`)} />
    );
  }
  const columns = heads[section].map((head, index) => ({
    head: text(head),
    width: widths[section][index],
  }));
  return <RowsTable columns={columns} rows={rows} sentences />;
}

function useRows(section: ReportSection, data: ReportResponse['data'], onDone: () => void): Row[] {
  const wording = useWording();
  const plain = (words: string) => <Typography textColor="neutral800">{words}</Typography>;
  const rows: Record<ReportSection, () => Row[]> = {
    superseded: () =>
      data.superseded.items.map((citation) => ({
        key: `${citation.article.documentId} ${citation.figure.documentId}`,
        cells: [
          <EntryCell key="article" entry={citation.article} />,
          <Flex key="change" direction="column" alignItems="stretch" gap={2}>
            {citation.standing ? <OldToNew old={citation.figure} standing={citation.standing} /> : null}
            <Typography variant="pi" textColor="neutral600">
              {citation.figure.label}
            </Typography>
            {citation.sentence ? <Quote sentence={citation.sentence} /> : null}
          </Flex>,
          <Flex key="ways-out" direction="column" alignItems="flex-start" gap={2}>
            <WaysOut citation={citation} onDone={onDone} />
          </Flex>,
        ],
      })),
    failing: () =>
      data.failing.items.map(({ figure, check }, index) => ({
        key: `${figure.documentId} ${check.check} ${index}`,
        cells: [
          <EntryCell key="figure" entry={figure} />,
          <CheckNote key="check" check={check} documentId={figure.documentId} />,
        ],
      })),
    unsourced: () =>
      data.unsourced.items.map((figure) => ({
        key: figure.documentId,
        cells: [
          <EntryCell key="figure" entry={figure} />,
          plain(wording.amount(figure.amount)),
          plain(figure.period ?? '—'),
          plain(wording.day(figure.releasedOn)),
        ],
      })),
  };
  return rows[section]();
}
