import * as React from 'react';
import { Divider, Flex, Loader, TextButton, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useLoaded } from '../../../../crosslinks/admin/src/api/use-loaded';
import { PanelHeading } from '../../../../crosslinks/admin/src/panel/panel-heading';
import type { ArticleResponse, Citation, CitationState } from '../../../shared/contracts';
import { useFigures } from '../api/client';
import { CitationCard } from '../settle/citation-card';
import { useTexts } from '../translations';
import { StatedFigures } from './stated-figures';

const ORDER: CitationState[] = ['superseded', 'unpublished', 'acknowledged', 'current'];

/** What is shown at first; those that want a decision come first. */
const AT_ONCE = 5;

/** The figures of an article: the statistics that it cites, and what its text states. */
export function ArticleFigures({ documentId, version }: { documentId: string; version: string }) {
  const text = useTexts();
  const client = useFigures();
  const isModified = useForm('ArticleFigures', (state) => state.modified);
  const { data, error, isLoading, reload } = useLoaded(`${documentId} ${version}`, (signal) =>
    client.getArticle(documentId, signal),
  );
  // What was there stays on the screen while it is asked for anew.
  const [latest, setLatest] = React.useState<ArticleResponse['data']>();
  if (data && data.data !== latest) setLatest(data.data);
  // The stored draft is changed; the form would be loaded anew, and what is unsaved in it be lost.
  const blocked = isModified ? text('settle.unsaved') : undefined;

  const [isLong, setLong] = React.useState(false);

  if (error) return <Typography textColor="danger600">{text('failed')}</Typography>;
  if (!latest) {
    return (
      <Flex justifyContent="center" width="100%">
        {isLoading ? <Loader small>{text('loading')}</Loader> : null}
      </Flex>
    );
  }
  const citations = inOrder(latest.citations);
  const shown = isLong ? citations : citations.slice(0, AT_ONCE);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {isModified ? (
        <Typography variant="pi" textColor="neutral600">
          {text('panel.stored')}
        </Typography>
      ) : null}
      <Flex direction="column" alignItems="stretch" gap={2}>
        <PanelHeading title={text('cites.title')} count={latest.citations.length} />
        {latest.citations.length === 0 ? (
          <Typography variant="pi" textColor="neutral600">
            {text('cites.none')}
          </Typography>
        ) : null}
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label={text('cites.title')}>
          {shown.map((citation) => (
            <li key={citation.figure.documentId}>
              <CitationCard citation={citation} title={citation.figure} blocked={blocked} onDone={reload} />
            </li>
          ))}
        </Flex>
        {citations.length > shown.length ? (
          <TextButton onClick={() => setLong(true)}>
            {text('show-more', { count: citations.length - shown.length })}
          </TextButton>
        ) : null}
      </Flex>
      <Divider />
      <StatedFigures article={documentId} figures={latest.figures} isBlocked={isModified} onDone={reload} />
    </Flex>
  );
}

const inOrder = (citations: Citation[]): Citation[] =>
  citations.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
