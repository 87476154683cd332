import { isFetchError, useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';

/**
 * Tells of a failure in the panel's own way: the server's words where it gave some.
 * @param otherwise what to say where it gave none
 */
export function useFailureOr(otherwise: string): (error: unknown) => void {
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  return (error) => {
    // The component that asked is gone: nobody waits for the answer.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    toggleNotification({
      type: 'danger',
      message: isFetchError(error) ? formatAPIError(error) : otherwise,
    });
  };
}
