import { factories } from '@strapi/strapi';
import { slugLookup } from '../../../reading/slug-lookup';

export default factories.createCoreController(
  'api::organization.organization',
  slugLookup('api::organization.organization'),
);
