import { dossierEndpoints } from '../../../reader/dossiers/endpoint';
import { laneRoute } from '../../../reader/route';

const { one, newest } = dossierEndpoints.indicators;

export default {
  routes: [
    laneRoute(one, 'api::indicator.dossier.findOne'),
    laneRoute(newest, 'api::indicator.dossier.find'),
  ],
};
