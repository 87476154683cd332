import { dossierEndpoints } from '../../../reader/dossiers/endpoint';
import { laneRoute } from '../../../reader/route';

const { one, newest } = dossierEndpoints.organizations;

export default {
  routes: [
    laneRoute(one, 'api::organization.dossier.findOne'),
    laneRoute(newest, 'api::organization.dossier.find'),
  ],
};
