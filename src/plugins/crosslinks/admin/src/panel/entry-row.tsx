import * as React from 'react';
import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross, ExternalLink } from '@strapi/icons';
import { useHref } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Entry } from '../../../shared/contracts';
import { useNames } from '../api/names';
import { useTexts } from '../translations';
import { EntryState } from './entry-state';

interface EntryRowProps {
  entry: Pick<Entry, 'uid' | 'documentId' | 'label' | 'withheld'> & Partial<Pick<Entry, 'status'>>;
  /** What else is to know of the link. */
  note?: string;
  onRemove?: () => void;
  /** What the cross does, in words, where the link isn't one to this entry. */
  removeLabel?: string;
}

/** One linked entry: its name opens it in a new tab, the cross takes the link away. */
export function EntryRow({ entry, note, onRemove, removeLabel }: EntryRowProps) {
  const text = useTexts();
  const href = useHref(`/content-manager/collection-types/${entry.uid}/${entry.documentId}`);
  const names = useNames();
  const name = names.entry(entry);
  const hasState = entry.status !== undefined && entry.status !== 'none';
  return (
    <Flex
      tag="li"
      gap={1}
      justifyContent="space-between"
      alignItems="flex-start"
      paddingTop={1}
      paddingBottom={1}
    >
      <Box minWidth={0} flex="1 1 auto">
        {entry.withheld ? (
          <Name textColor="neutral600">{name}</Name>
        ) : (
          <EntryLink href={href} target="_blank" rel="noreferrer" title={name}>
            <Name textColor="primary700">{name}</Name>
            <ExternalLink
              aria-label={text('panel.newTab')}
              width="1.2rem"
              height="1.2rem"
              fill="neutral500"
            />
          </EntryLink>
        )}
        {hasState || note ? (
          <Flex gap={2} paddingTop={1}>
            {entry.status ? <EntryState status={entry.status} /> : null}
            {note ? (
              <Typography variant="pi" textColor="neutral600" ellipsis title={note}>
                {note}
              </Typography>
            ) : null}
          </Flex>
        ) : null}
      </Box>
      {onRemove ? (
        <IconButton
          label={removeLabel ?? text('panel.remove', { name })}
          variant="ghost"
          size="XS"
          onClick={onRemove}
        >
          <Cross />
        </IconButton>
      ) : null}
    </Flex>
  );
}

/** Two lines of a name show enough of it to tell figures of one series apart; the title holds it all. */
const Name = styled(Typography)`
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
  overflow: hidden;
  overflow-wrap: anywhere;
`;

const EntryLink = styled.a`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};
  width: fit-content;
  max-width: 100%;
  text-decoration: none;
  border-radius: ${({ theme }) => theme.borderRadius};

  svg {
    flex: none;
  }

  &:hover span {
    text-decoration: underline;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
