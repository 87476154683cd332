import type * as React from 'react';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useTexts } from '../translations';

interface LinkListProps {
  title: string;
  count: number;
  /** How many are there still to be loaded. */
  left: number;
  isLoading: boolean;
  onMore: () => void;
  children: React.ReactNode;
}

/** The entries of one field or type, and the button that loads more of them. */
export function LinkList({ title, count, left, isLoading, onMore, children }: LinkListProps) {
  const text = useTexts();
  return (
    <Box>
      <Flex gap={2} justifyContent="space-between" paddingBottom={1}>
        <Typography tag="h4" variant="sigma" textColor="neutral600" ellipsis title={title}>
          {title}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {count}
        </Typography>
      </Flex>
      <Flex tag="ul" direction="column" alignItems="stretch" aria-label={title}>
        {children}
      </Flex>
      {left > 0 ? (
        <TextButton onClick={onMore} loading={isLoading} disabled={isLoading}>
          {text('panel.more', { count: left })}
        </TextButton>
      ) : null}
    </Box>
  );
}
