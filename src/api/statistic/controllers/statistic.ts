import { factories } from '@strapi/strapi';
import { statisticFormats } from '../../../reader/statistics/list';

export default factories.createCoreController('api::statistic.statistic', statisticFormats);
