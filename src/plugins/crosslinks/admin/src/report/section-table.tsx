import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { RowsTable, type Row } from '../../../../common/admin/rows-table';
import type { ReportResponse, ReportSection } from '../../../shared/contracts';
import { useNames } from '../api/names';
import { EntryCell } from '../page/entry-cell';
import { useTexts, type MessageKey } from '../translations';
import { AllWell } from './all-well';

interface SectionTableProps {
  section: ReportSection;
  data: ReportResponse['data'];
}

const heads: Record<ReportSection, MessageKey[]> = {
  unlinked: ['report.entry'],
  hidden: ['report.source', 'report.field', 'report.hidden-target'],
  broken: ['report.source', 'report.field', 'report.missing'],
  duplicates: ['report.first', 'report.second', 'report.name'],
};

/** The rows of one section; every entry in them leads to where it is edited. */
export function SectionTable({ section, data }: SectionTableProps) {
  const text = useTexts();
  const rows = useRows(section, data);
  if (rows.length === 0) return <AllWell text={text(`report.${section}.none`)} />;
  const columns = heads[section].map((head) => ({ head: text(head), width: '40rem' }));
  return <RowsTable columns={columns} rows={rows} />;
}

function useRows(
  section: ReportSection,
  { unlinked, hidden, broken, duplicates }: ReportResponse['data'],
): Row[] {
  const names = useNames();
  const plain = (text: string) => (
    <Typography textColor="neutral800" ellipsis title={text}>
      {text}
    </Typography>
  );
  const rows: Record<ReportSection, () => Row[]> = {
    unlinked: () =>
      unlinked.items.map((entry) => ({
        key: entry.documentId,
        cells: [<EntryCell key="entry" entry={entry} />],
      })),
    hidden: () =>
      hidden.items.map(({ source, field, target }) => ({
        key: `${source.documentId} ${field} ${target.documentId}`,
        cells: [
          <EntryCell key="source" entry={source} />,
          plain(names.field(source.uid, field)),
          <EntryCell key="target" entry={target} />,
        ],
      })),
    broken: () =>
      broken.items.map(({ source, field, target }) => ({
        key: `${source.documentId} ${field} ${target}`,
        cells: [
          <EntryCell key="source" entry={source} />,
          plain(names.field(source.uid, field)),
          plain(target),
        ],
      })),
    duplicates: () =>
      duplicates.items.map(({ first, second, name }) => ({
        key: `${first.documentId} ${second.documentId}`,
        cells: [
          <EntryCell key="first" entry={first} />,
          <EntryCell key="second" entry={second} />,
          plain(name ?? '–'),
        ],
      })),
  };
  return rows[section]();
}
