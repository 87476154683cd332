import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useNames } from '../../../../crosslinks/admin/src/api/names';
import type { Entry } from '../../../../crosslinks/shared/contracts';
import { useTexts } from '../translations';
import { EntrySearch } from './entry-search';

interface EntryFieldProps {
  label: string;
  types: string[];
  value: Entry | null;
  hint?: string;
  onChange: (entry: Entry | null) => void;
}

/** One entry of some types: the one that is chosen, or the search for one. */
export function EntryField({ label, types, value, hint, onChange }: EntryFieldProps) {
  const text = useTexts();
  const names = useNames();
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {label}
      </Typography>
      {value ? (
        <Flex gap={2} justifyContent="space-between">
          <Typography textColor="neutral800" ellipsis title={names.entry(value)}>
            {names.entry(value)}
          </Typography>
          <IconButton
            label={text('import.clear', { field: label })}
            variant="ghost"
            size="XS"
            onClick={() => onChange(null)}
          >
            <Cross />
          </IconButton>
        </Flex>
      ) : (
        <EntrySearch label={label} types={types} onEntry={onChange} />
      )}
      {hint ? (
        <Typography variant="pi" textColor="neutral600">
          {hint}
        </Typography>
      ) : null}
    </Flex>
  );
}
