import { dossierEndpoints } from '../../../reader/dossiers/endpoint';
import { laneRoute } from '../../../reader/route';

const { one, newest } = dossierEndpoints.statistics;

export default {
  routes: [
    laneRoute(one, 'api::statistic.dossier.findOne'),
    laneRoute(newest, 'api::statistic.dossier.find'),
  ],
};
