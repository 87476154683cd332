import { jsonLdEndpointOf } from '../../../reader/json-ld/endpoints';
import { laneRoute } from '../../../reader/route';

export default { routes: [laneRoute(jsonLdEndpointOf('api::person.person'), 'api::person.formats.jsonld')] };
