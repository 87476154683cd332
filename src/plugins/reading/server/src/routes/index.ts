import { adminRoute } from '../../../../common/server/admin-route';
import { ACTIONS as LINK } from '../../../../crosslinks/shared/contracts';
import { ACTIONS } from '../../../shared/contracts';

const route = (
  method: 'GET' | 'POST',
  path: string,
  handler: string,
  action: string,
  controller = 'reading',
) => adminRoute(method, path, `${controller}.${handler}`, action);

export const routes = {
  /** Beside the routes of links: what could be linked. */
  suggestions: {
    type: 'admin',
    prefix: '/crosslinks',
    routes: [route('POST', '/suggestions', 'suggestions', ACTIONS.read)],
  },
  admin: {
    type: 'admin',
    routes: [
      route('POST', '/dismiss', 'dismiss', ACTIONS.read),
      route('POST', '/restore', 'restore', ACTIONS.read),
      route('POST', '/texts', 'readText', ACTIONS.import, 'texts'),
      route('POST', '/accept', 'accept', ACTIONS.import, 'texts'),
      route('GET', '/unlinked', 'unlinkedCounts', ACTIONS.read),
      route('GET', '/unlinked/:uid/:documentId', 'unlinked', ACTIONS.read),
      route('POST', '/link-all', 'linkAll', LINK.link),
    ],
  },
};
