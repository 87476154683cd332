import type { Core } from '@strapi/strapi';
import { laneAction } from '../../../reader/route';
import { sitemapEndpoint, sitemapIndexEndpoint } from '../../../reader/sitemap/endpoints';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  index: laneAction(strapi, sitemapIndexEndpoint),
  part: laneAction(strapi, sitemapEndpoint),
});
