import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { rebuildLinks } from '../plugins/crosslinks/server/src/services/rebuild';

const ROOT = path.resolve(__dirname, '../../..');

/** `npm run links:rebuild`: puts the links of a restored or hand-edited database right, and says what it changed. */
async function main(): Promise<void> {
  process.chdir(ROOT);
  process.env.STRAPI_LOG_LEVEL ??= 'warn';
  const strapi = await createStrapi({
    appDir: ROOT,
    distDir: path.join(ROOT, 'dist'),
    autoReload: false,
    serveAdminPanel: false,
  }).load();
  try {
    const { forgotten, remembered, restored, texts } = await rebuildLinks(strapi);
    console.log(`Links of published views put right: ${restored}`);
    console.log(`Links written down that were not: ${remembered}`);
    console.log(`Links forgotten, of or to entries that are gone: ${forgotten}`);
    console.log(`Links in texts indexed anew: ${texts}`);
  } finally {
    await strapi.destroy();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
