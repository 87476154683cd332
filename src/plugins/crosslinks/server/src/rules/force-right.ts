import type { Strapi } from '../../../../../documents/types';
import { ACTIONS } from '../../../shared/contracts';

interface Ability {
  can(action: string): boolean;
}

/**
 * Whether the request may go on although others link to what it takes away: in the panel that is a right of its own,
 * elsewhere the right to delete holds it.
 */
export function mayForce(strapi: Strapi): boolean {
  const state = strapi.requestContext.get()?.state as { userAbility?: Ability } | undefined;
  return state?.userAbility?.can(ACTIONS.deleteLinked) ?? true;
}
