import * as React from 'react';
import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { Entry } from '../../../shared/contracts';
import { useNames } from '../api/names';
import { EntryCell } from '../page/entry-cell';
import { Pager } from '../page/pager';
import { useTexts, type MessageKey } from '../translations';
import type { Graph } from './graph-data';

interface LinksTableProps {
  graph: Graph;
  centre: string;
  depth: 1 | 2;
}

const PAGE_SIZE = 20;
const HEADS = ['graph.table.from', 'graph.table.field', 'graph.table.to', 'graph.table.seen'] as const;

/** The links of the picture as rows: the same for who doesn't see it, or would rather read. */
export function LinksTable({ graph, centre, depth }: LinksTableProps) {
  const text = useTexts();
  const names = useNames();
  const [page, setPage] = React.useState(1);
  const entries = React.useMemo(
    () => new Map<string, Entry>(graph.nodes.map((node) => [node.documentId, node])),
    [graph],
  );
  const total = graph.edges.length;
  const current = Math.min(page, Math.max(1, Math.ceil(total / PAGE_SIZE)));
  const rows = graph.edges.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE);
  const cell = (documentId: string) => {
    const entry = entries.get(documentId);
    return entry ? <EntryCell entry={entry} depth={depth} isCentre={documentId === centre} /> : null;
  };

  if (total === 0) return null;
  return (
    <Box tag="section" aria-labelledby="links-table">
      <Typography id="links-table" tag="h2" variant="delta">
        {text('graph.table', { count: total })}
      </Typography>
      <Box paddingTop={4}>
        <Table colCount={HEADS.length} rowCount={rows.length + 1}>
          <Thead>
            <Tr>
              {HEADS.map((head: MessageKey) => (
                <Th key={head}>
                  <Typography variant="sigma">{text(head)}</Typography>
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {rows.map(({ from, to, field, published, draft }) => (
              <Tr key={`${from} ${to} ${field}`}>
                <Td maxWidth="36rem">{cell(from)}</Td>
                <Td>
                  <Typography textColor="neutral800">
                    {names.field(entries.get(from)?.uid ?? '', field)}
                  </Typography>
                </Td>
                <Td maxWidth="36rem">{cell(to)}</Td>
                <Td>
                  <Typography textColor="neutral800">
                    {text(
                      published ? (draft ? 'graph.table.yes' : 'graph.table.still') : 'graph.table.draft',
                    )}
                  </Typography>
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </Box>
      <Pager page={current} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
    </Box>
  );
}
