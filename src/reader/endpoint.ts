import type { Pool } from 'pg';
import type { ZodType } from 'zod';
import type { Strapi } from '../documents/types';
import { badParameter, BadParameter, errorAnswer, type Answer, type ReaderRequest } from './answer';

/** What endpoints answer from. */
export interface ReaderTools {
  strapi: Strapi;
  database: Pool;
  /** Where readers reach Dateline, without a slash at the end. */
  origin: string;
}

/** A GET that the reader lane answers. */
export interface Endpoint {
  /** The path below the REST prefix, such as `/statistics/series`; one name may vary: `/articles/:entry/dossier`. */
  path: string;
  /** Whether a login or a token makes no difference, so that the lane may answer these requests too. */
  forEveryone?: boolean;
  /** The types whose `find` a reader needs. */
  reads: string[];
  /** The parameters that its query may have, and the shape of its JSON, where it answers with that: for its description. */
  parameters?: readonly string[];
  json?: ZodType;
  answer: (request: ReaderRequest, tools: ReaderTools) => Promise<Answer>;
}

/** The endpoint's answer to a reader; what is wrong with the request is a 400 that names the parameter. */
export async function answerOf(
  endpoint: Endpoint,
  request: ReaderRequest,
  tools: ReaderTools,
): Promise<Answer> {
  for (const uid of endpoint.reads) {
    if (!(await request.mayRead(uid))) return errorAnswer(403, 'ForbiddenError', 'Forbidden');
  }
  try {
    return await endpoint.answer(request, tools);
  } catch (error) {
    if (error instanceof BadParameter) return badParameter(error);
    throw error;
  }
}
