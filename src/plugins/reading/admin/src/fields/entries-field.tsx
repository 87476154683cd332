import { Flex, Typography } from '@strapi/design-system';
import { EntryRow } from '../../../../crosslinks/admin/src/panel/entry-row';
import { useNames } from '../../../../crosslinks/admin/src/api/names';
import type { Entry } from '../../../../crosslinks/shared/contracts';
import { useTexts } from '../translations';
import { EntrySearch } from './entry-search';

interface EntriesFieldProps {
  label: string;
  types: string[];
  value: Entry[];
  onChange: (entries: Entry[]) => void;
}

/** Any number of entries of some types: those that are chosen, and the search for more. */
export function EntriesField({ label, types, value, onChange }: EntriesFieldProps) {
  const text = useTexts();
  const names = useNames();
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {label}
      </Typography>
      <ul aria-label={label}>
        {value.map((entry) => (
          <EntryRow
            key={entry.documentId}
            entry={entry}
            removeLabel={text('import.remove', { name: names.entry(entry) })}
            onRemove={() => onChange(value.filter(({ documentId }) => documentId !== entry.documentId))}
          />
        ))}
      </ul>
      <EntrySearch
        label={label}
        types={types}
        hidden={value.map(({ documentId }) => documentId)}
        onEntry={(entry) => onChange([...value, entry])}
      />
    </Flex>
  );
}
