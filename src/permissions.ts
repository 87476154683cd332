import { contentSchemas, type Strapi } from './documents/types';

const READS = ['find', 'findOne'];
const ROLES = ['public', 'authenticated'];
const PERMISSION = 'plugin::users-permissions.permission';
const PANEL_PERMISSION = 'admin::permission';
const OWN_ALONE = 'admin::is-creator';

/**
 * Lets everyone read the content types and nothing more, at every start: what is missing is added, what an operator
 * added is left. Sign-up of readers is switched off once, at the first start; an operator may switch it on.
 */
export async function ensureReadersMayRead(strapi: Strapi): Promise<void> {
  const actions = contentSchemas(strapi).flatMap((schema) => READS.map((read) => `${schema.uid}.${read}`));
  for (const type of ROLES) {
    const role = (await strapi.db.query('plugin::users-permissions.role').findOne({
      where: { type },
      populate: { permissions: true },
    })) as { id: number; permissions: { action: string }[] } | null;
    if (!role) continue;
    const granted = new Set(role.permissions.map((permission) => permission.action));
    for (const action of actions.filter((one) => !granted.has(one))) {
      await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
    }
  }
  await closeSignUpOnce(strapi);
}

async function closeSignUpOnce(strapi: Strapi): Promise<void> {
  const decided = { type: 'core', name: 'dateline', key: 'sign-up-decided' } as const;
  if (await strapi.store.get(decided)) return;
  const advanced = { type: 'plugin', name: 'users-permissions', key: 'advanced' } as const;
  const settings = ((await strapi.store.get(advanced)) ?? {}) as Record<string, unknown>;
  await strapi.store.set({ ...advanced, value: { ...settings, allow_register: false } });
  await strapi.store.set({ ...decided, value: true });
}

/**
 * Lets Strapi's role Author read all that texts are linked to, whoever made it, once: at the first start where that is not
 * decided. What an administrator changes before or afterwards stays. To be called when Strapi has made its roles.
 */
export async function openGazetteerToAuthorsOnce(strapi: Strapi): Promise<void> {
  const decided = { type: 'core', name: 'dateline', key: 'authors-reading-decided' } as const;
  if (await strapi.store.get(decided)) return;
  // With only entries of their own, a text would name next to nothing; but what colleagues write stays with them.
  const types = contentSchemas(strapi).map(({ uid }) => uid);
  const permissions = (await strapi.db.query(PANEL_PERMISSION).findMany({
    where: {
      role: { code: 'strapi-author' },
      action: 'plugin::content-manager.explorer.read',
      subject: { $in: types.filter((uid) => uid !== 'api::article.article') },
    },
  })) as { id: number; conditions: string[] | null }[];
  for (const { id, conditions } of permissions) {
    // Anything but what Strapi gave is an administrator's will.
    if (conditions?.length !== 1 || conditions[0] !== OWN_ALONE) continue;
    await strapi.db.query(PANEL_PERMISSION).update({ where: { id }, data: { conditions: [] } });
  }
  await strapi.store.set({ ...decided, value: true });
}
