import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useTexts } from '../translations';

interface PagerProps {
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
}

/** Which rows of how many are shown, with a way to the others; nothing where all are. */
export function Pager({ page, pageSize, total, onPage }: PagerProps) {
  const text = useTexts();
  if (total <= pageSize) return null;
  const last = Math.ceil(total / pageSize);
  const range = { first: (page - 1) * pageSize + 1, last: Math.min(page * pageSize, total), total };
  return (
    <Flex tag="nav" aria-label={text('page.pages')} justifyContent="flex-end" gap={2} paddingTop={4}>
      <Typography variant="pi" textColor="neutral600" aria-live="polite">
        {text('page.range', range)}
      </Typography>
      <IconButton label={text('page.previous')} disabled={page <= 1} onClick={() => onPage(page - 1)}>
        <ChevronLeft />
      </IconButton>
      <IconButton label={text('page.next')} disabled={page >= last} onClick={() => onPage(page + 1)}>
        <ChevronRight />
      </IconButton>
    </Flex>
  );
}
