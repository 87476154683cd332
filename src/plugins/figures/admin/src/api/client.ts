import * as React from 'react';
import { useFetchClient, type FetchClient } from '@strapi/strapi/admin';
import type { z } from 'zod';
import {
  acknowledgeResponse,
  articleResponse,
  correctResponse,
  observationsResponse,
  replaceResponse,
  reportResponse,
  reviseResponse,
  seriesListResponse,
  statisticResponse,
  type AcknowledgeRequest,
  type CorrectRequest,
  type ObservationsQuery,
  type ReplaceRequest,
  type ReportQuery,
  type ReviseRequest,
  type SeriesListQuery,
} from '../../../shared/contracts';

/** One function for each of the plugin's routes; every answer is checked against its contract. */
export function figuresClient({ get, post }: Pick<FetchClient, 'get' | 'post'>) {
  const read = async <T extends z.ZodType>(
    schema: T,
    path: string,
    signal?: AbortSignal,
    params?: object,
  ): Promise<z.output<T>> => schema.parse((await get(`/figures/${path}`, { params, signal })).data);
  const send = async <T extends z.ZodType>(schema: T, path: string, body: object): Promise<z.output<T>> =>
    schema.parse((await post(`/figures/${path}`, body)).data);

  return {
    getStatistic: (documentId: string, signal?: AbortSignal) =>
      read(statisticResponse, `statistics/${documentId}`, signal),
    getArticle: (documentId: string, signal?: AbortSignal) =>
      read(articleResponse, `articles/${documentId}`, signal),
    getReport: (query: ReportQuery = {}, signal?: AbortSignal) =>
      read(reportResponse, 'report', signal, query),
    getSeries: (query: SeriesListQuery = {}, signal?: AbortSignal) =>
      read(seriesListResponse, 'series', signal, query),
    getObservations: (query: ObservationsQuery, signal?: AbortSignal) =>
      read(observationsResponse, 'series/observations', signal, query),
    revise: (request: ReviseRequest) => send(reviseResponse, 'revise', request),
    correct: (request: CorrectRequest) => send(correctResponse, 'correct', request),
    replace: (request: ReplaceRequest) => send(replaceResponse, 'replace', request),
    acknowledge: (request: AcknowledgeRequest) => send(acknowledgeResponse, 'acknowledge', request),
  };
}

export type FiguresClient = ReturnType<typeof figuresClient>;

/** The client for a component; what it still asks when the component goes away is cancelled. */
export function useFigures(): FiguresClient {
  const { get, post } = useFetchClient();
  return React.useMemo(() => figuresClient({ get, post }), [get, post]);
}
