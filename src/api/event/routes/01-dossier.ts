import { dossierEndpoints } from '../../../reader/dossiers/endpoint';
import { laneRoute } from '../../../reader/route';

const { one, newest } = dossierEndpoints.events;

export default {
  routes: [laneRoute(one, 'api::event.dossier.findOne'), laneRoute(newest, 'api::event.dossier.find')],
};
