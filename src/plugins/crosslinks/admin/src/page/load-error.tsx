import { Button, EmptyStateLayout } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';
import { isFetchError } from '@strapi/strapi/admin';
import { useTexts } from '../translations';

interface LoadErrorProps {
  error: unknown;
  onRetry: () => void;
}

/** Says that something could not be loaded, and lets it be tried again where that may help. */
export function LoadError({ error, onRetry }: LoadErrorProps) {
  const text = useTexts();
  const isGone = isFetchError(error) && error.status === 404;
  return (
    <EmptyStateLayout
      icon={<WarningCircle width="4.8rem" height="4.8rem" fill="danger600" />}
      content={text(isGone ? 'page.gone' : 'page.failed')}
      action={
        isGone ? undefined : (
          <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onRetry}>
            {text('page.retry')}
          </Button>
        )
      }
    />
  );
}
