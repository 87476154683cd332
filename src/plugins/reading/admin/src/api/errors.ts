import { useFailureOr } from '../../../../common/admin/use-failure';
import { useTexts } from '../translations';

/** Tells of a failure in the panel's own way: the server's words where it gave some. */
export function useFailure(): (error: unknown) => void {
  return useFailureOr(useTexts()('failed'));
}
