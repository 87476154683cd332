import * as React from 'react';
import { Box, Flex, Loader, Main, TextButton, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import { EntryRow } from '../../../../crosslinks/admin/src/panel/entry-row';
import { Badge, type Tone } from '../../../../figures/admin/src/figure/badge';
import { IMPORT } from '../api/permissions';
import { useTexts } from '../translations';
import { Review } from './review';
import { StartBox } from './start-box';
import { useImports, type ImportItem } from './use-imports';

const TONES: Record<ImportItem['state'], Tone> = {
  reading: 'neutral',
  read: 'primary',
  accepting: 'neutral',
  accepted: 'success',
  failed: 'danger',
};

/** The page "Import a text": texts come in, are read, corrected and become drafts. */
export function ImportPage() {
  return (
    <Page.Protect permissions={[IMPORT]}>
      <Imports />
    </Page.Protect>
  );
}

function Imports() {
  const text = useTexts();
  const navigate = useNavigate();
  const { items, add, change, readAgain, accept } = useImports();
  const [openId, setOpenId] = React.useState<number | null>(null);
  const open =
    items.find(({ id }) => id === openId) ?? items.find(({ state }) => state !== 'accepted') ?? items[0];
  const done = items.filter(({ state }) => state !== 'reading').length;

  const acceptOpen = async (item: ImportItem) => {
    const accepted = await accept(item);
    // With one text the next thing is to look at its draft; with several, the next text.
    if (accepted && items.length === 1) {
      const { uid, documentId } = accepted.article;
      navigate(`/content-manager/collection-types/${uid}/${documentId}`);
    } else if (accepted) setOpenId(null);
  };

  return (
    <Layouts.Root>
      <Page.Title>{text('page.title')}</Page.Title>
      <Main>
        <Layouts.Header title={text('page.title')} subtitle={text('page.subtitle')} />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={10}>
            <StartBox
              onText={(words) => add(text('import.pasted'), words)}
              isSmall={items.length > 0}
              onFiles={(files) => files.forEach((file) => add(file.name, file))}
            />
            {items.length > 1 ? (
              <Box>
                <Flex gap={3}>
                  <Progress done={done} total={items.length} label={text('import.texts')} />
                  <Typography variant="pi" textColor="neutral700">
                    {text('import.progress', { done, total: items.length })}
                  </Typography>
                </Flex>
                <Flex
                  tag="ul"
                  direction="column"
                  alignItems="stretch"
                  gap={2}
                  paddingTop={3}
                  aria-label={text('import.texts')}
                >
                  {items.map((item) => (
                    <Flex tag="li" key={item.id} gap={3}>
                      <Badge tone={TONES[item.state]}>{text(`state.${item.state}`)}</Badge>
                      <TextButton onClick={() => setOpenId(item.id)} aria-current={item === open}>
                        {item.name}
                      </TextButton>
                    </Flex>
                  ))}
                </Flex>
              </Box>
            ) : null}
            {open ? (
              <Opened
                item={open}
                onChange={(choices) => change(open.id, choices)}
                onReadAgain={() => readAgain(open)}
                onAccept={() => void acceptOpen(open)}
              />
            ) : null}
          </Flex>
        </Layouts.Content>
      </Main>
    </Layouts.Root>
  );
}

function Progress({ done, total, label }: { done: number; total: number; label: string }) {
  return (
    <Box
      role="progressbar"
      aria-label={label}
      aria-valuenow={done}
      aria-valuemax={total}
      background="neutral200"
      hasRadius
      overflow="hidden"
      flex="1 1 auto"
      maxWidth="32rem"
      height="0.8rem"
    >
      <Box background="primary600" height="100%" width={`${(100 * done) / total}%`} />
    </Box>
  );
}

/** What is refused is told above the text, far from the button that was pressed. */
const bringIntoSight = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'center' });

interface OpenedProps {
  item: ImportItem;
  onChange: (choices: NonNullable<ImportItem['choices']>) => void;
  onReadAgain: () => void;
  onAccept: () => void;
}

/** The text that is looked at: how far it is, what is wrong with it, and what was found in it. */
function Opened({ item, onChange, onReadAgain, onAccept }: OpenedProps) {
  const text = useTexts();
  const { state, read, choices, error, accepted } = item;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {error ? (
        <Typography ref={bringIntoSight} role="alert" textColor="danger600">
          {error}
        </Typography>
      ) : null}
      {state === 'reading' ? <Loader>{text('reading')}</Loader> : null}
      {accepted ? (
        <ul>
          <EntryRow entry={accepted.article} />
        </ul>
      ) : null}
      {read && choices && (state === 'read' || state === 'accepting') ? (
        <Review
          key={item.id}
          read={read}
          choices={choices}
          isBusy={state === 'accepting'}
          onChange={onChange}
          onReadAgain={onReadAgain}
          onAccept={onAccept}
        />
      ) : null}
    </Flex>
  );
}
