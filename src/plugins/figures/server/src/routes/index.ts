import { adminRoute } from '../../../../common/server/admin-route';
import { ACTIONS } from '../../../shared/contracts';

const route = (method: 'GET' | 'POST', path: string, handler: string, action: string) =>
  adminRoute(method, path, `figures.${handler}`, action);

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/statistics/:documentId', 'statistic', ACTIONS.read),
      route('GET', '/articles/:documentId', 'article', ACTIONS.read),
      route('GET', '/report', 'report', ACTIONS.read),
      route('GET', '/series', 'series', ACTIONS.read),
      route('GET', '/series/observations', 'observations', ACTIONS.read),
      route('POST', '/revise', 'revise', ACTIONS.revise),
      route('POST', '/replace', 'replace', ACTIONS.revise),
      route('POST', '/acknowledge', 'acknowledge', ACTIONS.revise),
      route('POST', '/correct', 'correct', ACTIONS.correct),
    ],
  },
};
