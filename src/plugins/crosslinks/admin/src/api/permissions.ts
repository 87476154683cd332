import { useAuth } from '@strapi/strapi/admin';

/** The content manager's rights, each on a content type. */
export const UPDATE = 'plugin::content-manager.explorer.update';
export const DELETE = 'plugin::content-manager.explorer.delete';
export const PUBLISH = 'plugin::content-manager.explorer.publish';

/** Whether the editor has a right: one of the plugin's own, or one on a content type. */
export function useMay(action: string, subject?: string): boolean {
  return useMayOn()(action, subject);
}

/** The same question, for rights that depend on what is on the screen. */
export function useMayOn(): (action: string, subject?: string) => boolean {
  const permissions = useAuth('Crosslinks', (state) => state.permissions);
  return (action, subject) =>
    permissions.some((one) => one.action === action && (subject === undefined || one.subject === subject));
}
