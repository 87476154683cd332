import { PathTable } from '../../../src/reader/paths';

const table = new PathTable<string>();
const paths = [
  '/api/topics',
  '/api/go/:entry',
  '/api/events/:entry',
  '/api/events/:entry.ics',
  '/api/events/:entry/dossier',
];
for (const path of paths) table.add(path, path);

it.each([
  ['/api/topics', '/api/topics', ''],
  ['/api/go/abc', '/api/go/:entry', 'abc'],
  ['/api/events/visit.ics', '/api/events/:entry.ics', 'visit'],
  ['/api/events/visit', '/api/events/:entry', 'visit'],
  ['/api/events/visit/dossier', '/api/events/:entry/dossier', 'visit'],
  ['/api/go/', '/api/go/:entry', ''],
])('finds %s', (path, item, entry) => {
  expect(table.find(path)).toEqual({ item, entry });
});

it.each(['/api/topics/', '/api/go', '/api/go/a/b', '/api/events/a/b/dossier', '/', '', 'topics'])(
  'finds nothing for “%s”',
  (path) => {
    expect(table.find(path)).toBeUndefined();
  },
);
