import type { StrapiApp } from '@strapi/strapi/admin';
import { Graph, Link } from '@strapi/icons';
import { message } from '../translations';
import { PAGE } from './address';
import { READ } from './permission';

/** Puts the page "Links" in the menu and its counts on the homepage; each is loaded when it is first shown. */
export function registerLinksPage(app: StrapiApp): void {
  app.addMenuLink({
    to: PAGE,
    icon: Graph,
    intlLabel: message('page.title'),
    permissions: [READ],
    Component: () => import('./links-page').then(({ LinksPage }) => ({ default: LinksPage })),
    position: 4,
  });
  app.widgets.register({
    id: 'report',
    pluginId: 'crosslinks',
    icon: Link,
    title: message('widget.title'),
    link: { label: message('widget.report'), href: `/${PAGE}?tab=report` },
    permissions: [READ],
    component: async () => (await import('../widget/report-widget')).ReportWidget,
  });
}
