import type { Entry, EntryParams, LinkGroup } from '../../../shared/contracts';
import { useCrosslinks } from '../api/client';
import { useNames } from '../api/names';
import { isDrafted, useSchema } from '../api/schemas';
import { useMore } from '../api/use-more';
import { EntryRow } from './entry-row';
import { LinkList } from './link-list';
import { entriesToBe, type RelationValue } from './relation-value';

interface FieldLinksProps {
  source: EntryParams;
  group: LinkGroup;
  /** How many links the field will have once the form is saved. */
  count: number;
  value: RelationValue;
  version: string;
  atOnce: number;
  /** Absent where links can only be changed elsewhere, in a component or the text. */
  onRemove?: (entry: Entry) => void;
}

/** The links of one field. */
export function FieldLinks({
  source,
  group,
  count,
  value,
  version,
  atOnce: pageSize,
  onRemove,
}: FieldLinksProps) {
  const names = useNames();
  const client = useCrosslinks();
  const { field, target } = group;
  const schema = useSchema(target ?? '');
  const { items, isLoading, more } = useMore(`${source.documentId} ${version}`, group.entries, (page) =>
    client.getLinks(source, { field, page, pageSize }).then(({ data }) => data.groups[0]?.entries ?? []),
  );
  const entries = group.editable
    ? entriesToBe(items, value, { uid: target ?? '', isDrafted: isDrafted(schema) })
    : items;
  return (
    <LinkList
      title={names.field(source.uid, field)}
      count={count}
      left={Math.max(0, group.total - items.length)}
      isLoading={isLoading}
      onMore={more}
    >
      {entries.map((entry) => (
        <EntryRow
          key={`${entry.uid} ${entry.documentId}`}
          entry={entry}
          onRemove={onRemove && (() => onRemove(entry))}
        />
      ))}
    </LinkList>
  );
}
