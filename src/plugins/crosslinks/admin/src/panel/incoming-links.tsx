import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { ACTIONS, type Backlink, type BacklinksResponse, type EntryParams } from '../../../shared/contracts';
import { useCrosslinks } from '../api/client';
import { useNames } from '../api/names';
import { UPDATE, useMayOn } from '../api/permissions';
import { useSchemas } from '../api/schemas';
import { useLoaded } from '../api/use-loaded';
import { EntryPicker } from '../picker/entry-picker';
import { useTexts } from '../translations';
import { PanelHeading } from './panel-heading';
import { PendingSources } from './pending-sources';
import { TypeLinks } from './type-links';
import { useLinkFrom } from './use-link-from';

interface IncomingLinksProps extends EntryParams {
  version: string;
}

/** What links to the entry, by type; links are added and taken away in the drafts of the entries that hold them. */
export function IncomingLinks({ uid, documentId, version }: IncomingLinksProps) {
  const text = useTexts();
  const names = useNames();
  const client = useCrosslinks();
  const mayOn = useMayOn();
  const schemas = useSchemas();
  const [round, setRound] = React.useState(0);
  const entry = { uid, documentId };
  const key = `${uid} ${documentId} ${version} ${round}`;
  const { data, error } = useLoaded(key, (signal) => client.getBacklinks(entry, { pageSize: 1 }, signal));
  const { pending, linkFrom, unlinkFrom, publish } = useLinkFrom(entry, () => setRound((count) => count + 1));

  // What was there stays on the screen while it is asked for anew.
  const [latest, setLatest] = React.useState<BacklinksResponse['data']>();
  if (data && data.data !== latest) setLatest(data.data);
  const counts = countsByType(latest?.counts ?? []);
  // A link from this side changes the entry that holds it.
  const linkable = mayOn(ACTIONS.link)
    ? manyFirst((latest?.linkable ?? []).filter((one) => mayOn(UPDATE, one.uid)))
    : [];
  const removable = ({ uid: source, field }: Backlink) =>
    linkable.some((one) => one.uid === source && one.field === field) &&
    // Without it the entry couldn't be saved.
    !schemas.find((schema) => schema.uid === source)?.attributes[field]?.required;
  const fieldsOf = (source: string) => linkable.filter((one) => one.uid === source);

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <PanelHeading
        title={text('panel.linkedFrom')}
        count={latest && [...counts.values()].reduce((a, b) => a + b, 0)}
      />
      {linkable.length > 0 ? (
        <EntryPicker
          label={text('panel.linkFrom')}
          placeholder={text('panel.linkFrom.placeholder')}
          types={[...new Set(linkable.map((one) => one.uid))]}
          right="update"
          placesOf={(found) =>
            fieldsOf(found.uid).map(({ field }) => ({ field, label: names.field(found.uid, field) }))
          }
          hidden={(found) => found.documentId === documentId}
          onEntry={(source, field) => field && linkFrom(source, field)}
        />
      ) : null}
      <PendingSources pending={pending} onPublish={publish} />
      {error ? <Typography textColor="danger600">{text('panel.failed')}</Typography> : null}
      {[...counts].map(([type, count]) => (
        <TypeLinks
          key={type}
          target={entry}
          type={type}
          count={count}
          version={`${version} ${round}`}
          removable={removable}
          onRemove={(link) => unlinkFrom(link, link.field)}
        />
      ))}
      {latest && counts.size === 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {text('panel.linkedFrom.none')}
        </Typography>
      ) : null}
    </Flex>
  );
}

/** A field that holds many is meant more often than one that holds a single entry, which it would replace. */
function manyFirst<T extends { many: boolean }>(fields: T[]): T[] {
  return [...fields.filter(({ many }) => many), ...fields.filter(({ many }) => !many)];
}

function countsByType(counts: BacklinksResponse['data']['counts']): Map<string, number> {
  const byType = new Map<string, number>();
  for (const { uid, total } of counts) byType.set(uid, (byType.get(uid) ?? 0) + total);
  return byType;
}
