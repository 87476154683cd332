import type { Strapi } from '../documents/types';

interface AdminUsers {
  create(user: Record<string, unknown>): Promise<unknown>;
  updateById(id: number, user: Record<string, unknown>): Promise<unknown>;
}

/** Makes the demo's admin, or sets its password anew, so that the login which is printed is true. */
export async function ensureAdmin(strapi: Strapi, login: { email: string; password: string }): Promise<void> {
  const users = strapi.service('admin::user') as unknown as AdminUsers;
  const known = (await strapi.db
    .query('admin::user')
    .findOne({ where: { email: login.email.toLowerCase() } })) as {
    id: number;
  } | null;
  if (known) {
    await users.updateById(known.id, { password: login.password, isActive: true });
    return;
  }
  const role = (await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } })) as {
    id: number;
  };
  await users.create({
    email: login.email.toLowerCase(),
    password: login.password,
    firstname: 'Desk',
    lastname: 'Editor',
    isActive: true,
    roles: [role.id],
  });
}
