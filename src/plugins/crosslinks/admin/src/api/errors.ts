import { isFetchError, useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { useTexts } from '../translations';

/** Tells of a failure in the panel's own way: the server's words where it gave some. */
export function useFailure(): (error: unknown) => void {
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const text = useTexts();
  return (error) => {
    // The component that asked is gone: nobody waits for the answer.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    toggleNotification({
      type: 'danger',
      message: isFetchError(error) ? formatAPIError(error) : text('panel.failed'),
    });
  };
}
