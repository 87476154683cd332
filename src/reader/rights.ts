import type { Strapi } from '../documents/types';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';
/** How long another node's change of rights may go unseen, in milliseconds. */
const FRESH = 1000;

/** What readers without a login may do. Asked of the database once a second at most, and after every change made here. */
export class AnonymousRights {
  private actions: Promise<Set<string>> | undefined;
  private until = 0;

  constructor(private readonly strapi: Strapi) {
    const forget = () => (this.actions = undefined);
    strapi.db.lifecycles.subscribe({
      models: [ROLE, PERMISSION],
      afterCreate: forget,
      afterCreateMany: forget,
      afterUpdate: forget,
      afterUpdateMany: forget,
      afterDelete: forget,
      afterDeleteMany: forget,
    });
  }

  async mayRead(uid: string): Promise<boolean> {
    if (!this.actions || performance.now() > this.until) {
      this.until = performance.now() + FRESH;
      this.actions = this.load();
      this.actions.catch(() => (this.actions = undefined));
    }
    return (await this.actions).has(`${uid}.find`);
  }

  private async load(): Promise<Set<string>> {
    const role = (await this.strapi.db.query(ROLE).findOne({
      where: { type: 'public' },
      populate: { permissions: { select: ['action'] } },
    })) as { permissions: { action: string }[] } | null;
    return new Set(role?.permissions.map(({ action }) => action));
  }
}
