import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { appDir } from '../../helpers/dateline';
import { appSettings } from '../../helpers/app-settings';
import { createTestDatabase, type TestDatabase } from '../../helpers/test-database';

interface Operation {
  parameters?: { name: string; in: string; required: boolean; schema: { description?: string } }[];
  responses: Record<string, { content?: object }>;
}
interface Specification {
  openapi: string;
  paths: Record<string, { get?: Operation }>;
}

/** `strapi openapi generate`, for an app that is built: the app's folder and the file to write are its arguments. */
const GENERATE = `
  const [appDir, output] = process.argv.slice(1);
  const strapiPackage = require.resolve('@strapi/strapi');
  const { createStrapi } = require(strapiPackage);
  const { generate } = require(require.resolve('@strapi/openapi', { paths: [strapiPackage] }));
  (async () => {
    const app = await createStrapi({ appDir, distDir: require('node:path').join(appDir, 'dist') }).load();
    app.server.mount();
    const { document } = generate(app, { type: 'content-api' });
    require('node:fs').writeFileSync(output, JSON.stringify(document));
    await app.destroy();
    process.exit(0);
  })().catch((error) => {
    console.error(error);
    process.exit(1);
  });`;

let database: TestDatabase;
let specification: Specification;

beforeAll(async () => {
  database = await createTestDatabase();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-openapi-'));
  const output = path.join(folder, 'specification.json');
  // What the command does, in a process of its own, but for compiling into dist/, which other tests run from meanwhile.
  const { status, stderr, stdout } = spawnSync(process.execPath, ['-e', GENERATE, appDir, output], {
    cwd: appDir,
    env: { ...process.env, ...appSettings(database.url), NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
  specification = JSON.parse(fs.readFileSync(output, 'utf8')) as Specification;
  fs.rmSync(folder, { recursive: true });
}, 240_000);
afterAll(() => database.drop());

const TYPES = [
  'articles',
  'events',
  'places',
  'statistics',
  'indicators',
  'organizations',
  'people',
  'topics',
];

it.each([
  ...[
    '/statistics/series',
    '/go/{entry}',
    '/search',
    '/places.geojson',
    '/events.ics',
    '/events/{entry.ics}',
  ],
  ...['/articles.rss', '/articles.atom', '/articles.json', '/sitemap.xml', '/sitemaps/{entry.xml}'],
  ...TYPES.flatMap((type) => [`/${type}/{entry}/dossier`, `/${type}/{entry.jsonld}`]),
  ...TYPES.flatMap((type) => [`/${type}`, `/${type}/{id}`]),
])('describes %s', (address) => {
  const operation = specification.paths[address]?.get;
  expect(operation).toBeDefined();
  const named = [...address.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
  const inPath = (operation!.parameters ?? []).filter((parameter) => parameter.in === 'path');
  expect(inPath.map(({ name }) => name)).toEqual(named);
});

it('says what parameters they take, and what JSON they answer with', () => {
  const search = specification.paths['/search']!.get!;
  expect(search.parameters!.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['q', 'types', 'near', 'radius', 'language', 'limit', 'offset']),
  );
  expect(search.parameters!.every(({ required }) => !required)).toBe(true);
  expect(JSON.stringify(search.responses['200'])).toContain('placeKinds');
  expect(JSON.stringify(specification.paths['/places.geojson'])).toContain('FeatureCollection');
});
