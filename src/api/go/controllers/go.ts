import type { Core } from '@strapi/strapi';
import { laneAction } from '../../../reader/route';
import { goEndpoint } from '../../../reader/go/endpoint';

export default ({ strapi }: { strapi: Core.Strapi }) => ({ find: laneAction(strapi, goEndpoint) });
