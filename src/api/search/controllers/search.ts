import type { Core } from '@strapi/strapi';
import { laneAction } from '../../../reader/route';
import { searchEndpoint } from '../../../reader/search/endpoint';

export default ({ strapi }: { strapi: Core.Strapi }) => ({ find: laneAction(strapi, searchEndpoint) });
