import * as React from 'react';
import {
  Box,
  EmptyStateLayout,
  Field,
  Flex,
  Loader,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { useDebounce } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { useLoaded } from '../../../../crosslinks/admin/src/api/use-loaded';
import { LoadError } from '../../../../crosslinks/admin/src/page/load-error';
import { Pager } from '../../../../crosslinks/admin/src/page/pager';
import { useFigures } from '../api/client';
import { seriesAddress } from '../page/address';
import { useTexts } from '../translations';

const PAGE_SIZE = 20;
const PAUSE_MS = 250;
const HEADS = [
  'series.indicator',
  'series.place',
  'series.partner',
  'series.units',
  'series.span',
  'series.count',
] as const;

/** The series there are, the largest first, found by words of their indicator, place and partner. */
export function SeriesList() {
  const text = useTexts();
  const client = useFigures();
  const [typed, setTyped] = React.useState('');
  const q = useDebounce(typed.trim(), PAUSE_MS);
  const [at, setAt] = React.useState({ q, page: 1 });
  const page = at.q === q ? at.page : 1;
  const { data, error, isLoading, reload } = useLoaded(`${q}\n${page}`, (signal) =>
    client.getSeries({ ...(q && { q }), page, pageSize: PAGE_SIZE }, signal),
  );
  // What was found stays on the screen while one types on.
  const [latest, setLatest] = React.useState(data);
  if (data && data !== latest) setLatest(data);

  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Typography textColor="neutral600">{text('series.about')}</Typography>
      <Box maxWidth="48rem">
        <Field.Root>
          <Field.Input
            type="search"
            size="S"
            aria-label={text('series.search')}
            placeholder={text('series.search')}
            startAction={<Search aria-hidden fill="neutral500" />}
            value={typed}
            maxLength={200}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => setTyped(event.target.value)}
          />
        </Field.Root>
      </Box>
      {error ? <LoadError error={error} onRetry={reload} /> : null}
      {!latest && isLoading ? (
        <Flex justifyContent="center" padding={10}>
          <Loader>{text('loading')}</Loader>
        </Flex>
      ) : null}
      {latest?.data.length === 0 ? (
        <EmptyStateLayout
          content={q ? text('series.nothing', { name: q }) : text('series.none')}
          hasRadius
          shadow="tableShadow"
        />
      ) : null}
      {latest && latest.data.length > 0 ? (
        <Box aria-busy={isLoading}>
          <Table colCount={HEADS.length} rowCount={latest.data.length + 1}>
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
              {latest.data.map(({ indicator, place, partner, units, count, first, last }) => {
                const ids = {
                  indicator: indicator.documentId,
                  place: place.documentId,
                  ...(partner && { partner: partner.documentId }),
                };
                return (
                  <Tr key={Object.values(ids).join(' ')}>
                    <Td maxWidth="36rem">
                      <SeriesLink to={seriesAddress(ids)} title={indicator.name}>
                        <Typography fontWeight="semiBold" textColor="primary700" ellipsis>
                          {indicator.name}
                        </Typography>
                      </SeriesLink>
                    </Td>
                    <Cell>{place.name}</Cell>
                    <Cell>{partner?.name ?? '—'}</Cell>
                    <Cell>{units.join(', ')}</Cell>
                    <Cell>
                      {first.slice(0, 4) === last.slice(0, 4)
                        ? first.slice(0, 4)
                        : `${first.slice(0, 4)}–${last.slice(0, 4)}`}
                    </Cell>
                    <Cell>{String(count)}</Cell>
                  </Tr>
                );
              })}
            </Tbody>
          </Table>
          <Pager
            page={page}
            pageSize={PAGE_SIZE}
            total={latest.meta.pagination.total}
            onPage={(next) => setAt({ q, page: next })}
          />
        </Box>
      ) : null}
    </Flex>
  );
}

function Cell({ children }: { children: string }) {
  return (
    <Td maxWidth="24rem">
      <Typography textColor="neutral800" ellipsis title={children}>
        {children}
      </Typography>
    </Td>
  );
}

const SeriesLink = styled(RouterLink)`
  display: block;
  max-width: 100%;
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }
`;
