import {
  countToBe,
  documentIdOf,
  entriesToBe,
  keyAtTheEnd,
  relationValue,
  withConnected,
  withDisconnected,
  type RelationItem,
} from '../../../../src/plugins/crosslinks/admin/src/panel/relation-value';
import type { Entry } from '../../../../src/plugins/crosslinks/shared/contracts';

const entry = (documentId: string): Entry => ({
  uid: 'api::event.event',
  documentId,
  label: documentId.toUpperCase(),
  slug: documentId,
  status: 'published',
});
const item = (documentId: string, more: Partial<RelationItem> = {}): RelationItem => ({
  id: documentId.charCodeAt(0),
  documentId,
  label: documentId.toUpperCase(),
  ...more,
});
const events = { uid: 'api::event.event', isDrafted: true };
const names = (entries: Entry[]) => entries.map(({ documentId }) => documentId);

describe('a relation in the unsaved form', () => {
  it('is what is stored, less what was taken away, and what was connected at the end', () => {
    const stored = [entry('a'), entry('b'), entry('c')];
    const value = { connect: [item('d', { status: 'draft' }), item('a')], disconnect: [item('b')] };
    const entries = entriesToBe(stored, value, events);
    expect(names(entries)).toEqual(['c', 'd', 'a']);
    expect(entries[1]).toMatchObject({ label: 'D', status: 'draft' });
  });

  it('has no state for reference data, which the content manager calls published', () => {
    const value = { connect: [item('d', { status: 'published' })] };
    const [place] = entriesToBe([], value, { uid: 'api::place.place', isDrafted: false });
    expect(place?.status).toBe('none');
  });

  it('counts stored links that are not loaded, and not twice what was only moved', () => {
    const value = { connect: [item('d'), item('a')], disconnect: [item('b')] };
    expect(countToBe(5000, [entry('a'), entry('b')], value)).toBe(5000);
    expect(countToBe(0, [], { connect: [], disconnect: [] })).toBe(0);
  });

  it('reads items by the documentId that the content manager keeps in one of two places', () => {
    expect(documentIdOf({ id: 1, apiData: { id: 1, documentId: 'a' } })).toBe('a');
    expect(documentIdOf({ id: 1, documentId: 'b' })).toBe('b');
  });

  it('is empty where the form holds nothing of it', () => {
    expect(relationValue({}, 'events')).toEqual({ connect: [], disconnect: [] });
    expect(relationValue({ events: { connect: [item('a')] } }, 'events').connect).toHaveLength(1);
  });

  it('connects once, and takes back a removal instead of connecting', () => {
    const once = withConnected({}, item('a'));
    expect(withConnected(once, item('a')).connect).toHaveLength(1);
    expect(withConnected({ connect: [], disconnect: [item('a')] }, item('a'))).toEqual({
      connect: [],
      disconnect: [],
    });
  });

  it('forgets what was only connected, and remembers once what was stored', () => {
    expect(withDisconnected({ connect: [item('a')] }, item('a'))).toEqual({ connect: [], disconnect: [] });
    const removed = withDisconnected({}, item('a'));
    expect(withDisconnected(removed, item('a')).disconnect).toHaveLength(1);
  });

  it('gives keys that sort behind those of stored items, in the order they were given', () => {
    const [first, second] = [keyAtTheEnd(), keyAtTheEnd()];
    expect([second, 'a0', 'Zz', first, 'b00V'].sort().slice(-2)).toEqual([first, second]);
  });
});
