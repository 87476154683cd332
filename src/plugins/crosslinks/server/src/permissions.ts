import type { Strapi } from '../../../../documents/types';
import { ACTIONS } from '../../shared/contracts';

interface Permissions {
  actionProvider: { registerMany(actions: object[]): Promise<void> };
}
interface Roles {
  findOne(where: object): Promise<{ id: number } | null>;
  addPermissions(role: number, permissions: object[]): Promise<unknown>;
}

const NAMES: Record<keyof typeof ACTIONS, string> = {
  read: 'Read links',
  link: 'Add and remove links',
  merge: 'Merge entries',
  deleteLinked: 'Delete and unpublish what others link to',
};

/** What the roles that Strapi brings may do, until an administrator says otherwise. */
const DEFAULTS: Record<string, (keyof typeof ACTIONS)[]> = {
  'strapi-editor': ['read', 'link', 'merge', 'deleteLinked'],
  'strapi-author': ['read', 'link'],
};

/** Makes the rights known, so that roles can be given them. To be called while the plugin registers or starts. */
export async function registerActions(strapi: Strapi): Promise<void> {
  const permissions = strapi.service('admin::permission') as unknown as Permissions;
  await permissions.actionProvider.registerMany(
    (Object.keys(ACTIONS) as (keyof typeof ACTIONS)[]).map((key) => ({
      section: 'plugins',
      displayName: NAMES[key],
      uid: ACTIONS[key].split('.').at(-1),
      pluginName: 'crosslinks',
    })),
  );
}

/**
 * Gives Editor and Author their rights once; what an administrator changes afterwards stays. To be called when Strapi has
 * made its roles, which is after the plugins have started.
 */
export async function grantDefaultsOnce(strapi: Strapi): Promise<void> {
  const decided = { type: 'plugin', name: 'crosslinks', key: 'rights-granted' } as const;
  if (await strapi.store.get(decided)) return;
  const roles = strapi.service('admin::role') as unknown as Roles;
  for (const [code, keys] of Object.entries(DEFAULTS)) {
    const role = await roles.findOne({ code });
    if (role)
      await roles.addPermissions(
        role.id,
        keys.map((key) => ({ action: ACTIONS[key] })),
      );
  }
  await strapi.store.set({ ...decided, value: true });
}
