import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useDocumentRBAC } from '@strapi/strapi/admin';
import type { Entry, LinkGroup } from '../../../shared/contracts';
import { useCrosslinks } from '../api/client';
import { useFailure } from '../api/errors';
import { useNames } from '../api/names';
import { linkableFields, useSchema, type LinkableField } from '../api/schemas';
import { useLoaded } from '../api/use-loaded';
import { CreateEntry } from '../picker/create-entry';
import { useCreatable } from '../picker/creatable';
import { EntryPicker } from '../picker/entry-picker';
import { useTexts } from '../translations';
import { FieldLinks } from './field-links';
import { PanelHeading } from './panel-heading';
import { countToBe, documentIdOf, relationValue } from './relation-value';
import { useFormLinks } from './use-form-links';

interface OutgoingLinksProps {
  uid: string;
  /** Absent while the entry is new. */
  documentId: string | undefined;
  /** Changes when what is stored may have changed. */
  version: string;
  isPublishedTab: boolean;
}

/** As many of each field are loaded at once, at first and with each "Show more". */
const AT_ONCE = 10;

/** What the entry links to: what is stored, with what its unsaved form changes of it. */
export function OutgoingLinks({ uid, documentId, version, isPublishedTab }: OutgoingLinksProps) {
  const text = useTexts();
  const names = useNames();
  const client = useCrosslinks();
  const fail = useFailure();
  const form = useFormLinks();
  const schema = useSchema(uid);
  const mayEdit = useMayEdit(documentId === undefined);
  const [wanted, setWanted] = React.useState<{ uid: string; name: string } | null>(null);

  const key = documentId ? `${uid} ${documentId} ${version}` : null;
  const entry = { uid, documentId: documentId ?? '' };
  const { data, error } = useLoaded(key, (signal) => client.getLinks(entry, { pageSize: AT_ONCE }, signal));
  const own = linkableFields(schema);
  const fields = own.filter(({ field }) => !isPublishedTab && mayEdit(field));
  const targets = [...new Set(fields.map(({ target }) => target))];
  const creatable = useCreatable(targets);
  const groups = groupsOf(own, data?.data.groups ?? []).map((group) => ({
    ...group,
    count: countToBe(group.total, group.entries, relationValue(form.values, group.field)),
  }));
  const shown = groups.filter(({ count }) => count > 0);
  const total = groups.reduce((sum, { count }) => sum + count, 0);

  const isLinked = (field: string, target: string) => {
    const value = relationValue(form.values, field);
    const stored = groups.find((group) => group.field === field)?.entries ?? [];
    const kept = stored.filter(
      (one) => !value.disconnect.some((item) => documentIdOf(item) === one.documentId),
    );
    return [...kept.map((one) => one.documentId), ...value.connect.map(documentIdOf)].includes(target);
  };
  const fieldsFor = (target: string) => fields.filter((one) => one.target === target);
  const connect = (target: Entry, name: string | undefined) => {
    const field = fieldsFor(target.uid).find((one) => one.field === name);
    const stored = groups.find((group) => group.field === name)?.entries[0];
    if (field) form.connect(field, target, field.many ? undefined : stored).catch(fail);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <PanelHeading title={text('panel.linksTo')} count={total} />
      {fields.length > 0 ? (
        <EntryPicker
          label={text('panel.linkTo')}
          placeholder={text('panel.linkTo.placeholder')}
          types={targets}
          placesOf={(found) =>
            fieldsFor(found.uid)
              .filter(({ field }) => !isLinked(field, found.documentId))
              .map(({ field }) => ({ field, label: names.field(uid, field) }))
          }
          hidden={(found) => found.documentId === documentId}
          creatable={creatable}
          onEntry={connect}
          onCreate={(target, name) => setWanted({ uid: target, name })}
        />
      ) : null}
      {error ? <Typography textColor="danger600">{text('panel.failed')}</Typography> : null}
      {shown.map((group) => (
        <FieldLinks
          key={group.field}
          source={entry}
          group={group}
          count={group.count}
          value={relationValue(form.values, group.field)}
          version={version}
          atOnce={AT_ONCE}
          onRemove={
            fields.some(({ field }) => field === group.field)
              ? (target) => {
                  const field = fields.find((one) => one.field === group.field);
                  if (field) form.disconnect(field, target).catch(fail);
                }
              : undefined
          }
        />
      ))}
      {total === 0 && !error && (data || !documentId) ? (
        <Typography variant="pi" textColor="neutral600">
          {text('panel.linksTo.none')}
        </Typography>
      ) : null}
      {wanted ? (
        <CreateEntry
          uid={wanted.uid}
          name={wanted.name}
          places={fieldsFor(wanted.uid).map(({ field }) => ({ field, label: names.field(uid, field) }))}
          onCreated={connect}
          onClose={() => setWanted(null)}
        />
      ) : null}
    </Flex>
  );
}

/** The groups of what is stored, and the entry's own fields besides: they may get their first link in the form. */
function groupsOf(own: LinkableField[], stored: LinkGroup[]): LinkGroup[] {
  const missing = own.filter(({ field }) => !stored.some((group) => group.field === field));
  return [
    ...stored,
    ...missing.map(({ field, target, many }) => ({
      field,
      target,
      many,
      editable: true,
      total: 0,
      entries: [],
    })),
  ];
}

function useMayEdit(isNew: boolean): (field: string) => boolean {
  const rights = useDocumentRBAC('LinksPanel', (state) => state);
  const may = isNew ? rights.canCreate : rights.canUpdate;
  const only = isNew ? rights.canCreateFields : rights.canUpdateFields;
  // No list of fields means all of them.
  return (field) => may === true && (only.length === 0 || only.includes(field));
}
