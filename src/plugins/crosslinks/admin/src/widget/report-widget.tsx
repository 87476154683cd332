import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, ChevronRight, WarningCircle } from '@strapi/icons';
import { Widget } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { useCrosslinks } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { reportAddress, SECTIONS } from '../page/address';
import { countsOf } from '../report/counts';
import { useTexts } from '../translations';

/** The report's counts on the homepage; each leads to its section. */
export function ReportWidget() {
  const text = useTexts();
  const client = useCrosslinks();
  const { data, error } = useLoaded('counts', (signal) => client.getReport({ pageSize: 1 }, signal));
  if (error) return <Widget.Error />;
  if (!data) return <Widget.Loading />;
  const counts = countsOf(data);

  return (
    <Flex tag="ul" direction="column" alignItems="stretch" height="100%" justifyContent="center">
      {SECTIONS.map((section) => (
        <li key={section}>
          <Row to={reportAddress(section)}>
            {counts[section] === 0 ? (
              <CheckCircle aria-hidden fill="success600" />
            ) : (
              <WarningCircle aria-hidden fill="warning600" />
            )}
            <Typography textColor="neutral800" ellipsis>
              {text(`report.${section}`)}
            </Typography>
            <Typography fontWeight="bold" textColor={counts[section] === 0 ? 'neutral600' : 'neutral800'}>
              {counts[section]}
            </Typography>
            <ChevronRight aria-hidden fill="neutral500" width="1.2rem" />
          </Row>
        </li>
      ))}
    </Flex>
  );
}

const Row = styled(RouterLink)`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[3]};
  padding: ${({ theme }) => theme.spaces[3]};
  border-radius: ${({ theme }) => theme.borderRadius};
  text-decoration: none;

  svg {
    flex: none;
  }

  span:first-of-type {
    flex: 1;
  }

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
