import { startDateline, type Dateline } from '../../helpers/dateline';
import { fillGazetteer, textFixture } from '../../helpers/gazetteer';
import { importFiles, outcomes, stateOf, TemporaryFolder } from '../../helpers/import';

const ITEM = textFixture('envoys-at-two-gateways.txt');

let dateline: Dateline;
let folder: TemporaryFolder;
beforeEach(async () => {
  dateline = await startDateline();
  folder = new TemporaryFolder();
  await fillGazetteer(dateline);
});
afterEach(async () => {
  folder.remove();
  await dateline.stop();
});

const count = (type: string, where: object = {}) =>
  dateline.strapi.db.query(`api::${type}.${type}`).count({ where });
const statistics = async () =>
  (
    (await dateline.strapi.db
      .query('api::statistic.statistic')
      .findMany({ where: { publishedAt: null } })) as { asWritten: string }[]
  )
    .map(({ asWritten }) => asWritten)
    .sort();

describe('an article that tells of what the desk does not have', () => {
  it('brings its statistics and its visit as drafts, and once', async () => {
    const file = folder.write('item.txt', ITEM);
    const report = await importFiles(dateline, file, { publish: true });
    expect(outcomes(report)).toEqual({ 'item.txt': '5 created' });
    const { entries } = report.files[0]!;
    expect(entries.map(({ type, status }) => `${status} ${type}`).sort()).toEqual([
      'draft event',
      'draft statistic',
      'draft statistic',
      'draft statistic',
      'published article',
    ]);
    expect(await statistics()).toEqual(['1.29 billion yuan', '138.3 billion yuan', '149.62 billion yuan']);
    const article = entries.find(({ type }) => type === 'article');
    expect(article?.links.statistics).toHaveLength(3);
    expect(article?.links.events).toEqual(['visit-to-xinjiang-by-envoys-from-at-least-20-countries']);

    const before = await stateOf(dateline);
    expect(outcomes(await importFiles(dateline, file, { publish: true }))).toEqual({
      'item.txt': '1 unchanged',
    });
    expect(await stateOf(dateline)).toEqual(before);
  });

  it('links what another text has brought, and does not bring back what an editor threw away', async () => {
    const file = folder.write('item.txt', ITEM);
    await importFiles(dateline, file);
    const other = folder.write('other.txt', ITEM.replace(/» [^»\n]*$/m, '» Another paper has it too'));
    const report = await importFiles(dateline, other);
    expect(outcomes(report)).toEqual({ 'other.txt': '1 created' });
    expect(report.files[0]?.entries[0]?.links.statistics).toHaveLength(3);

    const thrown = (await dateline.strapi.db
      .query('api::statistic.statistic')
      .findOne({ where: { asWritten: '138.3 billion yuan' } })) as { documentId: string };
    for (const article of await dateline.strapi.documents('api::article.article').findMany({ fields: [] })) {
      await dateline.strapi.documents('api::article.article').update({
        documentId: article.documentId,
        data: { statistics: { disconnect: [thrown.documentId] } } as never,
      });
    }
    await dateline.strapi.documents('api::statistic.statistic').delete({ documentId: thrown.documentId });
    await importFiles(dateline, [file, other]);
    expect(await statistics()).toEqual(['1.29 billion yuan', '149.62 billion yuan']);
  });

  it('brings nothing that its file names itself, and nothing in a dry run', async () => {
    const file = folder.write('item.txt', ITEM);
    const dry = await importFiles(dateline, file, { dryRun: true });
    expect(outcomes(dry)).toEqual({ 'item.txt': '5 created' });
    expect([await count('article'), await count('statistic'), await count('event')]).toEqual([0, 0, 0]);

    const [, ...lines] = ITEM.split('\n');
    const own = `---\ntitle: Own links\npublishedOn: 2023-08-07\nstatistics: []\nevents: []\n---\n${lines.join('\n\n')}`;
    expect(outcomes(await importFiles(dateline, folder.write('own.md', own)))).toEqual({
      'own.md': '1 created',
    });
    expect([await count('statistic'), await count('event')]).toEqual([0, 0]);
  });
});
