import type { Core } from '@strapi/strapi';
import { jsonLdEndpointOf } from '../../../reader/json-ld/endpoints';
import { laneAction } from '../../../reader/route';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  jsonld: laneAction(strapi, jsonLdEndpointOf('api::statistic.statistic')),
});
