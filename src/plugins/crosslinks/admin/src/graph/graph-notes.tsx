import { Flex, Typography } from '@strapi/design-system';
import { Information } from '@strapi/icons';
import { useTexts } from '../translations';

interface GraphNotesProps {
  /** Whether the entry has no links at all. */
  isAlone: boolean;
  /** Whether there is more around it than the picture shows. */
  isTruncated: boolean;
  /** How many entries are left out because hidden ones lead to them. */
  cutOff: number;
}

/** What the picture leaves out, and how to move about in it. */
export function GraphNotes({ isAlone, isTruncated, cutOff }: GraphNotesProps) {
  const text = useTexts();
  const notes = [
    ...(isAlone ? [text('graph.alone')] : []),
    ...(isTruncated ? [text('graph.truncated')] : []),
    ...(cutOff > 0 ? [text('graph.cut-off', { count: cutOff })] : []),
  ];
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={notes.length > 0 ? 2 : 0}
      padding={4}
      paddingLeft={5}
      paddingRight={5}
      borderStyle="solid"
      borderWidth="1px 0 0"
      borderColor="neutral150"
    >
      <Flex aria-live="polite" direction="column" alignItems="stretch" gap={1}>
        {notes.map((note) => (
          <Flex key={note} gap={2}>
            <Information aria-hidden fill="primary600" style={{ flex: 'none' }} />
            <Typography textColor="neutral800">{note}</Typography>
          </Flex>
        ))}
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {text('graph.hint')}
      </Typography>
    </Flex>
  );
}
