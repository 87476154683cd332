import { Typography } from '@strapi/design-system';
import { CheckCircle, ChevronRight, WarningCircle } from '@strapi/icons';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';

interface CountRowProps {
  to: string;
  name: string;
  count: number;
}

/** What there is to look at of one kind, in a widget: nought is well, more leads to it. */
export function CountRow({ to, name, count }: CountRowProps) {
  return (
    <Row to={to}>
      {count === 0 ? (
        <CheckCircle aria-hidden fill="success600" />
      ) : (
        <WarningCircle aria-hidden fill="warning600" />
      )}
      <Typography textColor="neutral800" ellipsis>
        {name}
      </Typography>
      <Typography fontWeight="bold" textColor={count === 0 ? 'neutral600' : 'neutral800'}>
        {count}
      </Typography>
      <ChevronRight aria-hidden fill="neutral500" width="1.2rem" />
    </Row>
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
