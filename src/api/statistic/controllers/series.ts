import type { Core } from '@strapi/strapi';
import { laneAction } from '../../../reader/route';
import { seriesEndpoint } from '../../../reader/statistics/series/endpoint';

export default ({ strapi }: { strapi: Core.Strapi }) => ({ find: laneAction(strapi, seriesEndpoint) });
