import { factories } from '@strapi/strapi';
import { slugLookup } from '../../../reading/slug-lookup';

export default factories.createCoreController(
  'api::indicator.indicator',
  slugLookup('api::indicator.indicator'),
);
