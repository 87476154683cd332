import type { StrapiApp } from '@strapi/strapi/admin';
import { logo } from './logo';
import { ownNames } from './own-names';
import { closeStrapiBanner } from './strapi-banner';

export default {
  config: {
    auth: { logo },
    menu: { logo },
    locales: ['zh-Hans'],
    translations: ownNames,
    // Asks GitHub for Strapi's latest release; the panel talks to nobody but its own server.
    notifications: { releases: false },
    tutorials: false,
  },
  bootstrap(_app: StrapiApp): void {
    closeStrapiBanner();
  },
};
