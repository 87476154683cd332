// Strapi as it comes, with the content types of Dateline and nothing else of it, as a process of its own.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { root } from './environment.mjs';
import { serveStrapi } from './serve-strapi.mjs';

const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

const appDir = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-stock-'));
process.once('exit', () => fs.rmSync(appDir, { recursive: true, force: true }));
writeApp();
process.chdir(appDir);
const strapi = await createStrapi({
  appDir,
  distDir: appDir,
  autoReload: false,
  serveAdminPanel: false,
}).load();
await letEverybodyRead();
await serveStrapi(strapi);

function writeApp() {
  const { version } = JSON.parse(
    fs.readFileSync(path.join(root, 'node_modules/@strapi/strapi/package.json'), 'utf8'),
  );
  const plugins = ['@strapi/strapi', '@strapi/plugin-graphql', '@strapi/plugin-users-permissions'];
  const dependencies = Object.fromEntries(plugins.map((name) => [name, version]));
  write('package.json', JSON.stringify({ name: 'stock', version: '1.0.0', dependencies }));
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(appDir, 'node_modules'));
  for (const folder of ['public/uploads', 'database/migrations']) {
    fs.mkdirSync(path.join(appDir, folder), { recursive: true });
  }
  const config = {
    admin: `({ env }) => ({ auth: { secret: env('ADMIN_JWT_SECRET') }, apiToken: { salt: env('API_TOKEN_SALT') },
      transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } }, secrets: { encryptionKey: env('ENCRYPTION_KEY') } })`,
    logger: `({ env }) => ({ level: env('STRAPI_LOG_LEVEL') })`,
    api: '{ rest: { defaultLimit: 25, maxLimit: 100 } }',
    database: `({ env }) => ({ connection: { client: 'postgres',
      connection: { connectionString: env('DATABASE_URL') }, pool: { min: 2, max: 10 } } })`,
    middlewares: `['strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public']`,
    plugins: `({ env }) => ({ graphql: { config: { defaultLimit: 25, maxLimit: 100 } },
      'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } } })`,
    server: `({ env }) => ({ app: { keys: [env('APP_KEYS')] }, logger: { updates: { enabled: false } } })`,
  };
  fs.copyFileSync(path.join(root, 'favicon.png'), path.join(appDir, 'favicon.png'));
  for (const [name, text] of Object.entries(config)) write(`config/${name}.js`, `module.exports = ${text};`);
  fs.cpSync(path.join(root, 'src/components'), path.join(appDir, 'src/components'), { recursive: true });
  const types = fs.readdirSync(path.join(root, 'src/api'));
  for (const name of types) if (fs.existsSync(path.join(root, schemaOf(name)))) writeType(name);
}

function schemaOf(name) {
  return `src/api/${name}/content-types/${name}/schema.json`;
}

function writeType(name) {
  const file = schemaOf(name);
  const schema = JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
  for (const attribute of Object.values(schema.attributes)) {
    if (attribute.type !== 'customField') continue;
    // A field of Dateline's own; stored as JSON.
    attribute.type = 'json';
    delete attribute.customField;
  }
  write(file, JSON.stringify(schema));
  for (const part of ['Controller', 'Router', 'Service']) {
    const folder = part === 'Router' ? 'routes' : `${part.toLowerCase()}s`;
    write(
      `src/api/${name}/${folder}/${name}.js`,
      `module.exports = require('@strapi/strapi').factories.createCore${part}('api::${name}.${name}');`,
    );
  }
}

function write(file, text) {
  fs.mkdirSync(path.dirname(path.join(appDir, file)), { recursive: true });
  fs.writeFileSync(path.join(appDir, file), text);
}

async function letEverybodyRead() {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  const types = Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::'));
  for (const action of types.flatMap((uid) => [`${uid}.find`, `${uid}.findOne`])) {
    await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: role.id } });
  }
}
