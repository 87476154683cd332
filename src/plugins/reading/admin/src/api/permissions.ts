import type { Permission } from '@strapi/strapi/admin';
import { ACTIONS } from '../../../shared/contracts';

/** The right to see the page. The panel compares these two parts of a permission, and a missing subject isn't null. */
export const IMPORT = { action: ACTIONS.import, subject: null } as Permission;
/** The right to see what texts name. */
export const READ = { action: ACTIONS.read, subject: null } as Permission;
