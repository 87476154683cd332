import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { PanelHeading } from '../../../../crosslinks/admin/src/panel/panel-heading';
import type { Correction } from '../../../shared/contracts';
import { useFieldName } from '../figure/field-name';
import { useTexts } from '../translations';

/** What the desk put right in a published statistic: who, when, why, and what it was before. */
export function Corrections({ corrections }: { corrections: Correction[] }) {
  const text = useTexts();
  const intl = useIntl();
  const nameOf = useFieldName();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <PanelHeading title={text('corrections.title')} count={corrections.length} />
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3} aria-label={text('corrections.title')}>
        {corrections.map(({ at, by, reason, changes }) => (
          <Flex key={at} tag="li" direction="column" alignItems="stretch" gap={1}>
            <Typography textColor="neutral800">{reason}</Typography>
            {changes.map(({ field, before, after }) => (
              <Typography key={field} variant="pi" textColor="neutral800">
                {text('corrections.change', {
                  field: nameOf(field),
                  before: before ?? '—',
                  after: after ?? '—',
                })}
              </Typography>
            ))}
            <Typography variant="pi" textColor="neutral600">
              {[
                by ?? text('corrections.unknown'),
                intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' }),
              ].join(' · ')}
            </Typography>
          </Flex>
        ))}
      </Flex>
    </Flex>
  );
}
