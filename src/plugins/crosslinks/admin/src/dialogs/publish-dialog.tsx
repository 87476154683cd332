import * as React from 'react';
import { Box, Button, Checkbox, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { ACTIONS, type EntryParams } from '../../../shared/contracts';
import { useFailure } from '../api/errors';
import { useNames } from '../api/names';
import { PUBLISH, useMay, useMayOn } from '../api/permissions';
import { useTexts } from '../translations';
import type { HiddenDraft } from './use-hidden-drafts';

interface PublishDialogProps {
  load: () => Promise<HiddenDraft[]>;
  onPublish: (chosen: EntryParams[]) => Promise<void>;
  onClose: () => void;
}

/** Lists the drafts that readers would not see, and lets the editor tick those that are published along. */
export function PublishDialog({ load, onPublish, onClose }: PublishDialogProps) {
  const text = useTexts();
  const mayOn = useMayOn();
  const mayTogether = useMay(ACTIONS.link);
  const fail = useFailure();
  const [drafts, setDrafts] = React.useState<HiddenDraft[]>();
  const [left, setLeft] = React.useState<ReadonlySet<string>>(new Set());
  const opened = React.useRef(false);
  React.useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    load().then((found) => setDrafts(oncePerEntry(found)), fail);
  });

  const may = (draft: HiddenDraft) => mayTogether && !draft.withheld && mayOn(PUBLISH, draft.uid);
  const chosen = (drafts ?? []).filter((draft) => may(draft) && !left.has(draft.documentId));
  const toggle = ({ documentId }: HiddenDraft, isTicked: boolean) => {
    const next = new Set(left);
    if (isTicked) next.delete(documentId);
    else next.add(documentId);
    setLeft(next);
  };

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {drafts ? (
            <Typography>{text('dialog.publish.body', { count: drafts.length })}</Typography>
          ) : (
            <Loader small>{text('picker.searching')}</Loader>
          )}
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {drafts?.map((draft) => (
              <DraftLine
                key={draft.documentId}
                draft={draft}
                isTicked={chosen.includes(draft)}
                disabled={!may(draft)}
                onTick={(isTicked) => toggle(draft, isTicked)}
              />
            ))}
          </Flex>
          {chosen.length < (drafts?.length ?? 0) ? (
            <Typography textColor="neutral600">{text('dialog.publish.later')}</Typography>
          ) : null}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {text('dialog.cancel')}
        </Button>
        <Button
          disabled={!drafts}
          onClick={() =>
            void onPublish(chosen.map(({ uid, documentId }) => ({ uid, documentId }))).catch(fail)
          }
        >
          {text(drafts?.length === 0 ? 'dialog.publish.only' : 'dialog.publish.with', {
            count: chosen.length,
          })}
        </Button>
      </Modal.Footer>
    </>
  );
}

interface DraftLineProps {
  draft: HiddenDraft;
  isTicked: boolean;
  disabled: boolean;
  onTick: (isTicked: boolean) => void;
}

function DraftLine({ draft, isTicked, disabled, onTick }: DraftLineProps) {
  const names = useNames();
  const name = names.entry(draft);
  return (
    <Box tag="li">
      <Checkbox checked={isTicked} disabled={disabled} onCheckedChange={(value) => onTick(value === true)}>
        <Box>
          <Typography tag="div">{name}</Typography>
          <Typography tag="div" variant="pi" textColor="neutral600">
            {names.type(draft.uid)}
          </Typography>
        </Box>
      </Checkbox>
    </Box>
  );
}

/** A draft that several fields link to is published once. */
function oncePerEntry(drafts: HiddenDraft[]): HiddenDraft[] {
  return [...new Map(drafts.map((draft) => [draft.documentId, draft])).values()];
}
