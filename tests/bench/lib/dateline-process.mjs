// A Dateline as a process of its own, which says its port to the one that started it. Without the panel: it is not measured.
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './environment.mjs';
import { serveStrapi } from './serve-strapi.mjs';

// Strapi's ES modules don't load in Node by themselves.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

process.chdir(root);
const strapi = await createStrapi({
  appDir: root,
  distDir: path.join(root, 'dist'),
  autoReload: false,
  serveAdminPanel: false,
}).load();
await serveStrapi(strapi);
