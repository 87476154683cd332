import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Check } from '../../../shared/contracts';
import { useTexts } from '../translations';
import { Badge } from './badge';
import { FigureLink } from './figure-link';
import { checkTones } from './tones';

interface CheckNoteProps {
  check: Check;
  /** The statistic concerned, which need not be named among those it was compared with. */
  documentId: string;
  isNewTab?: boolean;
}

/** What one check found, in a sentence, and what the statistic was compared with. */
export function CheckNote({ check, documentId, isNewTab = false }: CheckNoteProps) {
  const text = useTexts();
  const { locale } = useIntl();
  const others = check.involved.filter((one) => one.documentId !== documentId);
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Flex>
        <Badge tone={checkTones[check.result]}>{text(`result.${check.result}`)}</Badge>
      </Flex>
      <Typography variant="pi" textColor="neutral800" tag="p">
        {locale.startsWith('zh') ? check.sentence.zh : check.sentence.en}
      </Typography>
      {others.length > 0 ? (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={1} aria-label={text('check.involved')}>
          {others.map((one) => (
            <li key={one.documentId}>
              <FigureLink entry={one} isNewTab={isNewTab} />
            </li>
          ))}
        </Flex>
      ) : null}
    </Flex>
  );
}
