import type { ShownKey } from './shown';

/** What an endpoint of the reader lane answers, whether it runs in the lane or behind Strapi's own stack. */
export interface Answer {
  status: number;
  type: string;
  body: string;
  headers?: Record<string, string>;
  /** What it shows; an answer that doesn't say so is not kept. */
  shows?: ShownKey[];
}

/** Whom an endpoint answers, and what for. */
export interface ReaderRequest {
  query: URLSearchParams;
  /** What stands for `:entry` in the endpoint's path. */
  entry: string;
  /** The request's Accept header. */
  accept: string;
  /** Whether the reader may read entries of this type. */
  mayRead: (uid: string) => Promise<boolean>;
}

/** A request that can't be answered as it stands: the parameter concerned, and a sentence about it. */
export class BadParameter extends Error {
  constructor(
    readonly parameter: string,
    problem: string,
  ) {
    super(`${parameter} ${problem}`);
    this.name = 'BadParameter';
  }
}

export const JSON_TYPE = 'application/json; charset=utf-8';

/** A 200 with text that is JSON already. */
export function jsonAnswer(body: string, headers: Record<string, string> = {}): Answer {
  return { status: 200, type: JSON_TYPE, body, headers };
}

/** An error as Strapi's REST API writes them. */
export function errorAnswer(status: number, name: string, message: string, details: object = {}): Answer {
  return {
    status,
    type: JSON_TYPE,
    body: JSON.stringify({ data: null, error: { status, name, message, details } }),
  };
}

/** The 400 for one parameter of a query, which it names. */
export function badParameter({ message, parameter }: BadParameter): Answer {
  return errorAnswer(400, 'ValidationError', message, { source: 'query', param: parameter, path: parameter });
}
