import { jsonLdEndpointOf } from '../../../reader/json-ld/endpoints';
import { laneRoute } from '../../../reader/route';

export default {
  routes: [laneRoute(jsonLdEndpointOf('api::indicator.indicator'), 'api::indicator.formats.jsonld')],
};
