import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross, Link as LinkIcon } from '@strapi/icons';
import { useNames } from '../../../../crosslinks/admin/src/api/names';
import { TypeSign } from '../../../../crosslinks/admin/src/graph/type-sign';
import type { Entry } from '../../../../crosslinks/shared/contracts';
import type { SuggestedMention } from '../../../shared/contracts';
import { useTexts } from '../translations';

type Candidate = SuggestedMention['candidates'][number];

interface MentionRowProps {
  mention: SuggestedMention;
  onLink: ((entry: Entry) => void) | undefined;
  onLinkInText: ((entry: Entry) => void) | undefined;
  onDismiss: (() => void) | undefined;
}

/** A name in the text, and the entry that it is to be linked to: one, or several to choose from. */
export function MentionRow({ mention, onLink, onLinkInText, onDismiss }: MentionRowProps) {
  const text = useTexts();
  const names = useNames();
  const { candidates, text: words } = mention;
  const nameOf = ({ label, kind }: Candidate) => {
    const namesakes = candidates.filter((other) => other.label === label);
    return namesakes.length > 1 && kind ? `${label ?? words} (${kind})` : (label ?? words);
  };
  return (
    <Box tag="li" paddingTop={1} paddingBottom={1} data-mention={words}>
      <Flex gap={1} justifyContent="space-between">
        <Typography fontWeight="semiBold" textColor="neutral800">
          {words}
        </Typography>
        {onDismiss ? (
          <IconButton label={text('dismiss', { name: words })} variant="ghost" size="XS" onClick={onDismiss}>
            <Cross />
          </IconButton>
        ) : null}
      </Flex>
      {candidates.map((entry) => (
        <Flex key={entry.documentId} gap={2} paddingTop={1}>
          <TypeSign uid={entry.uid} isDraft={entry.status === 'draft'} />
          <Box flex="1 1 auto" minWidth={0}>
            <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
              {[
                ...(entry.label === words ? [] : [entry.label ?? entry.documentId]),
                // Among namesakes the type alone is not enough to choose by.
                ...(candidates.length > 1 && entry.kind ? [entry.kind] : [names.type(entry.uid)]),
              ].join(' · ')}
            </Typography>
          </Box>
          {onLinkInText ? (
            <IconButton
              label={text('link-in-text', { name: nameOf(entry) })}
              variant="tertiary"
              size="XS"
              onClick={() => onLinkInText(entry)}
            >
              <LinkIcon />
            </IconButton>
          ) : null}
          {onLink ? (
            <Button
              size="S"
              variant="secondary"
              aria-label={text('link-to', { name: nameOf(entry) })}
              onClick={() => onLink(entry)}
            >
              {text('link')}
            </Button>
          ) : null}
        </Flex>
      ))}
    </Box>
  );
}
