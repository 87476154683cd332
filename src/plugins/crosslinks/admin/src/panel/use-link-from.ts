import * as React from 'react';
import { useNotification } from '@strapi/strapi/admin';
import type { Entry, EntryParams, LinkResponse } from '../../../shared/contracts';
import { useCrosslinks } from '../api/client';
import { useChanged } from '../api/content-manager';
import { useFailure } from '../api/errors';
import { useTexts } from '../translations';

/** An entry whose draft was changed from here, and that readers see as it was until it is published. */
export interface PendingSource {
  source: Entry;
  /** Whether publishing it shows readers nothing but that change. */
  onlyThis: boolean;
}

/** Links to an entry, made and undone from its side: in the drafts of those that hold them. */
export function useLinkFrom(target: EntryParams, onDone: () => void) {
  const client = useCrosslinks();
  const fail = useFailure();
  const changed = useChanged();
  const text = useTexts();
  const { toggleNotification } = useNotification();
  const [pending, setPending] = React.useState<PendingSource[]>([]);

  const done = ({ data: { source, onlyThis, changed: targets } }: LinkResponse) => {
    if (targets.length === 0) {
      toggleNotification({
        type: 'info',
        message: text('panel.linkFrom.already', { name: source.label ?? '' }),
      });
      return;
    }
    changed([source]);
    onDone();
    // Reference data has no drafts: readers see the change at once.
    if (source.status === 'none') return;
    setPending((before) => [
      ...before.filter((one) => one.source.documentId !== source.documentId),
      { source, onlyThis },
    ]);
  };
  const request = ({ uid, documentId }: EntryParams, field: string) => ({
    source: { uid, documentId },
    field,
    targets: [target.documentId],
  });
  const publish = async (sources: Entry[]) => {
    const entries = sources.map(({ uid, documentId }) => ({ uid, documentId }));
    await client.publish({ entries });
    setPending((before) => before.filter(({ source }) => !sources.includes(source)));
    changed(entries);
    onDone();
  };
  return {
    pending,
    linkFrom: (source: EntryParams, field: string) =>
      void client.link(request(source, field)).then(done, fail),
    unlinkFrom: (source: EntryParams, field: string) =>
      void client.unlink(request(source, field)).then(done, fail),
    publish: (sources: Entry[]) => publish(sources).catch(fail),
  };
}
