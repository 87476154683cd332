import {
  linesOf,
  typeCounts,
  visibleGraph,
} from '../../../../src/plugins/crosslinks/admin/src/graph/graph-data';
import { edge, node } from './graph-fixtures';

const hidden = (...types: string[]) => new Set(types.map((type) => `api::${type}.${type}`));

describe('the lines of a graph', () => {
  it('are one for all links that go one way between two entries', () => {
    const lines = linesOf([
      edge('a>b'),
      edge('a>b', { field: 'dateline', published: false }),
      edge('a>b', { field: 'places' }),
    ]);
    expect(lines).toEqual([
      { from: 'a', to: 'b', fields: ['places', 'dateline'], published: true, mutual: false },
    ]);
  });

  it('are drafts where readers see none of their links', () => {
    expect(linesOf([edge('a>b', { published: false })])[0]?.published).toBe(false);
  });

  it('know of the line that comes back, and are not their own', () => {
    expect(linesOf([edge('a>b'), edge('b>a'), edge('a>a')]).map(({ mutual }) => mutual)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('the counts by type', () => {
  it('leave the chosen entry out, and begin with the commonest', () => {
    const nodes = [
      node('article:a', 0),
      node('topic:t'),
      node('place:p'),
      node('place:q'),
      node('article:b'),
    ];
    expect(typeCounts(nodes, 'a')).toEqual([
      { uid: 'api::place.place', count: 2 },
      { uid: 'api::article.article', count: 1 },
      { uid: 'api::topic.topic', count: 1 },
    ]);
  });
});

describe('a graph with types hidden', () => {
  const graph = {
    nodes: [node('article:a', 0), node('place:p'), node('event:e'), node('place:q', 2), node('article:b', 2)],
    edges: [edge('a>p'), edge('a>e'), edge('e>q'), edge('b>p')],
  };
  const shown = (...types: string[]) => visibleGraph(graph, 'a', hidden(...types));

  it('is all there where none is', () => {
    expect(shown()).toEqual({ ...graph, cutOff: 0 });
  });

  it('has neither their entries nor the links to them', () => {
    const { nodes, edges } = shown('place');
    expect(nodes.map(({ documentId }) => documentId)).toEqual(['a', 'e']);
    expect(edges).toEqual([edge('a>e')]);
  });

  it('keeps the chosen entry, and counts what was reached only through hidden ones', () => {
    const { nodes, cutOff } = shown('article', 'event');
    expect(nodes.map(({ documentId }) => documentId)).toEqual(['a', 'p']);
    expect(cutOff).toBe(1);
  });
});
