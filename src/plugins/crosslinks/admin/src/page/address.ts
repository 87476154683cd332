import { entryParams, reportQuery, type EntryParams, type ReportSection } from '../../../shared/contracts';

/** Where the page stands in the panel. */
export const PAGE = 'plugins/crosslinks';

export const TABS = ['graph', 'report'] as const;
export type Tab = (typeof TABS)[number];

export const SECTIONS = ['unlinked', 'hidden', 'broken', 'duplicates'] as const satisfies ReportSection[];

/** What the page shows, as its address says: it can be linked to, gone back to and reloaded. */
export interface PageState {
  tab: Tab;
  /** The entry whose graph is shown; null where none is chosen, or the address names none that can be. */
  entry: EntryParams | null;
  depth: 1 | 2;
  section: ReportSection;
}

export function pageState(query: URLSearchParams): PageState {
  const entry = entryParams.safeParse({ uid: query.get('uid'), documentId: query.get('documentId') });
  const section = reportQuery.shape.section.safeParse(query.get('section'));
  return {
    tab: query.get('tab') === 'report' ? 'report' : 'graph',
    entry: entry.success ? entry.data : null,
    depth: query.get('depth') === '2' ? 2 : 1,
    section: (section.success ? section.data : undefined) ?? SECTIONS[0],
  };
}

export function graphAddress({ uid, documentId }: EntryParams, depth: 1 | 2 = 1): string {
  return `/${PAGE}?${new URLSearchParams({ uid, documentId, ...(depth === 2 ? { depth: '2' } : {}) })}`;
}

export function reportAddress(section: ReportSection): string {
  return `/${PAGE}?${new URLSearchParams({ tab: 'report', section })}`;
}

/** Where an entry is edited. */
export function editAddress({ uid, documentId }: EntryParams): string {
  return `/content-manager/collection-types/${uid}/${documentId}`;
}
