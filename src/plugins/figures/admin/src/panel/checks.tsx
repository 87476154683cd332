import { Flex, Typography } from '@strapi/design-system';
import { PanelHeading } from '../../../../crosslinks/admin/src/panel/panel-heading';
import type { Check, CheckResult } from '../../../shared/contracts';
import { CheckNote } from '../figure/check-note';
import { useTexts } from '../translations';

const ORDER: CheckResult[] = ['inconsistent', 'other base', 'not comparable', 'consistent'];

/** What the arithmetic says of the statistic beside its neighbours, what is wrong first. */
export function Checks({ checks, documentId }: { checks: Check[]; documentId: string }) {
  const text = useTexts();
  const sorted = checks.toSorted((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result));
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <PanelHeading title={text('checks.title')} count={checks.length} />
      {checks.length === 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {text('checks.none')}
        </Typography>
      ) : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label={text('checks.title')}>
        {sorted.map((check, index) => (
          <li key={`${check.check} ${index}`}>
            <CheckNote check={check} documentId={documentId} isNewTab />
          </li>
        ))}
      </Flex>
    </Flex>
  );
}
