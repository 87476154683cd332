import { laneRoute } from '../../../reader/route';
import { sitemapEndpoint, sitemapIndexEndpoint } from '../../../reader/sitemap/endpoints';

export default {
  routes: [
    laneRoute(sitemapIndexEndpoint, 'api::sitemap.sitemap.index'),
    laneRoute(sitemapEndpoint, 'api::sitemap.sitemap.part'),
  ],
};
