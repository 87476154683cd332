import type { StrapiApp } from '@strapi/strapi/admin';
import { File, Link } from '@strapi/icons';
import { IMPORT, READ } from '../api/permissions';
import { message } from '../translations';
import { PAGE } from './address';

/** Puts the page "Import a text" in the menu and what is named and not linked on the homepage; each is loaded when it is shown. */
export function registerImportPage(app: StrapiApp): void {
  app.addMenuLink({
    to: PAGE,
    icon: File,
    intlLabel: message('page.title'),
    permissions: [IMPORT],
    Component: () => import('./import-page').then(({ ImportPage }) => ({ default: ImportPage })),
    position: 6,
  });
  app.widgets.register({
    id: 'unlinked',
    pluginId: 'reading',
    icon: Link,
    title: message('widget.title'),
    permissions: [READ],
    component: async () => (await import('../widget/unlinked-widget')).UnlinkedWidget,
  });
}
