import * as React from 'react';
import { useFetchClient, useForm } from '@strapi/strapi/admin';
import type { Entry } from '../../../shared/contracts';
import type { LinkableField } from '../api/schemas';
import {
  keyAtTheEnd,
  relationValue,
  withConnected,
  withDisconnected,
  type RelationItem,
} from './relation-value';

export interface FormLinks {
  /** The form's values, as they are now. */
  values: object;
  /** Links an entry in a field; where the field holds one, instead of what it holds (`stored`, if anything). */
  connect: (field: LinkableField, entry: Entry, stored?: Entry) => Promise<void>;
  disconnect: (field: LinkableField, entry: Entry) => Promise<void>;
}

/** The relation fields of the entry that is open, in its unsaved form: the ordinary Save stores what is changed here. */
export function useFormLinks(): FormLinks {
  const values = useForm('LinksPanel', (state) => state.values);
  const getValues = useForm('LinksPanel', (state) => state.getValues);
  const onChange = useForm('LinksPanel', (state) => state.onChange);
  const itemOf = useRelationItem();

  const connect = async ({ field, many }: LinkableField, entry: Entry, stored?: Entry) => {
    const [item, replaced] = await Promise.all([itemOf(entry), stored ? itemOf(stored) : undefined]);
    const value = relationValue(getValues(), field);
    const isStored = entry.documentId === stored?.documentId;
    if (many) onChange(field, withConnected(value, item));
    else if (isStored) onChange(field, { connect: [], disconnect: [] });
    else onChange(field, { connect: [item], disconnect: replaced ? [replaced] : [] });
  };
  const disconnect = async ({ field }: LinkableField, entry: Entry) => {
    const item = await itemOf(entry);
    onChange(field, withDisconnected(relationValue(getValues(), field), item));
  };
  return { values, connect, disconnect };
}

/** Entries as the content manager's form keeps them, which wants the id of the row besides the documentId. */
function useRelationItem(): (entry: Entry) => Promise<RelationItem> {
  const { get } = useFetchClient();
  return React.useCallback(
    async ({ uid, documentId, label, status }) => {
      const id = await rowId(get, uid, documentId);
      return {
        id,
        documentId,
        apiData: { id, documentId, isTemporary: true },
        label: label ?? documentId,
        status: status === 'none' ? undefined : status,
        href: `../collection-types/${uid}/${documentId}`,
        __temp_key__: keyAtTheEnd(),
      };
    },
    [get],
  );
}

async function rowId(
  get: ReturnType<typeof useFetchClient>['get'],
  uid: string,
  documentId: string,
): Promise<number | string> {
  try {
    const params = { filters: { documentId: { $eq: documentId } }, page: 1, pageSize: 1 };
    const { data } = await get<{ results: { id: number }[] }>(`/content-manager/collection-types/${uid}`, {
      params,
    });
    return data.results[0]?.id ?? documentId;
  } catch {
    // Who may link an entry may still not read its type; the server takes the documentId alone.
    return documentId;
  }
}
