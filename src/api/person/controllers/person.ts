import { factories } from '@strapi/strapi';
import { slugLookup } from '../../../reading/slug-lookup';

export default factories.createCoreController('api::person.person', slugLookup('api::person.person'));
