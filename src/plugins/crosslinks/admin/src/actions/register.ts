import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { LinkedDialog } from '../dialogs/linked-dialog';
import { LinksPanel } from '../panel/links-panel';
import { askBeforeForce } from './ask-before-force';
import { LinkManyAction } from './link-many-action';
import { MergeAction } from './merge-action';
import { publishWithLinks } from './publish-action';
import { publishTogether } from './publish-together';

/** Adds to the content manager's views what links need there. */
export function registerInContentManager(app: StrapiApp): void {
  const contentManager = app.getPlugin('content-manager');
  const apis = contentManager.apis as ContentManagerPlugin['config']['apis'];
  apis.addEditViewSidePanel([LinksPanel]);
  apis.addDocumentAction((actions) => [
    ...actions.map((action) => (action.type === 'publish' ? publishWithLinks(action) : action)),
    MergeAction,
  ]);
  apis.addBulkAction((actions) => [LinkManyAction, ...actions]);

  // The dialog needs a place in every view that deletes or unpublishes.
  const dialog = { name: 'crosslinks-linked-dialog', Component: LinkedDialog };
  contentManager.injectComponent('editView', 'right-links', dialog);
  contentManager.injectComponent('listView', 'actions', dialog);
  askBeforeForce();
  publishTogether();
}
