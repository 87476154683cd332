import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { reportInWords } from '../import/print-report';
import { importContent } from '../import/service/import-content';
import { ensureAdmin } from './admin';

const ROOT = path.resolve(__dirname, '../../..');

/** The demo in one process: Dateline with its sample content and an admin to log in with, until it is stopped. */
async function main(): Promise<void> {
  process.chdir(ROOT);
  process.env.STRAPI_LOG_LEVEL ??= 'warn';
  process.env.STARTUP_LOG ??= 'false';
  // Empty, it has kept .env from naming a database; from here on it is as if it had never been set.
  if (!process.env.DATABASE_URL) delete process.env.DATABASE_URL;
  const email = process.env.DEMO_ADMIN_EMAIL || 'editor@dateline.example';
  const password = process.env.DEMO_ADMIN_PASSWORD || 'Dateline-2023';

  const strapi = await createStrapi({
    appDir: ROOT,
    distDir: path.join(ROOT, 'dist'),
    autoReload: false,
  }).load();
  await ensureAdmin(strapi, { email, password });
  const seeds = path.join(ROOT, 'database/seeds');
  const report = await importContent(strapi, { paths: [seeds], publish: true });
  if (report.files.some((file) => file.rejected.length > 0)) console.warn(reportInWords(report));
  await strapi.start();

  const address = `http://127.0.0.1:${strapi.config.get<number>('server.port')}`;
  console.log(`
Panel     ${address}/admin
          ${email}
          ${password}
REST      ${address}/api/articles
GraphQL   ${address}/graphql
Stop with Ctrl-C.

Ready: ${address}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
