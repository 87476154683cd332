import * as React from 'react';
import {
  Box,
  EmptyStateLayout,
  Flex,
  Loader,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { unitInWords } from '../../../../../domain/formats/units';
import { useLoaded } from '../../../../crosslinks/admin/src/api/use-loaded';
import { LoadError } from '../../../../crosslinks/admin/src/page/load-error';
import type { ObservationsQuery } from '../../../shared/contracts';
import { useFigures } from '../api/client';
import { useEntryName } from '../api/use-entry-name';
import { FILTERS, tabAddress } from '../page/address';
import { useTexts } from '../translations';
import { SeriesChart } from './chart';
import { Exports } from './exports';
import { useFrequencyName } from './frequency-name';
import { columnsOf, facetsOf } from './points';
import { ReleasesTable } from './releases-table';

/** One series: its chart, all its releases as a table, and the files it can be had in. */
export function SeriesView({ series }: { series: ObservationsQuery }) {
  const text = useTexts();
  const { locale } = useIntl();
  const client = useFigures();
  const frequencyName = useFrequencyName();
  const indicator = useEntryName(FILTERS.indicator, series.indicator);
  const place = useEntryName(FILTERS.place, series.place);
  const partner = useEntryName(FILTERS.place, series.partner);
  const [chosen, setChosen] = React.useState<string>();
  const { data, error, reload } = useLoaded(JSON.stringify(series), (signal) =>
    client.getObservations(series, signal),
  );
  const facets = React.useMemo(() => facetsOf(data?.data ?? []), [data]);
  const facet = facets.find(({ key }) => key === chosen) ?? facets[0];
  const columns = React.useMemo(() => columnsOf(facet?.observations ?? []), [facet]);
  const title = [
    indicator ?? '…',
    [place ?? '…', ...(series.partner ? [partner ?? '…'] : [])].join(' – '),
  ].join(' · ');

  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Box>
        <Back to={tabAddress('series')}>
          <ArrowLeft aria-hidden />
          <Typography textColor="primary600">{text('series.all')}</Typography>
        </Back>
      </Box>
      <Flex justifyContent="space-between" alignItems="flex-end" gap={4} wrap="wrap">
        <Typography tag="h2" variant="beta">
          {title}
        </Typography>
        <Exports series={series} unit={facet?.unit} />
      </Flex>
      {error ? <LoadError error={error} onRetry={reload} /> : null}
      {!data && !error ? (
        <Flex justifyContent="center" padding={10}>
          <Loader>{text('loading')}</Loader>
        </Flex>
      ) : null}
      {data && !facet ? (
        <EmptyStateLayout content={text('series.empty')} hasRadius shadow="tableShadow" />
      ) : null}
      {facet ? (
        <>
          {facets.length > 1 ? (
            <Box maxWidth="36rem">
              <SingleSelect
                aria-label={text('series.facet')}
                size="S"
                value={facet.key}
                onChange={(value) => setChosen(String(value))}
              >
                {facets.map((one) => (
                  <SingleSelectOption key={one.key} value={one.key}>
                    {text('series.facet.option', {
                      frequency: frequencyName(one.frequency),
                      unit: unitInWords(one.unit, locale),
                      count: one.observations.length,
                    })}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Box>
          ) : null}
          <SeriesChart key={facet.key} columns={columns} unit={facet.unit} label={title} />
          <ReleasesTable key={`table ${facet.key}`} columns={columns} />
        </>
      ) : null}
    </Flex>
  );
}

const Back = styled(RouterLink)`
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
  text-decoration: none;
  color: ${({ theme }) => theme.colors.primary600};

  svg {
    width: 1.2rem;
    height: 1.2rem;
  }

  &:hover span {
    text-decoration: underline;
  }
`;
