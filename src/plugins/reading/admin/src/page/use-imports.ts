import * as React from 'react';
import { isFetchError, useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import type { AcceptResponse } from '../../../shared/import-contracts';
import { useReading, type Told } from '../api/client';
import { useTexts } from '../translations';
import { acceptRequest, firstChoices, type Choices, type ReadText } from './choices';
import { keepCorrections } from './corrections';

/** One text on its way from paste or file to a draft. */
export interface ImportItem {
  id: number;
  name: string;
  source: string | File;
  state: 'reading' | 'read' | 'accepting' | 'accepted' | 'failed';
  read?: ReadText;
  choices?: Choices;
  accepted?: AcceptResponse['data'];
  error?: string;
}

export interface Imports {
  items: ImportItem[];
  add: (name: string, source: string | File) => void;
  change: (id: number, choices: Choices) => void;
  readAgain: (item: ImportItem) => void;
  accept: (item: ImportItem) => Promise<AcceptResponse['data'] | undefined>;
}

/** The texts of the page, each read and accepted by itself: one that fails stops no other. */
export function useImports(): Imports {
  const text = useTexts();
  const client = useReading();
  const { formatAPIError } = useAPIErrorHandler();
  const { toggleNotification } = useNotification();
  const [items, setItems] = React.useState<ImportItem[]>([]);
  const made = React.useRef(0);
  const queue = React.useRef<Promise<void>>(Promise.resolve());
  const update = (id: number, change: Partial<ImportItem>) =>
    setItems((list) => list.map((item) => (item.id === id ? { ...item, ...change } : item)));
  const wordsOf = (error: unknown) => (isFetchError(error) ? formatAPIError(error) : text('failed'));

  const read = ({ id, source, read: before, choices }: ImportItem, told: Told) => {
    // One at a time: dozens of files at once would only wait for each other at the server.
    queue.current = queue.current.then(async () => {
      try {
        const send =
          typeof source === 'string' ? client.readText(source, told) : client.readFile(source, told);
        const { data } = await send;
        const first = before && choices ? keepCorrections(before, choices, data) : firstChoices(data);
        update(id, { state: 'read', read: data, choices: first });
      } catch (error) {
        // What was corrected is not lost for a language that there isn't.
        update(id, { state: before ? 'read' : 'failed', error: wordsOf(error) });
      }
    });
  };
  const accept = async ({ id, read: found, choices }: ImportItem) => {
    if (!found || !choices) return undefined;
    update(id, { state: 'accepting', error: undefined });
    try {
      const request = acceptRequest(found, choices);
      const { data } = await client.accept(request);
      const drafts = request.events?.filter((event) => !('documentId' in event)) ?? [];
      // Somebody else may have drafted the visit in the meantime.
      if (data.events.filter(({ created }) => created).length < drafts.length) {
        toggleNotification({ type: 'warning', message: text('import.event-known'), timeout: 10_000 });
      }
      update(id, { state: 'accepted', accepted: data });
      return data;
    } catch (error) {
      update(id, { state: 'read', error: wordsOf(error) });
      return undefined;
    }
  };
  return {
    items,
    add: (name, source) => {
      made.current += 1;
      const item: ImportItem = { id: made.current, name, source, state: 'reading' };
      setItems((list) => [...list, item]);
      read(item, {});
    },
    change: (id, choices) => update(id, { choices }),
    readAgain: (item) => {
      update(item.id, { state: 'reading', error: undefined });
      const { publishedOn, language } = item.choices?.article ?? {};
      read(item, { publishedOn, language });
    },
    accept,
  };
}
