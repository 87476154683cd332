import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { PanelHeading } from '../../../../crosslinks/admin/src/panel/panel-heading';
import type { Release } from '../../../shared/contracts';
import { Badge } from '../figure/badge';
import { FigureLink } from '../figure/figure-link';
import { stepTones } from '../figure/tones';
import { useWording } from '../figure/wording';
import { useTexts } from '../translations';

interface ReleasesProps {
  releases: Release[];
  /** The release that is open. */
  documentId: string;
}

/** The releases of the observation, latest first, with what each changed. */
export function Releases({ releases, documentId }: ReleasesProps) {
  const text = useTexts();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <PanelHeading title={text('releases.title')} count={releases.length} />
      <Flex
        tag="ol"
        reversed
        direction="column"
        alignItems="stretch"
        gap={1}
        aria-label={text('releases.title')}
      >
        {releases.toReversed().map((release) => (
          <ReleaseRow key={release.documentId} release={release} isOpen={release.documentId === documentId} />
        ))}
      </Flex>
    </Flex>
  );
}

function ReleaseRow({ release, isOpen }: { release: Release; isOpen: boolean }) {
  const text = useTexts();
  const wording = useWording();
  const difference = wording.difference(release);
  const amount = wording.amount(release.amount);
  const notes = [
    release.releasedOn
      ? text('released', { day: wording.day(release.releasedOn) })
      : text('released.unknown'),
    ...(release.withdrawnOn ? [text('withdrawn', { day: wording.day(release.withdrawnOn) })] : []),
  ];
  return (
    <Row tag="li" padding={2} hasRadius aria-current={isOpen ? 'true' : undefined}>
      {isOpen ? (
        <Typography fontWeight="bold" textColor="neutral800" tag="p">
          {amount}
        </Typography>
      ) : (
        <FigureLink entry={release} name={amount} isNewTab />
      )}
      {difference ? (
        <Typography variant="pi" textColor="neutral800" tag="p">
          {difference}
        </Typography>
      ) : null}
      <Typography variant="pi" textColor="neutral600" tag="p">
        {notes.join(' · ')}
      </Typography>
      <Flex gap={1} paddingTop={1} wrap="wrap">
        {release.current ? <Badge tone="success">{text('release.current')}</Badge> : null}
        {release.step ? (
          <Badge tone={stepTones[release.step]}>{text(`step.${release.step}`)}</Badge>
        ) : (
          <Badge tone="primary">{text('release.draft')}</Badge>
        )}
      </Flex>
    </Row>
  );
}

const Row = styled(Box)`
  &[aria-current] {
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;
