import path from 'node:path';
import type { LinkField as Field } from '../../../src/plugins/crosslinks/server/src/links/link-fields';
import { HEADER, openBulkDesk, own } from '../../helpers/bulk-desk';
import { appDir } from '../../helpers/dateline';
import { importFiles } from '../../helpers/import';
import { sql, storedStatistics } from '../../helpers/observations';
import { outside } from '../../helpers/outside';

const desk = openBulkDesk();
const { csv, outcome } = desk;
const series = async (query: string) => {
  const { body } = await desk.dateline.request.get(`/api/statistics/series?${query}`).expect(200);
  return body as { data: { value: string; period: string; current: boolean }[] };
};

describe('observations that were imported in bulk', () => {
  it.each([
    ['published', ['--publish']],
    ['drafts', []],
  ])('are stored as the document service stores them, as %s', async (_, flags) => {
    const [one, other] = flags.length > 0 ? ['documents-p', 'bulk-p'] : ['documents-d', 'bulk-d'];
    const statistics = desk.folder.write(`statistics-${one}.csv`, `${[HEADER, ...own(one)].join('\n')}\n`);
    await importFiles(desk.dateline, statistics, { publish: flags.length > 0 });
    expect(await outcome([csv(own(other)), ...flags])).toEqual({
      ...{ code: 0, created: 3, updated: 0, unchanged: 0, rejectedRows: 0 },
    });
    const stored = await storedStatistics(desk.dateline, other);
    expect(stored).toHaveLength(flags.length > 0 ? 6 : 3);
    expect(stored).toEqual(await storedStatistics(desk.dateline, one));
  });

  it('are read from SDMX-CSV, and readers see them', async () => {
    const header =
      'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,INDICATOR,REF_AREA,COUNTERPART_AREA,UNIT_MEASURE,SOURCE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT,RELEASED_ON';
    const rows = ['01', '02', '03'].map(
      (month) =>
        `dataflow,X:Y(1.0),I,M,containers-handled,SU,_Z,TEU,norland-customs,2021-${month},5${month}.5,P,3,2021-06-01`,
    );
    const file = csv(
      rows.map((row) => row.replace(',SU,', ',suthland,')),
      header,
    );
    expect(await outcome([file, '--publish'])).toMatchObject({ code: 0, created: 3 });
    const { data } = await series('indicator=containers-handled&place=suthland');
    expect(data).toMatchObject([
      { period: '2021-01', value: '501.5', observationStatus: 'provisional', current: true },
      { period: '2021-02', value: '502.5' },
      { period: '2021-03', value: '503.5' },
    ]);
  });

  it('are unchanged the second time, published the time after', async () => {
    const file = csv(own('again'));
    expect(await outcome([file])).toMatchObject({ code: 0, created: 3 });
    expect(await outcome([file])).toMatchObject({ code: 0, created: 0, unchanged: 3 });
    expect(await outcome([file, '--publish'])).toMatchObject({ code: 0, updated: 3, unchanged: 0 });
    expect(await outcome([file, '--publish'])).toMatchObject({ code: 0, updated: 0, unchanged: 3 });
    const published = await storedStatistics(desk.dateline, 'again');
    const straight = csv(own('straight'));
    await outcome([straight, '--publish']);
    expect(published).toEqual(await storedStatistics(desk.dateline, 'straight'));
  });

  it('are noted for the checks once they are published', async () => {
    const noted = () =>
      sql<{ statistic: string }>(
        desk.dateline,
        `SELECT u.statistic FROM dateline_figures_unchecked u JOIN statistics s ON s.document_id = u.statistic
          WHERE s.definition_version = 'noted' AND s.published_at IS NOT NULL`,
      );
    const file = csv(own('noted'));
    await outcome([file]);
    expect(await noted()).toEqual([]);
    await outcome([file, '--publish']);
    expect(await noted()).toHaveLength(3);
  });

  it('keep nothing in a dry run', async () => {
    expect(await outcome([csv(own('dry')), '--publish', '--dry-run'])).toMatchObject({ code: 0, created: 3 });
    expect(await storedStatistics(desk.dateline, 'dry')).toEqual([]);
  });

  it('supersede what was released before, also within one file', async () => {
    const header = 'indicator,place,period,value,unit,releasedOn,definitionVersion';
    const of = (value: string, released: string) =>
      `cargo-value,norland,2020,${value},NOK,${released},vintage`;
    await outcome([csv([of('10.5', '2021-01-01')], header), '--publish']);
    await outcome([csv([of('11.5', '2021-03-01'), of('12.5', '2021-02-01')], header), '--publish']);
    const rows = await sql<{ value: string; current: boolean; next: string | null }>(
      desk.dateline,
      `SELECT s.value::text, s.current, n.value::text AS next FROM statistics s
         LEFT JOIN statistics n ON n.document_id = s.superseded_by AND n.published_at IS NOT NULL
        WHERE s.definition_version = 'vintage' ORDER BY s.value, s.published_at`,
    );
    const [first, second, third] = [
      ...[{ value: '10.5', current: false, next: '11.5' }],
      ...[{ value: '11.5', current: true, next: null }],
      ...[{ value: '12.5', current: false, next: '11.5' }],
    ];
    expect(rows).toEqual([first, first, second, second, third, third]);
  });

  it('come back into what linked to them before they were published', async () => {
    const file = csv(own('linked'));
    await outcome([file]);
    const [draft] = await sql<{ id: string }>(
      desk.dateline,
      `SELECT document_id AS id FROM statistics WHERE definition_version = 'linked' AND period = '2023'`,
    );
    await desk.dateline.strapi.documents('api::article.article').create({
      data: {
        title: 'Linked',
        slug: 'linked',
        language: 'en',
        publishedOn: '2024-03-01',
        statistics: [draft!.id],
      } as never,
      status: 'published',
    });
    await outcome([file, '--publish']);
    const { body } = await desk.dateline.request.get('/api/articles/linked?populate=statistics').expect(200);
    expect((body as { data: { statistics: object[] } }).data.statistics).toMatchObject([
      { documentId: draft!.id, period: '2023' },
    ]);
  });
});

it('knows every way to link to a statistic', () => {
  const of = <T>(file: string) => outside<T>(path.join(appDir, 'dist/src', file));
  const { linkFields } = of<{ linkFields: (strapi: unknown) => Field[] }>(
    'plugins/crosslinks/server/src/links/link-fields',
  );
  const { BACKLINKS, LINKS } = of<{ BACKLINKS: object[]; LINKS: object[] }>('import/observations/links');
  const fields = linkFields(desk.dateline.strapi).map(({ source, target, path: field, join }) => ({
    source: { uid: source.uid, collectionName: source.collectionName },
    target: { uid: target.uid, collectionName: target.collectionName },
    path: field,
    join,
  }));
  const statistic = 'api::statistic.statistic';
  expect(BACKLINKS).toEqual(fields.filter(({ target }) => target.uid === statistic));
  expect(LINKS).toEqual(
    fields
      .filter(({ source }) => source.uid === statistic)
      .map(({ path: field, target, join }) => ({
        ...{ field, join: join.name, uid: target.uid },
        ...{ table: target.collectionName, column: join.inverse },
      })),
  );
});
