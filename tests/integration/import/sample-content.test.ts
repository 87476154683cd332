import fs from 'node:fs';
import path from 'node:path';
import type { EntryReport, ImportReport } from '../../../src/import/report';
import { appDir, startDateline, type Dateline } from '../../helpers/dateline';
import { importFiles, rejections, stateOf } from '../../helpers/import';

const seeds = path.join(appDir, 'database/seeds');

let dateline: Dateline;
let report: ImportReport;
let entries: EntryReport[];
beforeAll(async () => {
  dateline = await startDateline();
  report = await importFiles(dateline, seeds, { publish: true });
  entries = report.files.flatMap((file) => file.entries);
});
afterAll(() => dateline.stop());

const ofType = (type: string) => entries.filter((entry) => entry.type === type);
const count = (uid: string, where: object = {}) => dateline.strapi.db.query(uid).count({ where });

describe('the sample content', () => {
  it('lands in an empty database without a rejection, published', () => {
    expect(rejections(report)).toEqual({});
    expect(entries.filter(({ status }) => status !== 'published')).toEqual([]);
    expect(report.files.map(({ path: file }) => path.basename(file))).not.toContain('README.md');
    expect(report.files.map(({ created, entries: made }) => made.length - created)).toEqual(
      report.files.map(() => 0),
    );
  });

  it.each([
    ['place', 40],
    ['organization', 10],
    ['indicator', 8],
    ['person', 8],
    ['topic', 6],
    ['event', 8],
    ['statistic', 60],
    ['article', 12],
  ])('holds enough of the type %s: at least %i', async (type, least) => {
    expect(ofType(type).length).toBeGreaterThanOrEqual(least);
    expect(await count(`api::${type}.${type}`)).toBeGreaterThanOrEqual(least);
  });

  it('holds at least 8 events with an itinerary and participants', async () => {
    const events = (await dateline.strapi.documents('api::event.event').findMany({
      status: 'published',
      populate: { itinerary: true, participants: true },
    })) as { itinerary: unknown[]; participants: unknown[] }[];
    const full = events.filter((event) => event.itinerary.length > 0 && event.participants.length > 0);
    expect(full.length).toBeGreaterThanOrEqual(8);
  });

  it('holds at least 5 series, and a figure that its source revised', async () => {
    const statistics = (await dateline.strapi.db
      .query('api::statistic.statistic')
      .findMany({ where: { publishedAt: null } })) as Record<string, string>[];
    const series = new Set(statistics.map((one) => one.seriesKey));
    const periods = statistics.map((one) => `${one.seriesKey} ${one.periodStart} ${one.periodEnd}`);
    expect(series.size).toBeGreaterThanOrEqual(5);
    expect(periods.length).toBeGreaterThan(new Set(periods).size);
  });

  it('says of every figure who published it, or where it can be read', async () => {
    const statistics = (await dateline.strapi.db
      .query('api::statistic.statistic')
      .findMany({ where: { publishedAt: null }, populate: { source: true, reportedBy: true } })) as {
      label: string;
      source: unknown;
      reportedBy: unknown;
      sourceUrl: string | null;
    }[];
    const nowhere = statistics.filter((one) => !one.source && !one.reportedBy && !one.sourceUrl);
    expect(nowhere.map(({ label }) => label)).toEqual([]);
  });

  it('links its articles to places, and most of them to figures', () => {
    const articles = ofType('article');
    expect(articles.filter(({ links }) => !links.places).map(({ slug }) => slug)).toEqual([]);
    expect(articles.filter(({ links }) => links.statistics).length).toBeGreaterThan(articles.length / 2);
  });

  it('is unchanged when imported again, and nothing is written', async () => {
    const before = await stateOf(dateline);
    const again = await importFiles(dateline, seeds, { publish: true });

    expect(again.files.filter(({ created, updated }) => created + updated > 0)).toEqual([]);
    expect(rejections(again)).toEqual({});
    expect(again.files.flatMap((file) => file.entries)).toHaveLength(entries.length);
    expect(await stateOf(dateline)).toEqual(before);
  });

  it('has no file that a folder’s import passes over without a word', () => {
    const all = fs.readdirSync(seeds, { recursive: true, withFileTypes: true });
    const files = all.filter((item) => item.isFile() && item.name !== 'README.md').map(({ name }) => name);
    expect(report.files.map((file) => path.basename(file.path)).sort()).toEqual(files.sort());
  });
});
