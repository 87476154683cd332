import type { LinkField } from '../../plugins/crosslinks/server/src/links/link-fields';

export type LinkName = 'indicator' | 'place' | 'partner' | 'source' | 'reportedBy';

/** A field in which a statistic points at something: its join table, and the type and table of what it points at. */
interface StatisticLink {
  field: LinkName;
  uid: string;
  table: string;
  join: string;
  column: string;
}

export const LINKS: StatisticLink[] = [
  linkTo('indicator', 'indicator', 'statistics_indicator_lnk'),
  linkTo('place', 'place', 'statistics_place_lnk'),
  linkTo('partner', 'place', 'statistics_partner_lnk'),
  linkTo('source', 'organization', 'statistics_source_lnk'),
  linkTo('reportedBy', 'organization', 'statistics_reported_by_lnk'),
];

function linkTo(field: LinkName, type: string, join: string): StatisticLink {
  return { field, join, uid: `api::${type}.${type}`, table: `${type}s`, column: `${type}_id` };
}

/** A way to link to a statistic, with as much of a `LinkField` as putting links back needs. */
export type BackLink = Pick<LinkField, 'path' | 'join'> & {
  source: { uid: string; collectionName: string };
  target: { uid: string; collectionName: string };
};

/** The ways in which others link to statistics: a test compares them with the content types. */
export const BACKLINKS: BackLink[] = ['article', 'event'].map((type) => ({
  source: { uid: `api::${type}.${type}`, collectionName: `${type}s` },
  target: { uid: 'api::statistic.statistic', collectionName: 'statistics' },
  path: 'statistics',
  join: {
    name: `${type}s_statistics_lnk`,
    column: `${type}_id`,
    inverse: 'statistic_id',
    order: 'statistic_ord',
  },
}));
