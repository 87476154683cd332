import type { Core } from '@strapi/strapi';
import { placesEndpoint } from '../../../reader/places/endpoint';
import { jsonLdEndpointOf } from '../../../reader/json-ld/endpoints';
import { laneAction } from '../../../reader/route';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  geojson: laneAction(strapi, placesEndpoint),
  jsonld: laneAction(strapi, jsonLdEndpointOf('api::place.place')),
});
