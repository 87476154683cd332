import type { StrapiApp } from '@strapi/strapi/admin';
import { PriceTag } from '@strapi/icons';
import { ALIASES_FIELD } from '../../shared/aliases-field';
import { registerInContentManager } from './actions/register';
import { registerLinksPage } from './page/register-page';
import { message, translationsOf } from './translations';

export default {
  register(app: StrapiApp): void {
    registerLinksPage(app);
    app.customFields.register({
      name: ALIASES_FIELD.name,
      pluginId: ALIASES_FIELD.plugin,
      type: ALIASES_FIELD.type,
      icon: PriceTag,
      intlLabel: message('aliases.label'),
      intlDescription: message('aliases.description'),
      components: {
        Input: async () => {
          const { AliasesInput } = await import('./aliases/aliases-input');
          return { default: AliasesInput as React.ComponentType };
        },
      },
      options: {},
    });
  },

  bootstrap(app: StrapiApp): void {
    registerInContentManager(app);
  },

  registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(locales.map(async (locale) => ({ locale, data: await translationsOf(locale) })));
  },
};
