import type { Desk } from './desk';
import type { Operation, Outcome } from './operations';
import { bareData, changeData, copyData } from './payload';
import { refusalOf } from './refusal';
import { TYPES, uidOf } from './types';
import { typeOf } from './world';

interface Service {
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<object | null>;
  publish(params: object): Promise<{ entries: unknown[] }>;
  unpublish(params: object): Promise<{ entries: unknown[] }>;
  discardDraft(params: object): Promise<{ entries: unknown[] }>;
  clone(params: object): Promise<{ documentId?: string; entries: unknown[] }>;
  delete(params: object): Promise<{ entries: unknown[] }>;
}

/** A write by Strapi's document service, as the importer and custom code make it. */
export async function callService(
  desk: Desk,
  operation: Exclude<Operation, { kind: 'bulk' }>,
): Promise<Outcome> {
  try {
    return (await call(desk, operation)) ? 'done' : 'absent';
  } catch (error) {
    const { name, message, details } = error as { name?: string; message?: string; details?: unknown };
    if (name === 'LinkedError') return refusalOf(desk, details);
    if (name === 'ValidationError') return `invalid: ${message}`;
    if (name === 'NotFoundError') return 'absent';
    throw error;
  }
}

/** @returns whether there was anything to write */
async function call(desk: Desk, operation: Exclude<Operation, { kind: 'bulk' }>): Promise<boolean> {
  const type = typeOf(operation.handle);
  const documents = desk.dateline.strapi.documents(uidOf(type) as never) as unknown as Service;
  const id = (handle: string) => desk.documentId(handle);
  const documentId = id(operation.handle);
  const status =
    'publish' in operation && operation.publish && TYPES[type].drafted ? { status: 'published' } : {};
  switch (operation.kind) {
    case 'create': {
      const data = { ...bareData(operation.handle), ...changeData(type, operation.change, id) };
      desk.name(operation.handle, (await documents.create({ data, ...status })).documentId);
      return true;
    }
    case 'update':
      return (
        (await documents.update({ documentId, data: changeData(type, operation.change, id), ...status })) !==
        null
      );
    case 'publish':
      return (await documents.publish({ documentId })).entries.length > 0;
    case 'unpublish':
      return (await documents.unpublish({ documentId, force: operation.force })).entries.length > 0;
    case 'discard':
      return (await documents.discardDraft({ documentId })).entries.length > 0;
    case 'clone': {
      const made = await documents.clone({
        documentId: id(operation.from),
        data: copyData(operation.handle),
      });
      if (made.documentId) desk.name(operation.handle, made.documentId);
      return made.entries.length > 0;
    }
    case 'delete':
      return (await documents.delete({ documentId, force: operation.force })).entries.length > 0;
  }
}
