import type { PluginRights } from '../../../common/server/rights';
import { ACTIONS } from '../../shared/contracts';

/** What roles may be allowed to do with links. */
export const linkRights: PluginRights<keyof typeof ACTIONS> = {
  plugin: 'crosslinks',
  actions: ACTIONS,
  names: {
    read: 'Read links',
    link: 'Add and remove links',
    merge: 'Merge entries',
    deleteLinked: 'Delete and unpublish what others link to',
  },
  defaults: {
    'strapi-editor': ['read', 'link', 'merge', 'deleteLinked'],
    'strapi-author': ['read', 'link'],
  },
};
