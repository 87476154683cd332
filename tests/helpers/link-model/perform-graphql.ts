import type { Desk } from './desk';
import type { Operation, Outcome } from './operations';
import { bareData, changeData } from './payload';
import { refusalOf } from './refusal';
import { TYPES } from './types';
import { typeOf } from './world';

/** A write by a GraphQL mutation. */
export async function mutate(desk: Desk, operation: Exclude<Operation, { kind: 'bulk' }>): Promise<Outcome> {
  const type = typeOf(operation.handle);
  const name = type[0]!.toUpperCase() + type.slice(1);
  const id = (handle: string) => desk.documentId(handle);
  const status = statusArgument(operation, ', status: DRAFT');
  const documentId = id(operation.handle);
  let query: string;
  let data: unknown;
  let force = false;
  if (operation.kind === 'create') {
    query = `mutation ($data: ${name}Input!) { made: create${name}(data: $data${status}) { documentId } }`;
    data = { ...bareData(operation.handle), ...changeData(type, operation.change, id) };
  } else if (operation.kind === 'update') {
    query = `mutation ($data: ${name}Input!) {
      made: update${name}(documentId: "${documentId}", data: $data${status}) { documentId }
    }`;
    data = changeData(type, operation.change, id);
  } else if (operation.kind === 'delete') {
    query = `mutation { made: delete${name}(documentId: "${documentId}") { documentId } }`;
    force = operation.force;
  } else {
    throw new Error(`GraphQL has no ${operation.kind}`);
  }
  const path = `/graphql${force ? '?force=true' : ''}`;
  const answer = await desk.call('api', 'POST', path, { query, variables: { data } });
  const { data: result, errors } = answer.body as {
    data?: { made: { documentId: string } | null } | null;
    errors?: GraphqlError[];
  };
  if (errors?.[0]) return failed(desk, errors[0]);
  if (answer.status !== 200) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  if (!result?.made) return 'absent';
  if (operation.kind === 'create') desk.name(operation.handle, result.made.documentId);
  return 'done';
}

interface GraphqlError {
  message: string;
  extensions?: { code?: string; details?: unknown; error?: { name?: string } };
}

function failed(desk: Desk, { message, extensions }: GraphqlError): Outcome {
  if (extensions?.code === 'LINKED') return refusalOf(desk, extensions.details);
  if (extensions?.error?.name === 'ValidationError') return `invalid: ${message}`;
  if (extensions?.error?.name === 'NotFoundError') return 'absent';
  throw new Error(`GraphQL: ${message} ${JSON.stringify(extensions)}`);
}

/** What a create or update says to stay a draft; types without drafts have nothing to say. */
export function statusArgument(operation: Operation, draft: string): string {
  if (operation.kind !== 'create' && operation.kind !== 'update') return '';
  return operation.publish || !TYPES[typeOf(operation.handle)].drafted ? '' : draft;
}
