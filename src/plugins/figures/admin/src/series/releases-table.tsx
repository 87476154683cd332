import * as React from 'react';
import { Box, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Pager } from '../../../../crosslinks/admin/src/page/pager';
import { Badge } from '../figure/badge';
import { FigureLink } from '../figure/figure-link';
import { stepTones } from '../figure/tones';
import { useWording } from '../figure/wording';
import { useTexts } from '../translations';
import type { Column } from './points';

const PAGE_SIZE = 20;
const HEADS = ['table.period', 'table.amount', 'table.release', 'table.source', 'table.cited'] as const;

/** All releases of the picture as rows, the latest period first: the same for who doesn't see it, or would rather read. */
export function ReleasesTable({ columns }: { columns: Column[] }) {
  const text = useTexts();
  const wording = useWording();
  const [page, setPage] = React.useState(1);
  const releases = columns.toReversed().flatMap((column) => column.releases.toReversed());
  const rows = releases.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return (
    <Box tag="section" aria-labelledby="releases-table">
      <Typography id="releases-table" tag="h3" variant="delta">
        {text('table.title', { count: releases.length })}
      </Typography>
      <Box paddingTop={4}>
        <Table colCount={HEADS.length} rowCount={rows.length + 1}>
          <Thead>
            <Tr>
              {HEADS.map((head) => (
                <Th key={head}>
                  <Typography variant="sigma">{text(head)}</Typography>
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {rows.map((release) => (
              <Tr key={release.documentId}>
                <Td>
                  <Typography textColor="neutral800">{release.period ?? '—'}</Typography>
                </Td>
                <Td>
                  <FigureLink entry={release} name={wording.amount(release.amount)} />
                  {wording.difference(release) ? (
                    <Typography variant="pi" textColor="neutral600">
                      {wording.difference(release)}
                    </Typography>
                  ) : null}
                </Td>
                <Td>
                  <Flex gap={2}>
                    <Typography textColor="neutral800">{wording.day(release.releasedOn)}</Typography>
                    {release.step ? (
                      <Badge tone={stepTones[release.step]}>{text(`step.${release.step}`)}</Badge>
                    ) : null}
                    {release.current ? <Badge tone="success">{text('release.current')}</Badge> : null}
                  </Flex>
                </Td>
                <Td maxWidth="28rem">
                  <Typography textColor="neutral800" ellipsis title={release.source ?? undefined}>
                    {release.source ?? '—'}
                  </Typography>
                </Td>
                <Td maxWidth="32rem">
                  {release.articles.length === 0 ? (
                    <Typography textColor="neutral600">—</Typography>
                  ) : (
                    <ul>
                      {release.articles.map((article) => (
                        <li key={article.documentId}>
                          <FigureLink entry={article} />
                        </li>
                      ))}
                    </ul>
                  )}
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </Box>
      <Pager page={page} pageSize={PAGE_SIZE} total={releases.length} onPage={setPage} />
    </Box>
  );
}
