import * as React from 'react';
import { useFetchClient, type FetchClient } from '@strapi/strapi/admin';
import type { z } from 'zod';
import {
  dismissResponse,
  linkAllResponse,
  suggestionsResponse,
  unlinkedCountsResponse,
  unlinkedResponse,
  type DismissRequest,
  type SuggestionsRequest,
} from '../../../shared/contracts';
import { acceptResponse, readResponse, type AcceptRequest } from '../../../shared/import-contracts';

interface Entry {
  uid: string;
  documentId: string;
}

/** What a text is told with. */
export interface Told {
  publishedOn?: string;
  language?: string;
}

/** One function for each of the plugin's routes; every answer is checked against its contract. */
export function readingClient({ get, post }: Pick<FetchClient, 'get' | 'post'>) {
  const send = async <T extends z.ZodType>(
    schema: T,
    path: string,
    body: object,
    signal?: AbortSignal,
  ): Promise<z.output<T>> => schema.parse((await post(path, body, { signal })).data);

  return {
    suggest: (request: SuggestionsRequest, signal?: AbortSignal) =>
      send(suggestionsResponse, '/crosslinks/suggestions', request, signal),
    dismiss: (request: DismissRequest) => send(dismissResponse, '/reading/dismiss', request),
    restore: (request: DismissRequest) => send(dismissResponse, '/reading/restore', request),
    getUnlinked: async ({ uid, documentId }: Entry, pageSize: number, signal?: AbortSignal) =>
      unlinkedResponse.parse(
        (await get(`/reading/unlinked/${uid}/${documentId}`, { params: { pageSize }, signal })).data,
      ),
    getCounts: async (signal?: AbortSignal) =>
      unlinkedCountsResponse.parse((await get('/reading/unlinked', { signal })).data),
    linkAll: (entry: Entry) => send(linkAllResponse, '/reading/link-all', entry),
    readText: (text: string, told: Told) => send(readResponse, '/reading/texts', { text, ...told }),
    readFile: (file: File, told: Told) => {
      const form = new FormData();
      form.append('files', file);
      for (const [name, value] of Object.entries(told)) if (value) form.append(name, String(value));
      return send(readResponse, '/reading/texts', form);
    },
    accept: (request: AcceptRequest) => send(acceptResponse, '/reading/accept', request),
  };
}

/** The client for a component. */
export function useReading() {
  const { get, post } = useFetchClient();
  return React.useMemo(() => readingClient({ get, post }), [get, post]);
}
