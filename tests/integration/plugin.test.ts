import fs from 'node:fs';
import path from 'node:path';
import { appDir, startDateline, type Dateline } from '../helpers/dateline';

// Strapi leaves out a plugin half that it doesn't find, and says nothing.
const dirOf = (plugin: string) => path.join(appDir, 'src/plugins', plugin);
const FIELD = 'plugin::crosslinks.aliases';

describe("the plugins' server halves", () => {
  let dateline: Dateline;
  beforeAll(async () => {
    dateline = await startDateline();
  });
  afterAll(() => dateline.stop());

  it.each(['crosslinks', 'figures', 'reading'])('of %s is registered', (plugin) => {
    expect(dateline.strapi.plugin(plugin)).toBeDefined();
    expect(Object.keys(dateline.strapi.plugin(plugin).routes)).not.toEqual([]);
  });

  it('bring the custom field that the content types use', () => {
    expect(dateline.strapi.get('custom-fields').get(FIELD)).toMatchObject({ name: 'aliases', type: 'json' });
    const place = dateline.strapi.contentType('api::place.place');
    expect(place.attributes.aliases).toMatchObject({ customField: FIELD, type: 'json' });
  });
});

describe.each([
  ['crosslinks', 'aliases.description'],
  ['figures', 'widget.superseded'],
  ['reading', 'page.title'],
])("the %s plugin's panel half", (plugin, text) => {
  const { exports } = JSON.parse(fs.readFileSync(path.join(dirOf(plugin), 'package.json'), 'utf8')) as {
    exports: Record<string, Record<string, string>>;
  };

  it('is where the package says', () => {
    const file = exports['./strapi-admin']?.import;
    expect(file).toBeDefined();
    expect(fs.existsSync(path.join(dirOf(plugin), file!))).toBe(true);
  });

  const built = path.join(appDir, 'dist/build');
  const itWhereBuilt = fs.existsSync(built) ? it : it.skip;

  itWhereBuilt('is in the built panel', () => {
    const scripts = fs.readdirSync(built).filter((file) => file.endsWith('.js'));
    const texts = scripts.map((file) => fs.readFileSync(path.join(built, file), 'utf8'));
    expect(texts.some((one) => one.includes(plugin) && one.includes(text))).toBe(true);
  });
});
