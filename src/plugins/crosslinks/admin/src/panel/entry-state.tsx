import { Status, Typography } from '@strapi/design-system';
import type { EntryStatus } from '../../../shared/contracts';
import { useTexts } from '../translations';

const VARIANTS = { draft: 'secondary', published: 'success', modified: 'alternative' } as const;

/** Where an entry stands; nothing for reference data, which has no drafts. */
export function EntryState({ status }: { status: EntryStatus }) {
  const text = useTexts();
  if (status === 'none') return null;
  return (
    <Status size="XS" variant={VARIANTS[status]} shrink={0}>
      <Typography tag="span" variant="pi" fontWeight="bold">
        {text(`panel.status.${status}`)}
      </Typography>
    </Status>
  );
}
