import { dossierEndpoints } from '../../../reader/dossiers/endpoint';
import { laneRoute } from '../../../reader/route';

const { one, newest } = dossierEndpoints.people;

export default {
  routes: [laneRoute(one, 'api::person.dossier.findOne'), laneRoute(newest, 'api::person.dossier.find')],
};
