import * as React from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { Entry, LinkManyResponse } from '../../../shared/contracts';
import { useCrosslinks } from '../api/client';
import { useChanged } from '../api/content-manager';
import { useFailure } from '../api/errors';
import { useNames } from '../api/names';
import { isDrafted, linkableFields, useSchema } from '../api/schemas';
import { EntryPicker } from '../picker/entry-picker';
import { useTexts } from '../translations';
import { ChosenEntry } from './chosen-entry';

interface LinkManyDialogProps {
  uid: string;
  sources: string[];
  onClose: () => void;
  /** When the links are made: the choice of entries has done its duty. */
  onDone: () => void;
}

/** Chooses one target for many entries, links them, and publishes those that hold nothing else. */
export function LinkManyDialog({ uid, sources, onClose, onDone }: LinkManyDialogProps) {
  const text = useTexts();
  const names = useNames();
  const client = useCrosslinks();
  const changed = useChanged();
  const fail = useFailure();
  const schema = useSchema(uid);
  const fields = linkableFields(schema);
  const [target, setTarget] = React.useState<{ entry: Entry; field: string } | null>(null);
  const [result, setResult] = React.useState<LinkManyResponse['data'] | null>(null);
  const [isBusy, setBusy] = React.useState(false);

  const run = (work: () => Promise<void>) => {
    setBusy(true);
    work()
      .catch(fail)
      .finally(() => setBusy(false));
  };
  const refs = (ids: string[]) => ids.map((documentId) => ({ uid, documentId }));
  const link = async () => {
    if (!target) return;
    const { data } = await client.linkMany({
      uid,
      sources,
      field: target.field,
      target: target.entry.documentId,
    });
    changed(refs(data.changed));
    setResult(data);
  };
  const publish = async () => {
    if (!result) return;
    await client.publish({ entries: refs(result.onlyThis) });
    changed(refs(result.onlyThis));
    onDone();
  };

  if (result) {
    return (
      <>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Typography fontWeight="bold" role="status">
              {text('dialog.linkMany.done', { count: result.changed.length })}
            </Typography>
            {isDrafted(schema) && result.changed.length > 0 ? (
              <Typography>{text('dialog.linkMany.pending')}</Typography>
            ) : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onDone}>
            {text('dialog.close')}
          </Button>
          {result.onlyThis.length > 0 ? (
            <Button loading={isBusy} onClick={() => run(publish)}>
              {text('dialog.linkMany.publish', { count: result.onlyThis.length })}
            </Button>
          ) : null}
        </Modal.Footer>
      </>
    );
  }
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography>{text('dialog.linkMany.body')}</Typography>
          {target ? (
            <ChosenEntry
              entry={target.entry}
              note={names.field(uid, target.field)}
              onChange={() => setTarget(null)}
            />
          ) : (
            <EntryPicker
              label={text('panel.linkTo')}
              placeholder={text('panel.linkTo.placeholder')}
              types={[...new Set(fields.map((one) => one.target))]}
              placesOf={(found) =>
                fields
                  .filter((one) => one.target === found.uid)
                  .map(({ field }) => ({ field, label: names.field(uid, field) }))
              }
              onEntry={(entry, field) => field && setTarget({ entry, field })}
            />
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {text('dialog.cancel')}
        </Button>
        <Button disabled={!target} loading={isBusy} onClick={() => run(link)}>
          {text('dialog.linkMany.confirm', { count: sources.length })}
        </Button>
      </Modal.Footer>
    </>
  );
}
