import { Flex, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import type { Figure } from '../../../shared/contracts';
import { useTexts } from '../translations';
import { useWording } from './wording';

/** What an article says of a figure, and what stands instead. */
export function OldToNew({ old, standing }: { old: Figure; standing: Figure }) {
  const text = useTexts();
  const wording = useWording();
  return (
    <Flex gap={2} wrap="wrap">
      <Typography
        variant="omega"
        textColor="neutral600"
        textDecoration="line-through"
        title={text('released', { day: wording.day(old.releasedOn) })}
      >
        {wording.amount(old.amount)}
      </Typography>
      <Flex gap={2}>
        <ArrowRight aria-label={text('replaced-by')} width="1.2rem" height="1.2rem" fill="neutral500" />
        <Typography
          variant="omega"
          fontWeight="bold"
          textColor="neutral800"
          title={text('released', { day: wording.day(standing.releasedOn) })}
        >
          {wording.amount(standing.amount)}
        </Typography>
      </Flex>
    </Flex>
  );
}
