import { Flex, Typography } from '@strapi/design-system';
import { PanelHeading } from '../../../../crosslinks/admin/src/panel/panel-heading';
import type { StatisticResponse } from '../../../shared/contracts';
import { CitationCard } from '../settle/citation-card';
import { useTexts } from '../translations';

interface CitedByProps {
  citations: StatisticResponse['data']['citations'];
  /** The release that is open. */
  documentId: string;
  onDone: () => void;
}

/** The articles that cite a release of the observation, superseded ones first. */
export function CitedBy({ citations: { total, items }, documentId, onDone }: CitedByProps) {
  const text = useTexts();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <PanelHeading title={text('cited.title')} count={total} />
      {total === 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {text('cited.none')}
        </Typography>
      ) : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label={text('cited.title')}>
        {items.map((citation) => (
          <li key={`${citation.article.documentId} ${citation.figure.documentId}`}>
            <CitationCard
              citation={citation}
              title={citation.article}
              isOtherRelease={citation.figure.documentId !== documentId}
              onDone={onDone}
            />
          </li>
        ))}
      </Flex>
      {total > items.length ? (
        <Typography variant="pi" textColor="neutral600">
          {text('and-more', { count: total - items.length })}
        </Typography>
      ) : null}
    </Flex>
  );
}
