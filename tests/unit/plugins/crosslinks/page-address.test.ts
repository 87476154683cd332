import {
  editAddress,
  graphAddress,
  pageState,
  reportAddress,
} from '../../../../src/plugins/crosslinks/admin/src/page/address';

const entry = { uid: 'api::place.place', documentId: 'qf28c790ngosm7reeqjuxa4h' };
const stateAt = (address: string) => pageState(new URL(address, 'http://localhost').searchParams);

describe("the page's address", () => {
  it('holds the chosen entry and how far its graph reaches', () => {
    expect(stateAt(graphAddress(entry))).toMatchObject({ tab: 'graph', entry, depth: 1 });
    expect(stateAt(graphAddress(entry, 2))).toMatchObject({ tab: 'graph', entry, depth: 2 });
  });

  it('holds the section of the report', () => {
    expect(stateAt(reportAddress('broken'))).toMatchObject({ tab: 'report', section: 'broken' });
  });

  it('falls back to an empty graph where it says nothing, or nonsense', () => {
    const blank = { tab: 'graph', entry: null, depth: 1, section: 'unlinked' };
    expect(stateAt('/plugins/crosslinks')).toEqual(blank);
    expect(stateAt('/?tab=x&uid=place&documentId=1&depth=9&section=y')).toEqual(blank);
  });

  it('leads to where an entry is edited', () => {
    expect(editAddress(entry)).toBe(
      '/content-manager/collection-types/api::place.place/qf28c790ngosm7reeqjuxa4h',
    );
  });
});
