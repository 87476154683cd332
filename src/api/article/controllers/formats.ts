import type { Core } from '@strapi/strapi';
import { feedEndpoints } from '../../../reader/articles/feeds';
import { jsonLdEndpointOf } from '../../../reader/json-ld/endpoints';
import { laneAction } from '../../../reader/route';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const [rss, atom, json] = feedEndpoints.map((endpoint) => laneAction(strapi, endpoint));
  return { rss, atom, json, jsonld: laneAction(strapi, jsonLdEndpointOf('api::article.article')) };
};
