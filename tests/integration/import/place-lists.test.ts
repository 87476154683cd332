import { startDateline } from '../../helpers/dateline';
import { importFiles, outcomes, TemporaryFolder } from '../../helpers/import';

describe('places as CSV and YAML', () => {
  it('land as those of GeoJSON do', async () => {
    const dateline = await startDateline();
    const folder = new TemporaryFolder();
    folder.write(
      'places-west.csv',
      'name,kind,latitude,longitude,parent,aliases\nWestquay,seaport,-3.5,12.25,,Quay West|西码头@zh\n',
    );
    folder.write(
      'places/east.yaml',
      '- { name: Eastquay, kind: seaport, latitude: 1, longitude: -2, parent: Quay West }',
    );
    const report = await importFiles(dateline, folder.path);

    expect(outcomes(report)).toEqual({ 'places-west.csv': '1 created', 'east.yaml': '1 created' });
    const { body } = await dateline.request.get('/api/places?sort=name&populate[parent]=true').expect(200);
    expect((body as { data: unknown }).data).toMatchObject([
      { slug: 'eastquay', latitude: 1, longitude: -2, parent: { slug: 'westquay' } },
      {
        slug: 'westquay',
        latitude: -3.5,
        longitude: 12.25,
        aliases: [{ text: 'Quay West' }, { text: '西码头', language: 'zh' }],
      },
    ]);
    folder.remove();
    await dateline.stop();
  });
});
