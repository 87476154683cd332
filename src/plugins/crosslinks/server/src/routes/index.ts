import { adminRoute } from '../../../../common/server/admin-route';
import { ACTIONS } from '../../../shared/contracts';

const route = (method: 'GET' | 'POST', path: string, handler: string, action: string) =>
  adminRoute(method, path, `links.${handler}`, action);

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/links/:uid/:documentId', 'links', ACTIONS.read),
      route('GET', '/backlinks/:uid/:documentId', 'backlinks', ACTIONS.read),
      route('GET', '/graph/:uid/:documentId', 'graph', ACTIONS.read),
      route('GET', '/search', 'search', ACTIONS.read),
      route('GET', '/report', 'report', ACTIONS.read),
      route('GET', '/unpublished/:uid/:documentId', 'unpublished', ACTIONS.read),
      route('GET', '/drafts', 'drafts', ACTIONS.read),
      route('POST', '/link', 'link', ACTIONS.link),
      route('POST', '/unlink', 'unlink', ACTIONS.link),
      route('POST', '/link-many', 'linkMany', ACTIONS.link),
      route('POST', '/publish', 'publish', ACTIONS.link),
      route('POST', '/merge', 'merge', ACTIONS.merge),
    ],
  },
};
