import { setTimeout as sleep } from 'node:timers/promises';
import { startDateline, type Dateline } from '../../helpers/dateline';
import {
  BASICS,
  fixture,
  importFiles,
  outcomes,
  rejections,
  stateOf,
  TemporaryFolder,
} from '../../helpers/import';

let dateline: Dateline;
let folder: TemporaryFolder;

const start = async () => {
  dateline = await startDateline();
  folder = new TemporaryFolder();
};
const stop = async () => {
  folder.remove();
  await dateline.stop();
};

const ALL = [...BASICS, fixture('articles')];
const links =
  'populate[places]=true&populate[events]=true&populate[statistics]=true&populate[relatedArticles]=true';

interface Read {
  title: string;
  [field: string]: unknown;
}
async function read(slug: string): Promise<Read | undefined> {
  const { body } = await dateline.request.get(`/api/articles/${slug}?${links}`);
  return (body as { data?: Read }).data ?? undefined;
}
const statuses = (report: Awaited<ReturnType<typeof importFiles>>, type: string) => [
  ...new Set(
    report.files.flatMap(({ entries }) =>
      entries.filter((one) => one.type === type).map((one) => one.status),
    ),
  ),
];

describe('an import into an empty database', () => {
  beforeEach(start);
  afterEach(stop);

  it('without --publish leaves content in drafts, and publishes it later with it, once', async () => {
    const drafts = await importFiles(dateline, ALL);
    for (const type of ['article', 'event', 'statistic']) {
      expect(statuses(drafts, type)).toEqual(['draft']);
      expect(statuses(drafts, 'place')).toEqual(['published']);
    }
    expect(await read('quays-reopen')).toBeUndefined();

    const published = await importFiles(dateline, ALL, { publish: true });
    expect(outcomes(published)).toMatchObject({
      'statistics.csv': '3 updated',
      'events.csv': '1 updated',
      'quays-reopen.md': '1 updated',
      'places.geojson': '5 unchanged',
    });
    expect(statuses(published, 'article')).toEqual(['published']);
    expect(await read('quays-reopen')).toMatchObject({
      events: [{ slug: 'amber-days-2023' }],
      statistics: [{ asWritten: '1,204,500 containers' }],
      relatedArticles: [{ slug: 'customs-counts' }],
    });

    const again = await importFiles(dateline, ALL, { publish: true });
    expect(new Set(again.files.map(({ unchanged, entries }) => entries.length - unchanged))).toEqual(
      new Set([0]),
    );
  });

  it('waits for another one, so that the same files at once make their entries once', async () => {
    const reports = await Promise.all([importFiles(dateline, ALL), importFiles(dateline, ALL)]);
    expect(reports.map((report) => outcomes(report)['places.geojson']).sort()).toEqual([
      ...['5 created', '5 unchanged'],
    ]);
    expect(reports.map(rejections)).toEqual([{}, {}]);
  });

  it('reports in a dry run what it would do, rejections included, and keeps nothing', async () => {
    folder.write('places-bad.csv', 'name,kind\nFine,city\nBad,castle\n');
    const paths = [...ALL, folder.path];
    const before = await stateOf(dateline);
    const dry = await importFiles(dateline, paths, { publish: true, dryRun: true });
    expect(await stateOf(dateline)).toEqual(before);
    expect(dry.dryRun).toBe(true);

    const real = await importFiles(dateline, paths, { publish: true });
    const shape = ({ files }: typeof dry) =>
      files.map(({ entries, ...file }) => ({
        ...file,
        entries: entries.map(({ type, slug, status }) => ({ type, slug, status })),
      }));
    expect(shape(dry)).toEqual(shape(real));
    expect(outcomes(dry)['places-bad.csv']).toBe('1 created, 1 rejected');
  });
});

describe('an import into a filled database', () => {
  beforeAll(async () => {
    await start();
    await importFiles(dateline, ALL, { publish: true });
  });
  afterAll(stop);

  it('with --publish publishes what it changed, and never what an editor is at', async () => {
    const article = dateline.strapi.documents('api::article.article');
    const { documentId } = (await article.findFirst({ filters: { slug: 'quays-reopen' } }))!;
    await article.update({ documentId, data: { title: 'Not ready yet' } });

    await importFiles(dateline, ALL, { publish: true });
    expect(await read('quays-reopen')).toMatchObject({ title: 'The quays reopen' });
  });

  it('that links an unchanged article to a new entry publishes no draft that an editor is at', async () => {
    const text = (slug: string) =>
      `---\ntitle: ${slug}\nslug: ${slug}\npublishedOn: 2024-01-01\n---\nAt Lantern Pier.\n`;
    const files = ['kept', 'edited'].map((slug) => folder.write(`${slug}.md`, text(slug)));
    await importFiles(dateline, files, { publish: true });
    const article = dateline.strapi.documents('api::article.article');
    const { documentId } = (await article.findFirst({ filters: { slug: 'edited' } }))!;
    await article.update({ documentId, data: { summary: 'Half a sentence' } });
    const pier = folder.write('places-pier.csv', 'name,kind\nLantern Pier,seaport\n');

    const report = await importFiles(dateline, [...files, pier], { publish: true });
    expect(outcomes(report)).toMatchObject({ 'kept.md': '1 updated', 'edited.md': '1 updated' });
    expect(await read('kept')).toMatchObject({ places: [{ slug: 'lantern-pier' }] });
    expect(await read('edited')).toMatchObject({ summary: null, places: [] });
  });

  it('that publishes a target anew leaves the published links to it in place', async () => {
    const csv = folder.write(
      'statistics.csv',
      'indicator,place,period,value,unit,bound,change,changeBasis,asWritten,note\ncontainers-handled,sandhaven,2022,1204500,TEU,at-least,-2.25,year-on-year,"1,204,500 containers",By weight.\n',
    );
    expect(outcomes(await importFiles(dateline, csv, { publish: true }))).toEqual({
      'statistics.csv': '1 updated',
    });
    expect((await read('quays-reopen'))!.statistics).toMatchObject([{ note: 'By weight.' }]);
  });

  it('publishes articles that name each other with all their links', async () => {
    const article = (slug: string, related: string) =>
      folder.write(
        `${slug}.md`,
        `---\ntitle: ${slug}\nslug: ${slug}\npublishedOn: 2024-01-01\nrelatedArticles: [${related}]\n---\n[x](/api/articles/${related})\n`,
      );
    const files = [article('one', 'two'), article('two', 'three'), article('three', 'one')];
    expect(outcomes(await importFiles(dateline, files, { publish: true }))).toEqual({
      ...{ 'one.md': '1 created', 'two.md': '1 created', 'three.md': '1 created' },
    });
    const related = async (slug: string) => (await read(slug))!.relatedArticles;
    expect(await related('one')).toMatchObject([{ slug: 'two' }]);
    expect(await related('two')).toMatchObject([{ slug: 'three' }]);
    expect(await related('three')).toMatchObject([{ slug: 'one' }]);
    expect(outcomes(await importFiles(dateline, files, { publish: true }))).toEqual({
      ...{ 'one.md': '1 unchanged', 'two.md': '1 unchanged', 'three.md': '1 unchanged' },
    });
  });

  it('that can’t publish an entry leaves nothing of it', async () => {
    const file = folder.write('undated.md', '---\ntitle: Undated\n---\nText\n');
    const before = await stateOf(dateline);
    const report = await importFiles(dateline, file, { publish: true });
    expect(Object.keys(rejections(report))).toEqual(['undated.md:1 publishedOn']);
    expect(await stateOf(dateline)).toEqual(before);
    expect(outcomes(await importFiles(dateline, file))).toEqual({ 'undated.md': '1 created' });
  });

  it('tells how far it is, up to the last record', async () => {
    const told: [number, number][] = [];
    await importFiles(dateline, BASICS, {}, (done, total) => told.push([done, total]));
    expect(told.length).toBeGreaterThan(5);
    expect(told.map(([done]) => done)).toEqual([...told.map(([done]) => done)].sort((a, b) => a - b));
    expect(told.at(-1)).toEqual([15, 15]);
  });

  it('keeps no editor waiting during a dry run', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => `Tide ${index}`).join('\n');
    const file = folder.write('topics-tides.csv', `name\n${rows}\n`);
    const ended: string[] = [];
    let done = 0;
    const dryRun = importFiles(dateline, file, { dryRun: true }, (count) => {
      done = count;
    }).then(() => ended.push('dry run'));
    while (done < 10) await sleep(5);
    await dateline.strapi.documents('api::topic.topic').create({ data: { name: 'Ebb' } });
    ended.push('editor');
    await dryRun;
    expect(ended).toEqual(['editor', 'dry run']);
  });

  it('reports in a dry run the change of a changed file, and leaves the entry', async () => {
    const before = await stateOf(dateline);
    const file = folder.write('topics.csv', 'name,slug,summary\nAmber trade,amber-trade,Another summary\n');
    const report = await importFiles(dateline, file, { dryRun: true });
    expect(outcomes(report)).toEqual({ 'topics.csv': '1 updated' });
    expect(await stateOf(dateline)).toEqual(before);
  });
});
