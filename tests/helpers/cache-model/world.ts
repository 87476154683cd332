import type { Client } from 'pg';
import type { Random } from './random';
import type { Nodes } from './nodes';

export const DRAFTED = ['articles', 'events', 'statistics'] as const;
export const REFERENCE = ['places', 'topics', 'organizations', 'people', 'indicators'] as const;
export type Plural = (typeof DRAFTED)[number] | (typeof REFERENCE)[number];

const SINGULAR: Record<Plural, string> = {
  ...{ articles: 'article', events: 'event', statistics: 'statistic', places: 'place', topics: 'topic' },
  ...{ organizations: 'organization', people: 'person', indicators: 'indicator' },
};
export const uidOf = (plural: Plural): string => `api::${SINGULAR[plural]}.${SINGULAR[plural]}`;

const AT_FIRST: Record<Plural, number> = {
  ...{
    places: 5,
    topics: 2,
    organizations: 2,
    people: 2,
    indicators: 2,
    articles: 5,
    events: 3,
    statistics: 3,
  },
};

/** The entries that a sequence of writes is about. */
export class World {
  readonly ids: Record<Plural, string[]> = {
    ...{ articles: [], events: [], statistics: [], places: [], topics: [], organizations: [], people: [] },
    indicators: [],
  };
  /** Pictures in the media library, by the ids of their rows. */
  readonly files: number[] = [];
  private made = 0;

  constructor(readonly random: Random) {}

  async fill(nodes: Nodes): Promise<void> {
    for (const plural of [...REFERENCE, 'statistics', 'events', 'articles'] as Plural[]) {
      for (let count = 0; count < AT_FIRST[plural]; count += 1) {
        const data = { ...this.bare(plural), ...this.links(plural) };
        const answer = await nodes.write(nodes.plain, 'POST', `/api/${plural}`, { data });
        this.ids[plural].push((answer as { data: { documentId: string } }).data.documentId);
      }
    }
    for (const name of ['quay', 'border']) this.files.push(await nodes.upload(nodes.plain, name));
  }

  /** What an entry of a type needs, with a name of its own. */
  bare(plural: Plural): Record<string, unknown> {
    this.made += 1;
    const name = `${plural} ${this.made}`;
    switch (plural) {
      case 'articles':
        return {
          title: name,
          language: 'en',
          publishedOn: `2023-08-${String(1 + (this.made % 28)).padStart(2, '0')}`,
        };
      case 'events':
        return { name, kind: 'meeting' };
      case 'statistics': {
        const { random, ids } = this;
        const series = { indicator: random.one(ids.indicators), place: random.one(ids.places) };
        return { ...series, period: String(1000 + this.made), value: `${this.made}.5`, unit: 'CNY' };
      }
      case 'places':
        return { name, kind: 'city' };
      case 'indicators':
        return { name, measure: 'flow' };
      default:
        return { name };
    }
  }

  /** A name or a date that decides where an entry stands in lists, or a text that does not. */
  change(plural: Plural): Record<string, unknown> {
    this.made += 1;
    const text = `changed ${this.made}`;
    if (plural === 'statistics')
      return this.random.one([{ note: text }, { value: `${this.made}.25` }, { unit: 'USD' }]);
    if (plural === 'articles')
      return this.random.one([{ title: text }, { summary: text }, { publishedOn: '2023-09-01' }]);
    if (plural === 'events')
      return this.random.one([{ name: text }, { summary: text }, { startDate: '2024-02-03' }]);
    if (plural === 'people' || plural === 'organizations') return { name: text };
    return this.random.one([
      { name: text },
      plural === 'indicators' ? { definition: text } : { summary: text },
    ]);
  }

  /** New links of an entry, in fields, components and texts. */
  links(plural: Plural): Record<string, unknown> {
    const { random, ids } = this;
    const one = (type: Plural) => (random.below(3) === 0 ? null : (random.some(ids[type], 1)[0] ?? null));
    switch (plural) {
      case 'articles': {
        const texts = random.some([...ids.events, ...ids.places, ...ids.articles], 2);
        return {
          places: random.some(ids.places, 3),
          events: random.some(ids.events, 3),
          statistics: random.some(ids.statistics, 2),
          relatedArticles: random.some(ids.articles, 2),
          dateline: one('places'),
          body: texts.map(paragraph),
          photos: random.some(this.files, 2).map((file) => ({ file, caption: 'A picture' })),
        };
      }
      case 'events':
        return {
          places: random.some(ids.places, 2),
          topics: random.some(ids.topics, 2),
          host: one('organizations'),
          itinerary: random.some(ids.places, 2).map((place) => ({ place, activity: 'A walk' })),
          participants: random.some(ids.people, 2).map((person) => ({ person, role: 'Guest' })),
        };
      case 'statistics':
        return { source: one('organizations'), partner: one('places') };
      case 'places':
        return { members: random.some(ids.places, 2) };
      case 'people':
        return {
          country: one('places'),
          positions: random
            .some(ids.organizations, 1)
            .map((organization) => ({ title: 'Head', organization })),
        };
      case 'organizations':
        return { place: one('places') };
      default:
        return {};
    }
  }
}

function paragraph(documentId: string): object {
  const children = [{ type: 'text', text: 'this' }];
  const link = { type: 'link', url: `/api/go/${documentId}`, documentId, children };
  return { type: 'paragraph', children: [{ type: 'text', text: 'See ' }, link, { type: 'text', text: '.' }] };
}

/** The pictures of an article's row `t`, which are a part of it. */
const PICTURES = `(SELECT string_agg(f.file_id::text, ' ' ORDER BY f.id)
    FROM articles_cmps c JOIN files_related_mph f ON f.related_id = c.cmp_id AND f.related_type = c.component_type
   WHERE c.entity_id = t.id AND c.component_type = 'shared.photo')`;

/** A hash of each row that readers see, by document, and of each file. */
export async function publishedRows(sql: Client): Promise<Map<string, string>> {
  const selects = [...DRAFTED, ...REFERENCE].map((table) => {
    const parts = table === 'articles' ? PICTURES : `''`;
    return `SELECT document_id AS id, md5(concat(t::text, ${parts})) AS hash FROM ${table} t WHERE published_at IS NOT NULL`;
  });
  selects.push('SELECT document_id, md5(t::text) FROM files t');
  const { rows } = await sql.query<{ id: string; hash: string }>(selects.join(' UNION ALL '));
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}
