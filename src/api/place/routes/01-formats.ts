import { placesEndpoint } from '../../../reader/places/endpoint';
import { jsonLdEndpointOf } from '../../../reader/json-ld/endpoints';
import { laneRoute } from '../../../reader/route';

export default {
  routes: [
    laneRoute(placesEndpoint, 'api::place.formats.geojson'),
    laneRoute(jsonLdEndpointOf('api::place.place'), 'api::place.formats.jsonld'),
  ],
};
