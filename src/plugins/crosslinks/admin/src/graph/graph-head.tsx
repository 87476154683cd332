import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { Link as RouterLink } from 'react-router-dom';
import type { Entry } from '../../../shared/contracts';
import { useNames } from '../api/names';
import { editAddress } from '../page/address';
import { EntryState } from '../panel/entry-state';
import { useTexts } from '../translations';
import { TypeSign } from './type-sign';

/** Whose graph it is, with a way to edit that entry. */
export function GraphHead({ entry }: { entry: Entry }) {
  const text = useTexts();
  const names = useNames();
  const name = names.entry(entry);
  return (
    <Flex
      justifyContent="space-between"
      gap={4}
      padding={5}
      borderStyle="solid"
      borderWidth="0 0 1px"
      borderColor="neutral150"
    >
      <Flex gap={3} minWidth={0}>
        <TypeSign uid={entry.uid} isDraft={entry.status === 'draft'} />
        <Box minWidth={0}>
          <Typography tag="h2" variant="delta" ellipsis title={name}>
            {name}
          </Typography>
          <Flex gap={2}>
            <Typography variant="pi" textColor="neutral600">
              {names.type(entry.uid)}
            </Typography>
            <EntryState status={entry.status} />
          </Flex>
        </Box>
      </Flex>
      <LinkButton
        tag={RouterLink}
        to={editAddress(entry)}
        variant="secondary"
        startIcon={<Pencil />}
        shrink={0}
      >
        {text('graph.edit')}
      </LinkButton>
    </Flex>
  );
}
