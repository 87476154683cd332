import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useChanged } from '../../../../crosslinks/admin/src/api/content-manager';
import { UPDATE, useMayOn } from '../../../../crosslinks/admin/src/api/permissions';
import { useLoaded } from '../../../../crosslinks/admin/src/api/use-loaded';
import { EntryRow } from '../../../../crosslinks/admin/src/panel/entry-row';
import { PanelHeading } from '../../../../crosslinks/admin/src/panel/panel-heading';
import { ACTIONS as LINK } from '../../../../crosslinks/shared/contracts';
import { useReading } from '../api/client';
import { useFailure } from '../api/errors';
import { useTexts } from '../translations';

const ARTICLE = 'api::article.article';
const AT_ONCE = 5;

/** The articles that name the open entry and don't link to it, and the way to link them all. */
export function UnlinkedArticles({
  uid,
  documentId,
  version,
}: {
  uid: string;
  documentId: string;
  version: string;
}) {
  const text = useTexts();
  const client = useReading();
  const may = useMayOn();
  const fail = useFailure();
  const changed = useChanged();
  const { toggleNotification } = useNotification();
  const [isBusy, setBusy] = React.useState(false);
  const entry = { uid, documentId };
  const { data, reload } = useLoaded(`${uid} ${documentId} ${version}`, (signal) =>
    client.getUnlinked(entry, AT_ONCE, signal),
  );
  const total = data?.meta.pagination.total ?? 0;
  if (!data || total === 0) return null;
  const { field, articles, ambiguous } = data.data;
  const isLinkable =
    total > ambiguous &&
    field !== null &&
    uid !== 'api::statistic.statistic' &&
    may(LINK.link) &&
    may(UPDATE, ARTICLE);
  const linkAll = async () => {
    setBusy(true);
    try {
      const { linked } = (await client.linkAll(entry)).data;
      changed([entry, ...linked.map((id) => ({ uid: ARTICLE, documentId: id }))]);
      toggleNotification({ type: 'success', message: text('unlinked.done', { count: linked.length }) });
      reload();
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <PanelHeading title={text('unlinked.title')} count={total} />
      <Flex tag="ul" direction="column" alignItems="stretch" aria-label={text('unlinked.title')}>
        {articles.map((article) => (
          <EntryRow key={article.documentId} entry={article} />
        ))}
      </Flex>
      {total > articles.length ? (
        <Typography variant="pi" textColor="neutral600">
          {text('and-more', { count: total - articles.length })}
        </Typography>
      ) : null}
      {ambiguous > 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {text('unlinked.ambiguous', { count: ambiguous })}
        </Typography>
      ) : null}
      {isLinkable ? (
        <>
          <Button size="S" fullWidth loading={isBusy} onClick={() => void linkAll()}>
            {text('link-all-count', { count: Math.min(total - ambiguous, 100) })}
          </Button>
          <Typography variant="pi" textColor="neutral600">
            {text('unlinked.drafts')}
          </Typography>
        </>
      ) : null}
    </Flex>
  );
}
