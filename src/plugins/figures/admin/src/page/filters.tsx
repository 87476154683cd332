import { Box, Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useSearchParams } from 'react-router-dom';
import { EntryPicker } from '../../../../crosslinks/admin/src/picker/entry-picker';
import { useEntryName } from '../api/use-entry-name';
import { useTexts } from '../translations';
import { FILTER_NAMES, FILTERS, type Filter, type PageState } from './address';

/** What the report is narrowed to: an indicator, a place and a source, each chosen by name. */
export function Filters({ filters }: { filters: PageState['filters'] }) {
  const text = useTexts();
  const [, setQuery] = useSearchParams();
  const set = (filter: Filter, documentId: string | undefined) =>
    setQuery((before) => {
      if (documentId) before.set(filter, documentId);
      else before.delete(filter);
      return before;
    });
  return (
    <Flex gap={3} wrap="wrap" role="group" aria-label={text('filters')}>
      {FILTER_NAMES.map((filter) => {
        const documentId = filters[filter];
        return documentId ? (
          <Chosen
            key={filter}
            filter={filter}
            documentId={documentId}
            onRemove={() => set(filter, undefined)}
          />
        ) : (
          <Box key={filter} width="24rem">
            <EntryPicker
              label={text(`filter.${filter}`)}
              placeholder={text(`filter.${filter}`)}
              types={[FILTERS[filter]]}
              onEntry={(entry) => set(filter, entry.documentId)}
            />
          </Box>
        );
      })}
    </Flex>
  );
}

interface ChosenProps {
  filter: Filter;
  documentId: string;
  onRemove: () => void;
}

function Chosen({ filter, documentId, onRemove }: ChosenProps) {
  const text = useTexts();
  const data = useEntryName(FILTERS[filter], documentId);
  const name = text('filter.chosen', { filter: text(`filter.${filter}.short`), name: data ?? '…' });
  return (
    <Tag icon={<Cross />} label={text('filter.remove', { name })} onClick={onRemove}>
      {name}
    </Tag>
  );
}
