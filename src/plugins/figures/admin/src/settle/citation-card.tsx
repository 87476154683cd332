import { Flex, Typography } from '@strapi/design-system';
import type { Citation } from '../../../shared/contracts';
import { Badge } from '../figure/badge';
import { FigureLink } from '../figure/figure-link';
import { OldToNew } from '../figure/old-to-new';
import { Quote } from '../figure/quote';
import { citationTones } from '../figure/tones';
import { useWording } from '../figure/wording';
import { useTexts } from '../translations';
import { WaysOut } from './ways-out';

interface CitationCardProps {
  citation: Citation;
  /** What the card is about: the article, or the statistic that it cites. */
  title: { uid: string; documentId: string; label: string | null };
  /** Whether the article cites a release other than the one that is open. */
  isOtherRelease?: boolean;
  /** Why the article's draft can't be changed from here just now. */
  blocked?: string;
  onDone: () => void;
}

/** One citation in a side panel: where it stands, the sentence, and the ways out of a superseded figure. */
export function CitationCard({
  citation,
  title,
  isOtherRelease = false,
  blocked,
  onDone,
}: CitationCardProps) {
  const text = useTexts();
  const wording = useWording();
  const { figure, standing, state, sentence } = citation;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <FigureLink entry={title} isNewTab />
      <Flex>
        <Badge tone={citationTones[state]}>{text(`citation.${state}`)}</Badge>
      </Flex>
      {standing && state !== 'current' ? (
        <OldToNew old={figure} standing={standing} />
      ) : isOtherRelease ? (
        <Typography variant="pi" textColor="neutral600">
          {text('cited.release', {
            amount: wording.amount(figure.amount),
            day: wording.day(figure.releasedOn),
          })}
        </Typography>
      ) : null}
      {sentence ? <Quote sentence={sentence} /> : null}
      <WaysOut citation={citation} onDone={onDone} blocked={blocked} isNarrow />
    </Flex>
  );
}
