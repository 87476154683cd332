import fs from 'node:fs';
import path from 'node:path';
import { appDir, startDateline, type Dateline } from '../helpers/dateline';

// Strapi leaves out a plugin half that it doesn't find, and says nothing.
const pluginDir = path.join(appDir, 'src/plugins/crosslinks');
const FIELD = 'plugin::crosslinks.aliases';

describe("the crosslinks plugin's server half", () => {
  let dateline: Dateline;
  beforeAll(async () => {
    dateline = await startDateline();
  });
  afterAll(() => dateline.stop());

  it('is registered', () => expect(dateline.strapi.plugin('crosslinks')).toBeDefined());

  it('brings the custom field that the content types use', () => {
    expect(dateline.strapi.get('custom-fields').get(FIELD)).toMatchObject({ name: 'aliases', type: 'json' });
    const place = dateline.strapi.contentType('api::place.place');
    expect(place.attributes.aliases).toMatchObject({ customField: FIELD, type: 'json' });
  });
});

describe("the crosslinks plugin's panel half", () => {
  const { exports } = JSON.parse(fs.readFileSync(path.join(pluginDir, 'package.json'), 'utf8')) as {
    exports: Record<string, Record<string, string>>;
  };

  it('is where the package says', () => {
    const file = exports['./strapi-admin']?.import;
    expect(file).toBeDefined();
    expect(fs.existsSync(path.join(pluginDir, file!))).toBe(true);
  });

  const built = path.join(appDir, 'dist/build');
  const itWhereBuilt = fs.existsSync(built) ? it : it.skip;

  itWhereBuilt('is in the built panel', () => {
    const scripts = fs.readdirSync(built).filter((file) => file.endsWith('.js'));
    const texts = scripts.map((file) => fs.readFileSync(path.join(built, file), 'utf8'));
    expect(texts.some((text) => text.includes('crosslinks') && text.includes('aliases.description'))).toBe(
      true,
    );
  });
});
