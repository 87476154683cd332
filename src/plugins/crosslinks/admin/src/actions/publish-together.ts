import type { EntryParams } from '../../../shared/contracts';
import { wrapRequest } from '../api/stock-requests';

interface PublishArguments {
  collectionType: string;
  model: string;
  documentId?: string;
}

/** The drafts that are to be published with the entry whose Publish was pressed. */
let companions: EntryParams[] = [];

/** Runs the content manager's own publishing, in which the drafts given go along in one transaction. */
export async function withCompanions(entries: EntryParams[], publish: () => Promise<void>): Promise<void> {
  companions = entries;
  try {
    await publish();
  } finally {
    companions = [];
  }
}

/**
 * The content manager publishes one entry at a time. Where drafts go along, its request becomes three: the form is
 * saved, all are published together, and the entry is read as it is then.
 */
export function publishTogether(): void {
  wrapRequest<PublishArguments>('publishDocument', async (request, args, ask) => {
    const together = companions;
    if (together.length === 0) return ask(request);
    const { collectionType, model, documentId } = args;
    const list = `/content-manager/${collectionType}/${model}`;
    const saved = await ask({
      ...request,
      url: documentId ? `${list}/${documentId}` : list,
      method: documentId ? 'PUT' : 'POST',
    });
    if (saved.error) return saved;
    const self = { uid: model, documentId: documentIdIn(saved.data) };
    const url = `${list}/${self.documentId}`;
    const published = await ask({
      url: '/crosslinks/publish',
      method: 'POST',
      data: { entries: [self, ...together] },
    });
    if (published.error) {
      // The form is still that of a new entry: saved again, it would make a second one.
      if (!documentId) await ask({ url, method: 'DELETE' });
      return published;
    }
    return ask({ url, method: 'GET', config: request.config });
  });
}

const documentIdIn = (answer: unknown): string =>
  (answer as { data: { documentId: string } }).data.documentId;
