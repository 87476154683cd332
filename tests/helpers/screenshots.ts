import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** Keeps pictures of a page in light and dark, in the folder that `KEEP_SCREENSHOTS` names; without it, none. */
export async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.KEEP_SCREENSHOTS;
  if (!folder) return;
  fs.mkdirSync(folder, { recursive: true });
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.waitForTimeout(300);
    await page.screenshot({ path: path.join(folder, `${name}-${scheme}.png`), fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
