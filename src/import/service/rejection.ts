import { errors } from '@strapi/utils';
import type { RejectionReport } from '../report';
import { UnresolvedReference } from './name-index';

/** Thrown within a record's transaction, so that nothing of the record is kept. */
export class RecordRejected extends Error {
  constructor(readonly rejections: RejectionReport[]) {
    super(rejections.map(({ reason }) => reason).join('; '));
  }
}

/** What a failed write says, as rejections that name their fields; undefined for an error that is not the record's. */
export function rejectionsOf(
  error: unknown,
  lineOf: (field: string) => number,
): RejectionReport[] | undefined {
  if (error instanceof RecordRejected) return error.rejections;
  if (error instanceof UnresolvedReference) {
    return [{ line: lineOf(''), field: null, reason: error.message }];
  }
  if (!(error instanceof errors.ApplicationError)) return undefined;
  const details = error.details as { errors?: { path?: (string | number)[]; message: string }[] } | undefined;
  const named: { path?: (string | number)[]; message: string }[] = details?.errors ?? [
    { message: String(error.message) },
  ];
  return named.map(({ path = [], message }) => ({
    line: lineOf(String(path[0] ?? '')),
    field: path.length > 0 ? path.join('.') : null,
    reason: message,
  }));
}
