import { dossierEndpoints } from '../../../reader/dossiers/endpoint';
import { laneRoute } from '../../../reader/route';

const { one, newest } = dossierEndpoints.articles;

export default {
  routes: [laneRoute(one, 'api::article.dossier.findOne'), laneRoute(newest, 'api::article.dossier.find')],
};
