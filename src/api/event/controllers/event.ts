import { factories } from '@strapi/strapi';
import { slugLookup } from '../../../reading/slug-lookup';

export default factories.createCoreController('api::event.event', slugLookup('api::event.event'));
