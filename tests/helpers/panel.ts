import type { Browser, Page } from 'playwright-core';
import { editor } from './access';
import { newPage } from './browser';
import type { SpawnedDateline } from './spawned-dateline';

type Fields = Record<string, unknown>;
type Send = (path: string, body?: Fields) => Promise<unknown>;

/** A browser page with an editor signed in, and the panel's own API beside it. */
export interface Panel {
  page: Page;
  /** The editor's bearer token. */
  token: string;
  /** Opens an address of the panel, such as `/content-manager`. */
  open(address: string): Promise<void>;
  /** Creates an entry of a type, such as `place`, and publishes it where that is asked for; returns its documentId. */
  create(type: string, fields: Fields, options?: { publish?: boolean }): Promise<string>;
  /** Sends to the panel's own API: a body by POST, without one a GET; returns the answer's data. */
  send: Send;
  /** Signs in somebody else, with a role such as `strapi-author`, in a browser session of their own. */
  addColleague(firstname: string, role: string): Promise<Pick<Panel, 'page' | 'create' | 'send'>>;
}

/** Makes the first administrator of a new Dateline, and signs in as that. */
export async function openPanel({ url }: SpawnedDateline, browser: Browser): Promise<Panel> {
  const { token } = (await sender(url)('/admin/register-admin', editor)) as { token: string };
  const page = await signedInPage(browser, url, editor);
  const send = sender(url, token);
  return {
    page,
    token,
    send,
    open: async (address) => void (await page.goto(`${url}/admin${address}`)),
    create: creator(send),
    addColleague: async (firstname, role) => {
      const known = {
        email: `${firstname.toLowerCase()}@dateline.example`,
        firstname,
        lastname: 'Colleague',
      };
      const roles = (await send('/admin/roles')) as { id: number; code: string }[];
      const ids = roles.filter(({ code }) => code === role).map(({ id }) => id);
      const { registrationToken } = (await send('/admin/users', { ...known, roles: ids })) as Fields;
      const userInfo = { firstname, lastname: known.lastname, password: editor.password };
      const joined = (await send('/admin/register', { registrationToken, userInfo })) as { token: string };
      const own = sender(url, joined.token);
      return {
        page: await signedInPage(browser, url, { email: known.email, password: editor.password }),
        create: creator(own),
        send: own,
      };
    },
  };
}

function sender(url: string, token?: string): Send {
  return async (path, body) => {
    const response = await fetch(url + path, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
    return (answer as { data: unknown }).data;
  };
}

function creator(send: Send): Panel['create'] {
  return async (type, fields, { publish = false } = {}) => {
    const list = `/content-manager/collection-types/api::${type}.${type}`;
    const { documentId } = (await send(list, fields)) as { documentId: string };
    if (publish) await send(`${list}/${documentId}/actions/publish`, fields);
    return documentId;
  };
}

/** A page of a browser session of its own, with somebody signed in to the panel. */
export async function signedInPage(
  browser: Browser,
  url: string,
  { email, password }: { email: string; password: string },
): Promise<Page> {
  const page = await newPage(browser);
  await page.goto(`${url}/admin`);
  await page.getByLabel('Email').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('link', { name: 'Content Manager' }).first().waitFor();
  return page;
}
