import { Box, Button, Flex } from '@strapi/design-system';
import type { Entry } from '../../../shared/contracts';
import { EntryRow } from '../panel/entry-row';
import { useTexts } from '../translations';

interface ChosenEntryProps {
  entry: Entry;
  /** Where the choice says more than the entry, such as the field. */
  note?: string;
  onChange: () => void;
}

/** The entry chosen in a dialog, and the way back to the choice. */
export function ChosenEntry({ entry, note, onChange }: ChosenEntryProps) {
  const text = useTexts();
  return (
    <Flex gap={3} background="neutral100" padding={3} hasRadius>
      <Box tag="ul" flex="1 1 auto" minWidth={0}>
        <EntryRow entry={entry} note={note} />
      </Box>
      {/* The search box that had the focus is gone. */}
      <Button variant="tertiary" size="S" autoFocus onClick={onChange}>
        {text('dialog.change')}
      </Button>
    </Flex>
  );
}
