import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useLoaded } from '../../../../crosslinks/admin/src/api/use-loaded';
import { CountRow } from '../../../../common/admin/count-row';
import { useReading } from '../api/client';
import { useTexts } from '../translations';

/** What articles name and don't link, on the homepage; each of the entries named most leads to itself. */
export function UnlinkedWidget() {
  const text = useTexts();
  const client = useReading();
  const { data, error } = useLoaded('counts', (signal) => client.getCounts(signal));
  if (error) return <Widget.Error />;
  if (!data) return <Widget.Loading />;
  const { total, articles, entries, pending } = data.data;
  return (
    <Flex direction="column" alignItems="stretch" height="100%" gap={2} data-unlinked={total}>
      <Typography textColor="neutral800" textAlign="center">
        {total === 0 ? text('widget.none') : text('widget.counts', { total, articles })}
      </Typography>
      <ul>
        {entries.map(({ entry, total: count }) => (
          <li key={entry.documentId}>
            <CountRow
              to={`/content-manager/collection-types/${entry.uid}/${entry.documentId}`}
              name={entry.label ?? entry.documentId}
              count={count}
            />
          </li>
        ))}
      </ul>
      {pending > 0 ? (
        <Typography variant="pi" textColor="neutral600" textAlign="center">
          {text('widget.pending', { count: pending })}
        </Typography>
      ) : null}
    </Flex>
  );
}
