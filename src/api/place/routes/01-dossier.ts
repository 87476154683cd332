import { dossierEndpoints } from '../../../reader/dossiers/endpoint';
import { laneRoute } from '../../../reader/route';

const { one, newest } = dossierEndpoints.places;

export default {
  routes: [laneRoute(one, 'api::place.dossier.findOne'), laneRoute(newest, 'api::place.dossier.find')],
};
