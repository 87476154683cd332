import type { ContentManagerPlugin, PanelComponent } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { LinksPanel } from '../../../../crosslinks/admin/src/panel/links-panel';
import { FiguresPanel } from '../panel/figures-panel';
import { CorrectAction } from './correct-action';
import { ReviseAction } from './revise-action';

/** Adds to the content manager's views what figures need there. */
export function registerInContentManager(app: StrapiApp): void {
  const apis = app.getPlugin('content-manager').apis as ContentManagerPlugin['config']['apis'];
  apis.addEditViewSidePanel((panels) => beforeLinks(panels, FiguresPanel));
  apis.addDocumentAction((actions) => [...actions, ReviseAction, CorrectAction]);
}

/** An article may have dozens of links; below them nobody would see that a figure was superseded. */
function beforeLinks(panels: PanelComponent[], panel: PanelComponent): PanelComponent[] {
  const at = panels.indexOf(LinksPanel);
  return at < 0 ? [...panels, panel] : panels.toSpliced(at, 0, panel);
}
