import type { ContentManagerPlugin, PanelComponent } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { LinksPanel } from '../../../crosslinks/admin/src/panel/links-panel';
import { registerImportPage } from './page/register-page';
import { SuggestionsPanel } from './panel/suggestions-panel';
import { translationsOf } from './translations';

export default {
  register(app: StrapiApp): void {
    registerImportPage(app);
  },

  bootstrap(app: StrapiApp): void {
    const apis = app.getPlugin('content-manager').apis as ContentManagerPlugin['config']['apis'];
    apis.addEditViewSidePanel((panels) => beforeLinks(panels, SuggestionsPanel));
  },

  registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(locales.map(async (locale) => ({ locale, data: await translationsOf(locale) })));
  },
};

/** What could be linked stands above what is. */
function beforeLinks(panels: PanelComponent[], panel: PanelComponent): PanelComponent[] {
  const at = panels.indexOf(LinksPanel);
  return at < 0 ? [...panels, panel] : panels.toSpliced(at, 0, panel);
}
