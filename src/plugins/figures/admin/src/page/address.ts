import {
  documentParams,
  reportQuery,
  type ObservationsQuery,
  type ReportSection,
} from '../../../shared/contracts';

/** Where the page stands in the panel. */
export const PAGE = 'plugins/figures';

export const SECTIONS = ['superseded', 'failing', 'unsourced'] as const satisfies ReportSection[];
export const TABS = [...SECTIONS, 'series'] as const;
export type Tab = (typeof TABS)[number];

/** What the report can be narrowed to, and the type of each. */
export const FILTERS = {
  indicator: 'api::indicator.indicator',
  place: 'api::place.place',
  source: 'api::organization.organization',
} as const;
export type Filter = keyof typeof FILTERS;
export const FILTER_NAMES = Object.keys(FILTERS) as Filter[];

/** What the page shows, as its address says: it can be linked to, gone back to and reloaded. */
export interface PageState {
  tab: Tab;
  /** documentIds. */
  filters: Partial<Record<Filter, string>>;
  /** The series that is open; null where the list of them is. */
  series: ObservationsQuery | null;
}

export function pageState(query: URLSearchParams): PageState {
  const section = reportQuery.shape.section.safeParse(query.get('tab'));
  const idIn = (name: string) => {
    const { success, data } = documentParams.safeParse({ documentId: query.get(name) });
    return success ? data.documentId : undefined;
  };
  const [indicator, place, partner] = [idIn('of'), idIn('at'), idIn('with')];
  return {
    tab: query.get('tab') === 'series' ? 'series' : (section.success && section.data) || SECTIONS[0],
    filters: Object.fromEntries(
      FILTER_NAMES.flatMap((name) => {
        const id = idIn(name);
        return id ? [[name, id]] : [];
      }),
    ),
    series: indicator && place ? { indicator, place, ...(partner && { partner }) } : null,
  };
}

export function tabAddress(tab: Tab): string {
  return `/${PAGE}?${new URLSearchParams({ tab })}`;
}

export function seriesAddress({ indicator, place, partner }: ObservationsQuery): string {
  const parts = { tab: 'series', of: indicator, at: place, ...(partner && { with: partner }) };
  return `/${PAGE}?${new URLSearchParams(parts)}`;
}
