import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Graph } from '@strapi/icons';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Entry } from '../../../shared/contracts';
import { useNames } from '../api/names';
import { TypeSign } from '../graph/type-sign';
import { useTexts } from '../translations';
import { editAddress, graphAddress } from './address';
import { EntryState } from '../panel/entry-state';

interface EntryCellProps {
  entry: Entry;
  /** How far the graph reaches that the button leads to. */
  depth?: 1 | 2;
  /** Whether the graph is this entry's already. */
  isCentre?: boolean;
}

/** An entry in a table: its name leads to where it is edited, the button beside it to its graph. */
export function EntryCell({ entry, depth = 1, isCentre = false }: EntryCellProps) {
  const text = useTexts();
  const names = useNames();
  const name = names.entry(entry);
  return (
    <Flex gap={3} minWidth={0} paddingTop={2} paddingBottom={2}>
      <TypeSign uid={entry.uid} isDraft={entry.status === 'draft'} />
      <Box minWidth={0} flex="1 1 auto">
        {entry.withheld ? (
          <Typography tag="div" textColor="neutral600" ellipsis>
            {name}
          </Typography>
        ) : (
          <EntryLink to={editAddress(entry)} title={name}>
            <Typography fontWeight="semiBold" textColor="neutral800" ellipsis>
              {name}
            </Typography>
          </EntryLink>
        )}
        <Flex gap={2}>
          <Typography variant="pi" textColor="neutral600">
            {names.type(entry.uid)}
          </Typography>
          <EntryState status={entry.status} />
        </Flex>
      </Box>
      {isCentre || entry.withheld ? null : (
        <IconButton
          tag={RouterLink}
          to={graphAddress(entry, depth)}
          label={text('page.graph-of', { name })}
          variant="ghost"
          size="S"
        >
          <Graph />
        </IconButton>
      )}
    </Flex>
  );
}

const EntryLink = styled(RouterLink)`
  display: block;
  max-width: 100%;
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }
`;
