import { dossierEndpoints } from '../../../reader/dossiers/endpoint';
import { laneRoute } from '../../../reader/route';

const { one, newest } = dossierEndpoints.topics;

export default {
  routes: [laneRoute(one, 'api::topic.dossier.findOne'), laneRoute(newest, 'api::topic.dossier.find')],
};
