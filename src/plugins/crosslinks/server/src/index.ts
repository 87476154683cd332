import type { Core } from '@strapi/strapi';
import { ALIASES_FIELD } from '../../shared/aliases-field';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    strapi.customFields.register({ ...ALIASES_FIELD, inputSize: { default: 12, isResizable: true } });
  },
};
