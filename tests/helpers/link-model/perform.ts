import type { Desk, Answer } from './desk';
import type { Operation, Outcome } from './operations';
import { bareData, changeData, copyData } from './payload';
import { mutate, statusArgument } from './perform-graphql';
import { callService } from './perform-service';
import { refusalOf } from './refusal';
import { TYPES, uidOf } from './types';
import { typeOf } from './world';

/** Makes one write, the way it says, and tells how it ended. What ends in no way that the rules know is an error. */
export async function perform(desk: Desk, operation: Operation): Promise<Outcome> {
  if (operation.kind === 'bulk') return bulk(desk, operation);
  if (operation.via === 'service') return callService(desk, operation);
  if (operation.via === 'graphql') return mutate(desk, operation);
  const answer = await (operation.via === 'rest' ? rest(desk, operation) : panel(desk, operation));
  const { data, documentId } = answer.body as {
    data?: { documentId?: string };
    documentId?: string;
  };
  const made = data?.documentId ?? documentId;
  if (made && (operation.kind === 'create' || operation.kind === 'clone')) desk.name(operation.handle, made);
  return outcomeOf(desk, answer);
}

type Single = Exclude<Operation, { kind: 'bulk' }>;

function rest(desk: Desk, operation: Single): Promise<Answer> {
  const { plural } = TYPES[typeOf(operation.handle)];
  const id = (handle: string) => desk.documentId(handle);
  switch (operation.kind) {
    case 'create': {
      const data = { ...bareData(operation.handle), ...changeData(operation.type, operation.change, id) };
      return desk.call('api', 'POST', `/api/${plural}${statusArgument(operation, '?status=draft')}`, {
        data,
      });
    }
    case 'update': {
      const data = changeData(typeOf(operation.handle), operation.change, id);
      const path = `/api/${plural}/${id(operation.handle)}${statusArgument(operation, '?status=draft')}`;
      return desk.call('api', 'PUT', path, { data });
    }
    case 'delete':
      return desk.call('api', 'DELETE', `/api/${plural}/${id(operation.handle)}${force(operation.force)}`);
    default:
      throw new Error(`REST has no ${operation.kind}`);
  }
}

function panel(desk: Desk, operation: Single): Promise<Answer> {
  const type = typeOf(operation.handle);
  const id = (handle: string) => desk.documentId(handle);
  const entries = `/content-manager/collection-types/${uidOf(type)}`;
  const entry = `${entries}/${id(operation.handle)}`;
  const drafted = TYPES[type].drafted;
  switch (operation.kind) {
    case 'create': {
      const data = { ...bareData(operation.handle), ...changeData(type, operation.change, id) };
      const path = operation.publish && drafted ? `${entries}/actions/publish` : entries;
      return desk.call('panel', 'POST', path, data);
    }
    case 'update': {
      const data = changeData(type, operation.change, id);
      if (operation.publish && drafted) return desk.call('panel', 'POST', `${entry}/actions/publish`, data);
      return desk.call('panel', 'PUT', entry, data);
    }
    case 'publish':
      return desk.call('panel', 'POST', `${entry}/actions/publish`, {});
    case 'unpublish':
      return desk.call('panel', 'POST', `${entry}/actions/unpublish${force(operation.force)}`, {
        ...(operation.discard && { discardDraft: true }),
      });
    case 'discard':
      return desk.call('panel', 'POST', `${entry}/actions/discard`, {});
    case 'clone':
      return desk.call('panel', 'POST', `${entries}/clone/${id(operation.from)}`, copyData(operation.handle));
    case 'delete':
      return desk.call('panel', 'DELETE', `${entry}${force(operation.force)}`);
  }
}

async function bulk(desk: Desk, operation: Operation & { kind: 'bulk' }): Promise<Outcome> {
  const action = { publish: 'bulkPublish', unpublish: 'bulkUnpublish', delete: 'bulkDelete' }[
    operation.action
  ];
  const path = `/content-manager/collection-types/${uidOf(operation.type)}/actions/${action}${force(operation.force)}`;
  const documentIds = operation.handles.map((handle) => desk.documentId(handle));
  return outcomeOf(desk, await desk.call('panel', 'POST', path, { documentIds }));
}

const force = (given: boolean): string => (given ? '?force=true' : '');

function outcomeOf(desk: Desk, { status, body }: Answer): Outcome {
  if (status >= 200 && status < 300) return 'done';
  if (status === 404) return 'absent';
  const { error } = body as { error?: { message?: string; details?: unknown } };
  if (status === 400) return `invalid: ${error?.message}`;
  if (status === 409) return refusalOf(desk, error?.details);
  throw new Error(`${status}: ${JSON.stringify(body)}`);
}
