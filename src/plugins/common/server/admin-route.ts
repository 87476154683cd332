/** A route of the panel's own API, for signed-in users whose role has the right. */
export function adminRoute(method: 'GET' | 'POST', path: string, handler: string, action: string) {
  return {
    method,
    path,
    handler,
    config: {
      policies: [
        'admin::isAuthenticatedAdmin',
        { name: 'admin::hasPermissions', config: { actions: [action] } },
      ],
    },
  };
}
