import type { Dateline } from './dateline';

/** The editor whom `adminToken` signs in. */
export const editor = {
  email: 'editor@dateline.example',
  password: 'Dateline-2023',
  firstname: 'Test',
  lastname: 'Editor',
};

/** Signs an administrator in, creating the account where there is none, and returns the panel's bearer token. */
export async function adminToken({ strapi, request }: Dateline): Promise<string> {
  const users = strapi.service('admin::user');
  if (!(await users.findOneByEmail(editor.email))) {
    const superAdmin = await strapi.service('admin::role').getSuperAdmin();
    await users.create({ ...editor, registrationToken: null, isActive: true, roles: [superAdmin.id] });
  }
  const { body } = await request
    .post('/admin/login')
    .send({ email: editor.email, password: editor.password })
    .expect(200);
  return (body as { data: { token: string } }).data.token;
}

/** Signs in somebody new with one of Strapi's roles, and returns the panel's bearer token. */
export async function signIn({ strapi, request }: Dateline, code: string, name = code): Promise<string> {
  const account = { email: `${name}@dateline.example`, password: editor.password };
  const role = await strapi.service('admin::role').findOne({ code });
  await strapi.service('admin::user').create({
    ...account,
    ...{ firstname: name, isActive: true, registrationToken: null, roles: [role.id] },
  });
  const { body } = await request.post('/admin/login').send(account).expect(200);
  return (body as { data: { token: string } }).data.token;
}

interface Permission {
  action: string;
  conditions: string[];
  [part: string]: unknown;
}

/**
 * Lets authors read only the entries that they have made, of every type, as an administrator can in Settings, Roles.
 * @param token an administrator's
 */
export async function restrictAuthorsToOwn(url: string, token: string): Promise<void> {
  const send = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`${url}/admin/roles${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
    return (answer as { data: T }).data;
  };
  const role = (await send<{ id: number; code: string }[]>('GET', '')).find(
    ({ code }) => code === 'strapi-author',
  )!;
  const path = `/${role.id}/permissions`;
  const held = await send<Permission[]>('GET', path);
  const permissions = held.map(({ action, actionParameters, subject, properties, conditions }) => ({
    ...{ action, actionParameters, subject, properties },
    conditions: action === 'plugin::content-manager.explorer.read' ? ['admin::is-creator'] : conditions,
  }));
  await send('PUT', path, { permissions });
}

let made = 0;

/** Creates an API token that may do anything. */
export async function createFullAccessToken({ strapi }: Dateline): Promise<string> {
  made += 1;
  const { accessKey } = (await strapi.service('admin::api-token').create({
    name: `test ${made}`,
    description: '',
    type: 'full-access',
    lifespan: null,
  })) as { accessKey: string };
  return accessKey;
}
