import type { Client } from 'pg';
import { linkedDocuments } from '../../../src/plugins/crosslinks/shared/text-links';
import type { Desk } from './desk';
import { fingerprints, fingerprintStatement } from './fingerprints';
import { TYPES, typeNames, type Type } from './types';
import type { Handle, View } from './world';

export interface Views {
  draft: Record<Handle, View>;
  published: Record<Handle, View>;
}

type Entry = { documentId: string } & Record<string, unknown>;

/** Most views that are remembered: those of a few hundred steps. */
const MOST_REMEMBERED = 2000;

/** Reads the desk's entries over REST: drafts with a full-access token, the rest as anybody. */
export class Observer {
  private readonly remembered = new Map<string, Views>();
  private readonly statement: string;

  constructor(
    private readonly desk: Desk,
    private readonly client: Client,
  ) {
    this.statement = fingerprintStatement(desk);
  }

  /** Everything that can be read; types of which no row has changed since they were read are as they were read then. */
  async observe(): Promise<Views> {
    const digests = await fingerprints(this.client, this.statement);
    return together(
      await Promise.all(
        typeNames.map(async (type) => {
          const key = `${type} ${digests.get(type)}`;
          const views = this.remembered.get(key) ?? (await readBoth(this.desk, type));
          if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
          this.remembered.set(key, views);
          return views;
        }),
      ),
    );
  }

  /** Everything that can be read, all of it read now. */
  async observeAnew(): Promise<Views> {
    return together(await Promise.all(typeNames.map((type) => readBoth(this.desk, type))));
  }
}

const together = (views: Views[]): Views => ({
  draft: Object.assign({}, ...views.map(({ draft }) => draft)) as Views['draft'],
  published: Object.assign({}, ...views.map(({ published }) => published)) as Views['published'],
});

async function readBoth(desk: Desk, type: Type): Promise<Views> {
  const [published, draft] = await Promise.all([
    read(desk, type, 'published'),
    TYPES[type].drafted ? read(desk, type, 'draft') : {},
  ]);
  return { draft, published };
}

async function read(desk: Desk, type: Type, version: 'draft' | 'published'): Promise<Record<Handle, View>> {
  const { plural, text } = TYPES[type];
  const params = ['pagination[limit]=100', 'fields[0]=documentId', ...populate(type)];
  if (text) params.push(`fields[1]=${text}`);
  if (version === 'draft') params.push('status=draft');
  const as = version === 'draft' ? 'api' : 'reader';
  const { status, body } = await desk.call(as, 'GET', `/api/${plural}?${params.join('&')}`);
  if (status !== 200) throw new Error(`GET /api/${plural} is ${status}: ${JSON.stringify(body)}`);
  const views: Record<Handle, View> = {};
  for (const entry of body.data as Entry[]) {
    const handle = desk.handle(entry.documentId);
    // Two rows of one version would be one too many.
    views[views[handle] ? `${handle} again` : handle] = viewOf(desk, type, entry);
  }
  return views;
}

function populate(type: Type): string[] {
  const { links, parts } = TYPES[type];
  return [
    ...Object.keys(links).map((field) => `populate[${field}][fields][0]=documentId`),
    ...Object.entries(parts).flatMap(([field, inner]) =>
      Object.keys(inner).map((name) => `populate[${field}][populate][${name}][fields][0]=documentId`),
    ),
  ];
}

function viewOf(desk: Desk, type: Type, entry: Entry): View {
  const { links, parts, text } = TYPES[type];
  const handleOf = (value: unknown) => (value ? desk.handle((value as Entry).documentId) : null);
  const view: View = {};
  for (const field of Object.keys(links)) view[field] = [entry[field] ?? []].flat().map(handleOf);
  for (const [field, inner] of Object.entries(parts)) {
    view[field] = (entry[field] as Record<string, unknown>[]).map((part) =>
      Object.fromEntries(Object.keys(inner).map((name) => [name, handleOf(part[name])])),
    );
  }
  view.text = text ? linkedDocuments(entry[text]).map((documentId) => desk.handle(documentId)) : [];
  return view;
}

/** What a reader who filters articles by an event, or events by a statistic, finds: it must tell nothing of drafts. */
export async function filtered(desk: Desk, plural: string, field: string, target: Handle): Promise<Handle[]> {
  const path = `/api/${plural}?filters[${field}][documentId]=${desk.documentId(target)}&fields[0]=documentId`;
  const { body } = await desk.call('reader', 'GET', path);
  return (body.data as Entry[]).map(({ documentId }) => desk.handle(documentId)).sort();
}
