import type { Strapi } from '../../../documents/types';

interface Permissions {
  actionProvider: { registerMany(actions: object[]): Promise<void> };
}
interface Roles {
  findOne(where: object): Promise<{ id: number } | null>;
  addPermissions(role: number, permissions: object[]): Promise<unknown>;
}

/** The rights of a plugin, as Strapi's permission actions: `plugin::<plugin>.<right>`. */
export interface PluginRights<Key extends string = string> {
  plugin: string;
  actions: Record<Key, string>;
  /** What each is called where roles are edited. */
  names: Record<Key, string>;
  /** What the roles that Strapi brings may do, by the role's code, until an administrator says otherwise. */
  defaults: Record<string, Key[]>;
}

/** Makes the rights known, so that roles can be given them. To be called while the plugin registers or starts. */
export async function registerRights<Key extends string>(
  strapi: Strapi,
  { plugin, actions, names }: PluginRights<Key>,
): Promise<void> {
  const permissions = strapi.service('admin::permission') as unknown as Permissions;
  await permissions.actionProvider.registerMany(
    (Object.keys(actions) as Key[]).map((key) => ({
      section: 'plugins',
      displayName: names[key],
      uid: actions[key].split('.').at(-1),
      pluginName: plugin,
    })),
  );
}

/**
 * Gives the roles their default rights once; what an administrator changes afterwards stays. To be called when Strapi has
 * made its roles, which is after the plugins have started.
 */
export async function grantDefaultsOnce<Key extends string>(
  strapi: Strapi,
  { plugin, actions, defaults }: PluginRights<Key>,
): Promise<void> {
  const decided = { type: 'plugin', name: plugin, key: 'rights-granted' } as const;
  if (await strapi.store.get(decided)) return;
  const roles = strapi.service('admin::role') as unknown as Roles;
  for (const [code, keys] of Object.entries(defaults)) {
    const role = await roles.findOne({ code });
    if (!role) continue;
    await roles.addPermissions(
      role.id,
      keys.map((key) => ({ action: actions[key] })),
    );
  }
  await strapi.store.set({ ...decided, value: true });
}
