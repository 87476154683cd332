import * as React from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useLocation, useNavigate } from 'react-router-dom';
import type { EntryParams } from '../../../shared/contracts';
import { useCrosslinks } from '../api/client';
import { useChanged } from '../api/content-manager';
import { useFailure } from '../api/errors';
import { useNames } from '../api/names';
import { useLoaded } from '../api/use-loaded';
import { EntryPicker } from '../picker/entry-picker';
import type { FoundEntry } from '../picker/use-entry-search';
import { useTexts } from '../translations';
import { ChosenEntry } from './chosen-entry';
import { MergePreview } from './merge-preview';

interface MergeDialogProps extends EntryParams {
  onClose: () => void;
}

/** Chooses the entry that remains, shows what would become of the two, and merges them. */
export function MergeDialog({ uid, documentId: from, onClose }: MergeDialogProps) {
  const text = useTexts();
  const names = useNames();
  const client = useCrosslinks();
  const changed = useChanged();
  const fail = useFailure();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { toggleNotification } = useNotification();
  const [into, setInto] = React.useState<FoundEntry | null>(null);
  const [isMerging, setMerging] = React.useState(false);
  const request = { uid, from, into: into?.documentId ?? '' };
  const preview = useLoaded(into && `${from} ${into.documentId}`, () =>
    client.merge({ ...request, dryRun: true }),
  );

  const merge = async () => {
    setMerging(true);
    try {
      const { data } = await client.merge({ ...request, dryRun: false });
      toggleNotification({
        type: 'success',
        message: text('dialog.merge.done', { name: data.into.label ?? '' }),
      });
      onClose();
      // The page of the entry that is gone leads nowhere.
      if (pathname.includes(from)) void navigate(pathname.replace(from, data.into.documentId));
      changed([data.into, ...data.moved]);
    } catch (error) {
      fail(error);
      setMerging(false);
    }
  };

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography>{text('dialog.merge.body')}</Typography>
          {into ? (
            <ChosenEntry entry={into} onChange={() => setInto(null)} />
          ) : (
            <EntryPicker
              label={text('dialog.merge.into')}
              placeholder={text('dialog.merge.into.placeholder', { type: names.type(uid) })}
              types={[uid]}
              hidden={(found) => found.documentId === from}
              onEntry={setInto}
            />
          )}
          {into && preview.isLoading ? <Typography>{text('picker.searching')}</Typography> : null}
          {preview.error ? <Typography textColor="danger600">{text('panel.failed')}</Typography> : null}
          {preview.data ? <MergePreview preview={preview.data.data} /> : null}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {text('dialog.cancel')}
        </Button>
        <Button variant="danger" disabled={!preview.data} loading={isMerging} onClick={() => void merge()}>
          {text('dialog.merge.confirm')}
        </Button>
      </Modal.Footer>
    </>
  );
}
