import { factories } from '@strapi/strapi';
import { slugLookup } from '../../../reading/slug-lookup';

export default factories.createCoreController('api::article.article', slugLookup('api::article.article'));
