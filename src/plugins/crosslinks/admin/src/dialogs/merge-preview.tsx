import { Box, Flex, Typography } from '@strapi/design-system';
import type { MergeResponse } from '../../../shared/contracts';
import { useNames } from '../api/names';
import { EntryRow } from '../panel/entry-row';
import { useTexts } from '../translations';

/** More than these are only counted. */
const MOST = 20;

/** What a merge would do: the links that move, the names that remain, and the slug that leads on. */
export function MergePreview({ preview }: { preview: MergeResponse['data'] }) {
  const text = useTexts();
  const names = useNames();
  const { from, into, moved, total, aliases, redirect } = preview;
  const shown = moved.slice(0, MOST);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography fontWeight="bold">
        {text('dialog.merge.summary', { from: from.label ?? '', into: into.label ?? '' })}
      </Typography>
      <Box>
        <Typography tag="h3" variant="sigma" textColor="neutral600">
          {text('dialog.merge.moved', { count: total })}
        </Typography>
        <Flex tag="ul" direction="column" alignItems="stretch">
          {shown.map((link) => (
            <EntryRow
              key={`${link.documentId} ${link.field}`}
              entry={link}
              note={`${names.type(link.uid)} · ${names.field(link.uid, link.field)}`}
            />
          ))}
        </Flex>
        {total > shown.length ? (
          <Typography variant="pi" textColor="neutral600">
            {text('dialog.linked.more', { count: total - shown.length })}
          </Typography>
        ) : null}
      </Box>
      <Box>
        <Typography tag="h3" variant="sigma" textColor="neutral600">
          {text('dialog.merge.aliases')}
        </Typography>
        <Flex gap={2} wrap="wrap" paddingTop={2}>
          {aliases.map((alias) => (
            <Box
              key={`${alias.language ?? ''} ${alias.text}`}
              background="neutral150"
              paddingLeft={2}
              paddingRight={2}
              hasRadius
            >
              <Typography variant="pi" lang={alias.language}>
                {alias.language ? `${alias.text} (${alias.language})` : alias.text}
              </Typography>
            </Box>
          ))}
          {aliases.length === 0 ? <Typography>{text('dialog.merge.aliases.none')}</Typography> : null}
        </Flex>
      </Box>
      {redirect ? (
        <Typography textColor="neutral600">{text('dialog.merge.redirect', { slug: redirect })}</Typography>
      ) : null}
    </Flex>
  );
}
