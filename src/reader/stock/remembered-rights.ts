import { LRUCache } from 'lru-cache';
import type { Strapi } from '../../documents/types';
import type { AnonymousRights } from '../rights';

interface Permission {
  action: string;
}
interface PermissionService {
  findPublicPermissions(): Promise<Permission[]>;
}
interface Engine {
  generateAbility(permissions: Permission[], options?: object): Promise<unknown>;
}

/** Abilities are made from few lists of actions: one for each role. */
const MOST_ABILITIES = 32;

/**
 * Has Strapi's own stack take what readers without a login may do from memory, while every change of it is heard of. It
 * would ask the database, and make rules of a hundred actions, for each request.
 */
export function rememberRights(strapi: Strapi, rights: AnonymousRights): void {
  const permissions = strapi
    .plugin('users-permissions')
    .service('permission') as unknown as PermissionService;
  const ask = permissions.findPublicPermissions.bind(permissions);
  permissions.findPublicPermissions = async () => (await rights.remembered()) ?? ask();

  const engine = strapi.contentAPI.permissions.engine as unknown as Engine;
  const generate = engine.generateAbility.bind(engine);
  const abilities = new LRUCache<string, Promise<unknown>>({ max: MOST_ABILITIES });
  engine.generateAbility = (given, options) => {
    // Nothing else of a permission of the content API goes into its rule.
    if (options || given.some((permission) => Object.keys(permission).length !== 1)) {
      return generate(given, options);
    }
    const key = given.map(({ action }) => action).join('\n');
    let ability = abilities.get(key);
    if (!ability) {
      ability = generate(given);
      abilities.set(key, ability);
      ability.catch(() => abilities.delete(key));
    }
    return ability;
  };
}
