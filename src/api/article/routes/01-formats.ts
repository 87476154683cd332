import { feedEndpoints } from '../../../reader/articles/feeds';
import { jsonLdEndpointOf } from '../../../reader/json-ld/endpoints';
import { laneRoute } from '../../../reader/route';

const [rss, atom, json] = feedEndpoints;

export default {
  routes: [
    laneRoute(rss!, 'api::article.formats.rss'),
    laneRoute(atom!, 'api::article.formats.atom'),
    laneRoute(json!, 'api::article.formats.json'),
    laneRoute(jsonLdEndpointOf('api::article.article'), 'api::article.formats.jsonld'),
  ],
};
