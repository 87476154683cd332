import { adminToken } from '../helpers/access';
import { startDateline, type Dateline } from '../helpers/dateline';
import { outside } from '../helpers/outside';
import { inWords } from '../../src/panel/in-words';
import { layoutProblems } from '../../src/panel/layout-problems';
import { componentLayouts, typeLayouts } from '../../src/panel/layouts';
import type { Schema } from '../../src/documents/types';

interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
  layouts: { edit: { name: string; size: number }[][]; list: string[] };
}

const types = typeLayouts.map(({ uid }) => uid);
const components = componentLayouts.map(({ uid }) => uid);

describe('the panel', () => {
  let dateline: Dateline;
  let token: string;

  const stored = (uid: string): Promise<Configuration> => {
    const manager = dateline.strapi.plugin('content-manager');
    return uid.startsWith('api::')
      ? manager.service('content-types').findConfiguration({ uid })
      : manager.service('components').findConfiguration({ uid });
  };
  const propose = async (path: string, body: object): Promise<unknown> => {
    const response = await dateline.request
      .post(`/content-manager/uid/${path}`)
      .auth(token, { type: 'bearer' })
      .send(body)
      .expect(200);
    return response.body;
  };

  beforeAll(async () => {
    dateline = await startDateline();
    token = await adminToken(dateline);
  });
  afterAll(() => dateline.stop());

  it('sorts, counts and names each type as laid out', async () => {
    for (const layout of typeLayouts) {
      const { settings, layouts } = await stored(layout.uid);
      expect(settings).toMatchObject({
        mainField: layout.mainField,
        defaultSortBy: layout.sort.by,
        defaultSortOrder: layout.sort.order,
        pageSize: 25,
        searchable: true,
      });
      expect(layouts.list).toEqual(layout.columns);
    }
  });

  it.each([...types, ...components])('lays out the form of %s in whole rows', async (uid) => {
    const layout = [...typeLayouts, ...componentLayouts].find((one) => one.uid === uid);
    const { layouts } = await stored(uid);
    expect(layouts.edit.map((row) => row.map(({ name, size }) => [name, size]))).toEqual(layout?.rows);
    for (const row of layouts.edit) expect(row.reduce((sum, { size }) => sum + size, 0)).toBe(12);
  });

  it.each([...types, ...components])('labels and explains every field of %s', async (uid) => {
    const { metadatas, layouts } = await stored(uid);
    for (const { name } of layouts.edit.flat()) {
      const { edit, list } = metadatas[name]!;
      expect(edit.label).toMatch(/^[A-Z]/);
      expect(edit.label).not.toBe(name);
      expect(edit.description).toMatch(/\S/);
      expect(list.label).toBe(edit.label);
    }
  });

  it('shows what is computed of a statistic, and lets nobody edit it', async () => {
    const { metadatas, layouts } = await stored('api::statistic.statistic');
    for (const name of ['label', 'periodStart', 'periodEnd']) {
      expect(metadatas[name]?.edit).toMatchObject({ visible: true, editable: false });
    }
    expect(layouts.edit.flat().map(({ name }) => name)).not.toContain('seriesKey');
  });

  it('shows linked entries by their main field', async () => {
    const { metadatas } = await stored('api::article.article');
    expect(metadatas.statistics?.edit.mainField).toBe('label');
    expect(metadatas.relatedArticles?.edit.mainField).toBe('title');
    expect(metadatas.places?.edit.mainField).toBe('name');
  });

  it('is a configuration that the content manager itself accepts', async () => {
    for (const uid of types) {
      const { settings, metadatas, layouts } = await stored(uid);
      await dateline.request
        .put(`/content-manager/content-types/${uid}/configuration`)
        .auth(token, { type: 'bearer' })
        .send({ settings, metadatas, layouts })
        .expect(200);
    }
  });

  it('is laid out the same at the next start, whatever was changed meanwhile, and writes nothing where nothing was', async () => {
    const { strapi } = dateline;
    const { layOutPanel } = outside<{ layOutPanel: (strapi: unknown) => Promise<void> }>(
      './dist/src/panel/index.js',
    );
    const table = () =>
      strapi.db.connection('strapi_core_store_settings').select('key', 'value').orderBy('key');
    const before = await table();
    const model = strapi.plugin('content-manager').service('content-types').findContentType(types[0]);
    const { settings, metadatas, layouts } = await stored(types[0]!);
    const changed = {
      settings: { ...settings, pageSize: 50 },
      metadatas,
      layouts: { ...layouts, list: ['slug'] },
    };
    await strapi.plugin('content-manager').service('content-types').updateConfiguration(model, changed);
    expect(await table()).not.toEqual(before);

    // What Strapi does at a start, then what Dateline does.
    await strapi.plugin('content-manager').service('components').syncConfigurations();
    await strapi.plugin('content-manager').service('content-types').syncConfigurations();
    await layOutPanel(strapi);
    expect(await table()).toEqual(before);

    const writes: string[] = [];
    const listen = ({ sql }: { sql: string }) => /^(insert|update|delete)/i.test(sql) && writes.push(sql);
    strapi.db.connection.on('query', listen);
    await layOutPanel(strapi);
    strapi.db.connection.removeListener('query', listen);
    expect(writes).toEqual([]);
  });

  describe('proposes a slug', () => {
    const place = { contentTypeUID: 'api::place.place', field: 'slug' };

    it('in pinyin for a Chinese name, numbered where it is taken', async () => {
      const data = { id: '', name: '喀什综合保税区' };
      expect(await propose('generate', { ...place, data })).toEqual({ data: 'ka-shi-zong-he-bao-shui-qu' });

      const first = await dateline.strapi
        .documents('api::place.place')
        .create({ data: { name: data.name, kind: 'bonded-zone' } });
      expect(await propose('generate', { ...place, data })).toEqual({ data: 'ka-shi-zong-he-bao-shui-qu-2' });

      const own = { ...data, documentId: first.documentId };
      expect(await propose('generate', { ...place, data: own })).toEqual({
        data: 'ka-shi-zong-he-bao-shui-qu',
      });
    });

    it('after the type where there is no name yet', async () => {
      expect(await propose('generate', { ...place, data: { id: '' } })).toEqual({ data: 'place' });
    });

    it('in place of one that saving would refuse', async () => {
      const check = (value: string) => propose('check-availability', { ...place, value });
      expect(await check('port-of-rotterdam')).toEqual({ isAvailable: true, suggestion: null });
      expect(await check('ka-shi-zong-he-bao-shui-qu')).toEqual({
        isAvailable: false,
        suggestion: 'ka-shi-zong-he-bao-shui-qu-2',
      });
      expect(await check('Port_of_Rotterdam')).toEqual({
        isAvailable: false,
        suggestion: 'port-of-rotterdam',
      });
      expect(await check('search')).toEqual({ isAvailable: false, suggestion: 'search-1' });
    });
  });
});

describe('a layout', () => {
  const text = (description?: string) => ({ type: 'string', description });
  const schema = {
    attributes: {
      name: text('What it is called.'),
      body: { ...text('The text.'), type: 'blocks' },
      note: text(),
    },
  } as unknown as Schema;

  it('is refused where it and the schema have drifted apart', () => {
    const layout = {
      uid: 'api::thing.thing',
      mainField: 'name',
      rows: [
        [
          ['name', 6],
          ['body', 8],
        ],
        [['nmae', 12]],
      ] as [string, number][][],
    };
    expect(layoutProblems(layout, schema, ['name', 'body', 'note'])).toEqual([
      'it has no field “nmae”',
      '“note” is left out',
      'the row name, body is 14 wide instead of 12',
      '“body” needs a row of its own',
      '“note” has no help text',
    ]);
  });

  it.each([
    ['publishedOn', 'Published on'],
    ['sourceUrl', 'Source URL'],
    ['name', 'Name'],
  ])('calls %s %s', (field, label) => expect(inWords(field)).toBe(label));
});
