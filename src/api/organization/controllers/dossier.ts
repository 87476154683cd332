import type { Core } from '@strapi/strapi';
import { dossierEndpoints } from '../../../reader/dossiers/endpoint';
import { laneAction } from '../../../reader/route';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  findOne: laneAction(strapi, dossierEndpoints.organizations.one),
  find: laneAction(strapi, dossierEndpoints.organizations.newest),
});
