/** PostgreSQL's answer to every statement that follows a failed one in its transaction. */
const IN_FAILED_TRANSACTION = '25P02';

/**
 * Keeps Dateline up when of two statements that Strapi runs at once in one transaction the first fails: that failure
 * is what the caller is told, and nobody waits for the second one's, an echo of it. Node would end the process.
 * Any other rejection that nobody waits for still does.
 * @returns a function that ends it
 */
export function ignoreEchoesOfFailedTransactions(): () => void {
  const listener = (reason: unknown) => {
    if ((reason as { code?: string } | undefined)?.code !== IN_FAILED_TRANSACTION) throw reason;
  };
  process.on('unhandledRejection', listener);
  return () => process.off('unhandledRejection', listener);
}
