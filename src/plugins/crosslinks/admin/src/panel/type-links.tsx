import * as React from 'react';
import type { Backlink, EntryParams } from '../../../shared/contracts';
import { useCrosslinks } from '../api/client';
import { useNames } from '../api/names';
import { useLoaded } from '../api/use-loaded';
import { useMore } from '../api/use-more';
import { useTexts } from '../translations';
import { EntryRow } from './entry-row';
import { LinkList } from './link-list';

interface TypeLinksProps {
  target: EntryParams;
  type: string;
  count: number;
  version: string;
  removable: (link: Backlink) => boolean;
  onRemove: (link: Backlink) => void;
}

const AT_ONCE = 8;

/** The entries of one type that link to the one that is open. */
export function TypeLinks({ target, type, count, version, removable, onRemove }: TypeLinksProps) {
  const text = useTexts();
  const names = useNames();
  const client = useCrosslinks();
  const key = `${target.documentId} ${type} ${version}`;
  const page = (number: number, signal?: AbortSignal) =>
    client
      .getBacklinks(target, { type, page: number, pageSize: AT_ONCE }, signal)
      .then(({ data }) => data.entries);
  const { data } = useLoaded(key, (signal) => page(1, signal));
  const [latest, setLatest] = React.useState<Backlink[]>([]);
  if (data && data !== latest) setLatest(data);
  const { items, isLoading, more } = useMore(key, latest, page);

  const where = ({ uid, field, status, draft, published }: Backlink) => {
    // Of an entry that was never published there is a draft only, and its state says so.
    const version =
      draft === published || status === 'draft'
        ? []
        : [text(draft ? 'panel.draftOnly' : 'panel.publishedOnly')];
    return [names.field(uid, field), ...version].join(' · ');
  };
  return (
    <LinkList
      title={names.types(type)}
      count={count}
      left={Math.max(0, count - items.length)}
      isLoading={isLoading}
      onMore={more}
    >
      {items.map((link) => (
        <EntryRow
          key={`${link.documentId} ${link.field}`}
          entry={link}
          note={where(link)}
          removeLabel={text('panel.unlink', { name: names.entry(link) })}
          onRemove={removable(link) && link.draft && !link.withheld ? () => onRemove(link) : undefined}
        />
      ))}
    </LinkList>
  );
}
