import type { StrapiApp } from '@strapi/strapi/admin';
import { registerInContentManager } from './actions/register';
import { registerFiguresPage } from './page/register-page';
import { translationsOf } from './translations';

export default {
  register(app: StrapiApp): void {
    registerFiguresPage(app);
  },

  bootstrap(app: StrapiApp): void {
    registerInContentManager(app);
  },

  registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(locales.map(async (locale) => ({ locale, data: await translationsOf(locale) })));
  },
};
