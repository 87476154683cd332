import * as React from 'react';
import { useFetchClient, type FetchClient } from '@strapi/strapi/admin';
import type { z } from 'zod';
import {
  backlinksResponse,
  draftsResponse,
  graphResponse,
  linkManyResponse,
  linkResponse,
  linksResponse,
  mergeResponse,
  publishResponse,
  reportResponse,
  searchResponse,
  unpublishedResponse,
  type BacklinksQuery,
  type EntryParams,
  type GraphQuery,
  type LinkManyRequest,
  type LinkRequest,
  type LinksQuery,
  type MergeRequest,
  type PublishRequest,
  type ReportQuery,
  type SearchQuery,
} from '../../../shared/contracts';

const pathOf = (part: string, { uid, documentId }: EntryParams) => `/crosslinks/${part}/${uid}/${documentId}`;

/** One function for each of the plugin's routes; every answer is checked against its contract. */
export function crosslinksClient({ get, post }: Pick<FetchClient, 'get' | 'post'>) {
  const read = async <T extends z.ZodType>(
    schema: T,
    path: string,
    params?: object,
    signal?: AbortSignal,
  ): Promise<z.output<T>> => schema.parse((await get(path, { params, signal })).data);
  const send = async <T extends z.ZodType>(schema: T, path: string, body: object): Promise<z.output<T>> =>
    schema.parse((await post(path, body)).data);

  return {
    getLinks: (entry: EntryParams, query: LinksQuery = {}, signal?: AbortSignal) =>
      read(linksResponse, pathOf('links', entry), query, signal),
    getBacklinks: (entry: EntryParams, query: BacklinksQuery = {}, signal?: AbortSignal) =>
      read(backlinksResponse, pathOf('backlinks', entry), query, signal),
    getGraph: (entry: EntryParams, query: GraphQuery = {}, signal?: AbortSignal) =>
      read(graphResponse, pathOf('graph', entry), query, signal),
    getUnpublished: (entry: EntryParams, signal?: AbortSignal) =>
      read(unpublishedResponse, pathOf('unpublished', entry), undefined, signal),
    getDrafts: (documentIds: string[]) =>
      read(draftsResponse, '/crosslinks/drafts', { documentIds: documentIds.join(',') }),
    getReport: (query: ReportQuery = {}, signal?: AbortSignal) =>
      read(reportResponse, '/crosslinks/report', query, signal),
    search: (query: SearchQuery, signal?: AbortSignal) =>
      read(searchResponse, '/crosslinks/search', query, signal),
    link: (request: LinkRequest) => send(linkResponse, '/crosslinks/link', request),
    unlink: (request: LinkRequest) => send(linkResponse, '/crosslinks/unlink', request),
    linkMany: (request: LinkManyRequest) => send(linkManyResponse, '/crosslinks/link-many', request),
    publish: (request: PublishRequest) => send(publishResponse, '/crosslinks/publish', request),
    merge: (request: MergeRequest) => send(mergeResponse, '/crosslinks/merge', request),
  };
}

export type CrosslinksClient = ReturnType<typeof crosslinksClient>;

/** The client for a component; what it still asks when the component goes away is cancelled. */
export function useCrosslinks(): CrosslinksClient {
  const { get, post } = useFetchClient();
  return React.useMemo(() => crosslinksClient({ get, post }), [get, post]);
}
