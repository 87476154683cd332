import type { PluginRights } from '../../../common/server/rights';
import { ACTIONS } from '../../shared/contracts';

/** What roles may be allowed to do with what texts say. */
export const readingRights: PluginRights<keyof typeof ACTIONS> = {
  plugin: 'reading',
  actions: ACTIONS,
  names: {
    read: 'See what texts name and state, and dismiss suggestions',
    import: 'Import texts as drafts',
  },
  defaults: {
    'strapi-editor': ['read', 'import'],
    'strapi-author': ['read', 'import'],
  },
};
