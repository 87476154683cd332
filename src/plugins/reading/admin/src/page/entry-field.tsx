import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { EntryPicker } from '../../../../crosslinks/admin/src/picker/entry-picker';
import type { Entry } from '../../../../crosslinks/shared/contracts';
import { useTexts } from '../translations';

interface EntryFieldProps {
  label: string;
  types: string[];
  value: Entry | null;
  onChange: (entry: Entry | null) => void;
}

/** One entry of some types: the one that is chosen, or the search for one. */
export function EntryField({ label, types, value, onChange }: EntryFieldProps) {
  const text = useTexts();
  return (
    <Box>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {label}
      </Typography>
      {value ? (
        <Flex gap={2} justifyContent="space-between">
          <Typography textColor="neutral800" ellipsis title={value.label ?? undefined}>
            {value.label ?? value.documentId}
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
        <EntryPicker
          label={label}
          placeholder={text('import.search')}
          types={types}
          onEntry={({ matched: _matched, source: _source, ...entry }) => onChange(entry)}
        />
      )}
    </Box>
  );
}
