import fs from 'node:fs';
import path from 'node:path';
import { appDir, type Dateline } from './dateline';
import { importFiles } from './import';

const seed = (name: string) => path.join(appDir, 'database/seeds', name);

/** The sample content’s reference data: a gazetteer that knows no event, no statistic and no article. */
export const GAZETTEER = [
  seed('places.geojson'),
  seed('organizations.yaml'),
  seed('indicators.yaml'),
  seed('people.yaml'),
  seed('topics.yaml'),
];

/** Fills an empty Dateline with it; returns where to find an entry’s documentId by its slug. */
export async function fillGazetteer(dateline: Dateline): Promise<(slug: string) => string> {
  const { files } = await importFiles(dateline, GAZETTEER);
  const ids = new Map(files.flatMap(({ entries }) => entries.map((one) => [one.slug, one.documentId])));
  return (slug) => {
    const id = ids.get(slug);
    if (id === undefined) throw new Error(`The gazetteer has no ${slug}.`);
    return id;
  };
}

/** A text of tests/fixtures/texts. */
export function textFixture(name: string): string {
  return fs.readFileSync(path.join(appDir, 'tests/fixtures/texts', name), 'utf8');
}
