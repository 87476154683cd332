import { factories } from '@strapi/strapi';
import { slugLookup } from '../../../reading/slug-lookup';

export default factories.createCoreController('api::topic.topic', slugLookup('api::topic.topic'));
