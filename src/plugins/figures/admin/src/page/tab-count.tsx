import { Badge, Box } from '@strapi/design-system';
import type { ReportSection } from '../../../shared/contracts';

/** How many rows a tab holds, in its label; nothing while that isn't known. */
export function TabCount({ section, count }: { section: ReportSection; count: number | undefined }) {
  if (count === undefined) return null;
  return (
    <Box tag="span" paddingLeft={2} data-count={section}>
      <Badge>{String(count)}</Badge>
    </Box>
  );
}
