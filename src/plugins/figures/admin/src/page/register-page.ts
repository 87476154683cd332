import type { StrapiApp } from '@strapi/strapi/admin';
import { TrendUp } from '@strapi/icons';
import { READ } from '../api/permissions';
import { message } from '../translations';
import { PAGE } from './address';

/** Puts the page "Figures" in the menu and its counts on the homepage; each is loaded when it is first shown. */
export function registerFiguresPage(app: StrapiApp): void {
  app.addMenuLink({
    to: PAGE,
    icon: TrendUp,
    intlLabel: message('page.title'),
    permissions: [READ],
    Component: () => import('./figures-page').then(({ FiguresPage }) => ({ default: FiguresPage })),
    position: 5,
  });
  app.widgets.register({
    id: 'report',
    pluginId: 'figures',
    icon: TrendUp,
    title: message('widget.title'),
    link: { label: message('widget.report'), href: `/${PAGE}` },
    permissions: [READ],
    component: async () => (await import('../widget/figures-widget')).FiguresWidget,
  });
}
