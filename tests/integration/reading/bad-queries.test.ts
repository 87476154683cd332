import { messageOf, openClient, type Client } from '../../helpers/client';
import { startDateline, type Dateline } from '../../helpers/dateline';

let dateline: Dateline;
let client: Client;

beforeAll(async () => {
  dateline = await startDateline();
  client = await openClient(dateline);
  await client.create('/articles', { title: 'An article', publishedOn: '2023-08-07' });
});
afterAll(() => dateline.stop());

/** Queries of /api/articles, and what the 400 names. */
const UNKNOWN: [string, string][] = [
  ['colour=red', 'colour'],
  ['populate=nope', 'nope'],
  ['populate[nope]=true', 'nope'],
  ['populate[events][nope]=1', 'nope'],
  ['populate[events][populate]=nope', 'nope'],
  ['populate[events][fields]=nope', 'nope'],
  ['populate[events][filters][nope]=1', 'nope'],
  ['populate[events][sort]=nope', 'nope'],
  ['populate=events.nope', 'nope'],
  ['populate=title', 'title'],
  ['populate[createdBy]=true', 'createdBy'],
  ['filters[nope]=1', 'nope'],
  ['filters[events][nope]=1', 'nope'],
  ['filters[title][$nope]=1', '$nope'],
  ['filters[$or][0][nope]=1', 'nope'],
  ['filters[$not][nope]=1', 'nope'],
  ['filters[createdBy][email][$startsWith]=a', 'createdBy'],
  ['fields=nope', 'nope'],
  ['fields[0]=title&fields[1]=nope', 'nope'],
  ['fields=constructor', 'constructor'],
  ['sort=nope', 'nope'],
  ['sort[nope]=asc', 'nope'],
  ['sort=events.nope', 'nope'],
  ['pagination[nope]=1', 'pagination.nope'],
];

const MISSHAPEN: [string, string][] = [
  ['pagination=5', 'pagination'],
  ['pagination[page]=0', 'pagination.page'],
  ['pagination[page]=abc', 'pagination.page'],
  ['pagination[pageSize]=-1', 'pagination.pageSize'],
  ['pagination[start]=-5', 'pagination.start'],
  ['pagination[start]=99999999999999999999', 'pagination.start'],
  ['pagination[limit]=-1', 'pagination.limit'],
  ['pagination[page]=1&pagination[start]=1', 'pagination'],
  ['pagination[withCount]=perhaps', 'withCount'],
  ['filters=abc', 'filters'],
  ['filters[0][title]=a', 'filters'],
  ['filters[$and]=x', 'filters.$and'],
  ['filters[$and][0]=x', 'filters.$and.0'],
  ['filters[$or][title]=x', 'filters.$or'],
  ['filters[$not]=x', 'filters.$not'],
  ['filters[title][$between]=x', 'filters.title.$between'],
  ['filters[title][$or][0][$eq]=x', 'filters.title'],
  ['filters[title][$null][a]=x', 'filters.title.$null'],
  ['filters[title][0][a]=x', 'filters.title'],
  ['filters[title]=%00', 'filters.title'],
  ['filters[title][$contains]=a%00b', 'filters.title'],
  ['filters[documentId]=%00', 'filters.documentId'],
  ['filters[id]=abc', 'filters.id'],
  ['filters[id][$gt]=99999999999999', 'filters.id'],
  ['filters[events]=abc', 'filters.events'],
  ['filters[events][id][$in][0]=x', 'filters.events.id'],
  ['filters[events][$contains]=a', 'filters.events'],
  ['filters[publishedOn]=yesterday', 'filters.publishedOn'],
  ['filters[publishedOn]=0000-01-01', 'filters.publishedOn'],
  ['filters[publishedOn][$contains]=2023', 'filters.publishedOn'],
  ['filters[createdAt]=275760-09-13', 'filters.createdAt'],
  ['filters[body][$contains]=a', 'filters.body'],
  ['sort=title:sideways', 'sort.title'],
  ['sort[title]=up', 'sort.title'],
  ['fields=', 'fields'],
  ['fields[a]=title', 'fields'],
  ['_q[]=a', '_q'],
  ['_q=%00', '_q'],
];

it.each([...UNKNOWN, ...MISSHAPEN])('?%s is refused with a 400 that names %s', async (query, name) => {
  for (const path of ['/articles', '/articles/an-article']) {
    const answer = await client.read(`${path}?${query}`);
    expect([answer.status, messageOf(answer)]).toEqual([400, expect.stringContaining(name)]);
  }
  // Who may read drafts is told the same.
  const answer = await client.rest('get', `/articles?${query}`);
  expect([answer.status, messageOf(answer)]).toEqual([400, expect.stringContaining(name)]);
});

it.each([
  ['filters[$and]=x', 'filters.$and'],
  ['filters[$and][0][title][$between]=x', '$between'],
  ['_q[]=a', '_q'],
  ['_q=%00', '_q'],
  ['sort=title:sideways', 'sort.title'],
  ['page=abc', 'page'],
])('the panel’s API refuses a list with ?%s, and names %s', async (query, name) => {
  const answer = await client.panel('get', `/collection-types/api::article.article?${query}`);
  expect([answer.status, messageOf(answer)]).toEqual([400, expect.stringContaining(name)]);
});

it.each([
  'filters[title][0]=An article&filters[title][1]=Another',
  'filters[title][$in][0]=An article',
  'filters[title][$not][$in][0]=Another',
  'filters[$not][title]=Another',
  'filters[$not][$or][0][title]=Another',
  'filters[$or][0][title]=An article&filters[$or][1][id]=999',
  'filters[events][$null]=true',
  'filters[$or][0][events][documentId][$null]=true',
  'filters[publishedOn][$between][0]=2023-01-01&filters[publishedOn][$between][1]=2023-12-31',
  'filters[createdAt][$gt]=2020-01-01T00:00:00Z',
  'sort=title:asc,publishedOn:desc&sort=title',
  'sort[0]=title:DESC&sort[1]=publishedOn',
  'sort[title]=desc',
  'sort=events.name',
  'fields=*',
  'fields=title,slug&populate=*',
  'populate=events,places.parent',
  'pagination[page]=1&pagination[pageSize]=10',
  'pagination[start]=0&pagination[limit]=10&pagination[withCount]=false',
  '_q=article',
])('?%s is answered', async (query) => {
  const answer = await client.read(`/articles?${query}`).expect(200);
  expect((answer.body as { data: { documentId: string }[] }).data).toHaveLength(1);
});
