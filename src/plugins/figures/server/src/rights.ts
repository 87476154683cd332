import type { PluginRights } from '../../../common/server/rights';
import { ACTIONS } from '../../shared/contracts';

/** What roles may be allowed to do with figures. */
export const figureRights: PluginRights<keyof typeof ACTIONS> = {
  plugin: 'figures',
  actions: ACTIONS,
  names: {
    read: 'See releases, citations and checks of figures',
    revise: 'Draft the next release of a figure, and settle what articles cite',
    correct: 'Correct mistakes in published figures',
  },
  defaults: {
    'strapi-editor': ['read', 'revise', 'correct'],
    'strapi-author': ['read', 'revise'],
  },
};
