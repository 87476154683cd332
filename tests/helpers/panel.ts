import type { Browser, Page } from 'playwright-core';
import { editor } from './access';
import { newPage } from './browser';
import type { SpawnedDateline } from './spawned-dateline';

type Fields = Record<string, unknown>;

/** A browser page with an editor signed in, and the panel's own API beside it. */
export interface Panel {
  page: Page;
  /** Opens an address of the panel, such as `/content-manager`. */
  open(address: string): Promise<void>;
  /** Creates an entry of a type, such as `place`, and publishes it where that is asked for; returns its documentId. */
  create(type: string, fields: Fields, options?: { publish?: boolean }): Promise<string>;
}

/** Makes the first administrator of a new Dateline, and signs in as that. */
export async function openPanel({ url }: SpawnedDateline, browser: Browser): Promise<Panel> {
  const send = async (path: string, body: Fields, token?: string): Promise<{ data: Fields }> => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer as { data: Fields };
  };
  const { token } = (await send('/admin/register-admin', editor)).data as { token: string };

  const page = await signedInPage(browser, url, editor);

  return {
    page,
    open: async (address) => void (await page.goto(`${url}/admin${address}`)),
    create: async (type, fields, { publish = false } = {}) => {
      const list = `/content-manager/collection-types/api::${type}.${type}`;
      const { documentId } = (await send(list, fields, token)).data as { documentId: string };
      if (publish) await send(`${list}/${documentId}/actions/publish`, fields, token);
      return documentId;
    },
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
