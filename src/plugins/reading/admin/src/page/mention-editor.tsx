import { Box, Flex, Radio, Typography } from '@strapi/design-system';
import { useNames } from '../../../../crosslinks/admin/src/api/names';
import type { Entry } from '../../../../crosslinks/shared/contracts';
import type { SuggestedMention } from '../../../shared/contracts';
import { EntryField } from '../fields/entry-field';
import { useTexts } from '../translations';

const TYPES = ['place', 'organization', 'person', 'topic', 'event'].map((type) => `api::${type}.${type}`);
const OUT = 'out';

interface MentionEditorProps {
  mention: SuggestedMention;
  chosen: Entry | null;
  onChange: (entry: Entry | null) => void;
}

/** Which entry a name of the text is, or that it is left out. */
export function MentionEditor({ mention, chosen, onChange }: MentionEditorProps) {
  const text = useTexts();
  const names = useNames();
  const { candidates } = mention;
  const kindOf = ({ documentId }: Entry) =>
    candidates.length > 1 ? candidates.find((one) => one.documentId === documentId)?.kind : null;
  const isOther = chosen !== null && !candidates.some(({ documentId }) => documentId === chosen.documentId);
  const options = isOther ? [...candidates, chosen] : candidates;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="delta" tag="h3">
        {mention.text}
      </Typography>
      <Radio.Group
        aria-label={text('import.which', { name: mention.text })}
        value={chosen?.documentId ?? OUT}
        onValueChange={(id: string) => onChange(options.find(({ documentId }) => documentId === id) ?? null)}
      >
        {options.map((entry) => (
          <Radio.Item key={entry.documentId} value={entry.documentId}>
            {[entry.label ?? entry.documentId, names.type(entry.uid), kindOf(entry)]
              .filter(Boolean)
              .join(' · ')}
          </Radio.Item>
        ))}
        <Radio.Item value={OUT}>{text('import.leave-out')}</Radio.Item>
      </Radio.Group>
      <Box>
        <EntryField label={text('import.another')} types={TYPES} value={null} onChange={onChange} />
      </Box>
    </Flex>
  );
}
