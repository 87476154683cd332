import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { appDir, type Dateline } from './dateline';
import { deskOf, textWithLink } from './desk';
import { importFiles } from './import';

/** The sample content without its articles and most of its figures. */
const SAMPLE = [
  ...['places.geojson', 'organizations.yaml', 'people.yaml', 'indicators.yaml', 'topics.yaml', 'events.yaml'],
  ...['statistics-xinjiang.csv', 'statistics-freight-trains.csv'],
].map((name) => path.join(appDir, 'database/seeds', name));

/** Fills a Dateline with articles that link to so much that reading it all in turn shows. */
export async function fillLinkedDesk(dateline: Dateline): Promise<void> {
  await importFiles(dateline, SAMPLE, { publish: true });
  await addArticles(dateline);
}

/** Articles with many links, with parts, a file, drafts that differ, and links to what readers can't see. */
async function addArticles(dateline: Dateline): Promise<void> {
  const desk = deskOf(() => dateline);
  const all = async (type: 'event' | 'statistic' | 'place' | 'person' | 'organization') =>
    (await desk.documents(type).findMany({ sort: 'documentId', limit: 30 } as never)).map(
      ({ documentId }) => documentId,
    );
  const [events, statistics, places] = [await all('event'), await all('statistic'), await all('place')];
  const [people, organizations] = [await all('person'), await all('organization')];
  const file = await uploaded(dateline);
  const hidden = await desk.create('event', { name: 'Seen by nobody yet', places: places.slice(0, 3) });
  const before: string[] = [];
  for (let index = 0; index < 36; index += 1) {
    const from = <T>(list: T[], count: number): T[] =>
      Array.from(
        { length: Math.min(count, list.length) },
        (_, at) => list[(index * 5 + at * 3) % list.length]!,
      );
    const event = await desk.create('event', {
      places: [...new Set(from(places, 6))],
      statistics: [...new Set(from(statistics, 4))],
      itinerary: from(places, 3).map((place) => ({ place, activity: `Stop of ${index}` })),
      participants: from(people, 2).map((person, at) => ({
        ...{ person, role: 'guest', name: `Guest ${at}` },
        ...{ organization: organizations[at] ?? null, country: places[index] ?? null },
      })),
    });
    if (index % 3 > 0) await desk.publish('event', event);
    const article = await desk.create('article', {
      events: [...new Set([event, hidden, ...from(events, 3)])],
      statistics: [...new Set(from(statistics, 8))],
      places: [...new Set(from(places, 30))],
      body: textWithLink(index % 2 ? event : hidden),
      relatedArticles: before.slice(-3),
      dateline: places[index] ?? null,
      photos: [{ file, caption: `Photo ${index}`, alt: 'Quay' }],
      seo: { metaTitle: `Title ${index}`, metaDescription: 'Of a page' },
      corrections: [{ date: '2023-08-08', kind: 'correction', text: `Corrected ${index}` }],
    });
    before.push(article);
    if (index % 4 < 3) await desk.publish('article', article);
    // Drafts that differ from what readers see.
    if (index % 6 === 0) await desk.update('article', article, { events: [hidden] });
  }
}

async function uploaded(dateline: Dateline): Promise<number> {
  const filepath = path.join(appDir, 'favicon.png');
  const copy = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-upload-')), 'quay.png');
  fs.copyFileSync(filepath, copy);
  const [file] = (await dateline.strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: {},
      files: [
        {
          filepath: copy,
          originalFilename: 'quay.png',
          mimetype: 'image/png',
          size: fs.statSync(copy).size,
        },
      ],
    })) as { id: number }[];
  fs.rmSync(path.dirname(copy), { recursive: true, force: true });
  return file!.id;
}
