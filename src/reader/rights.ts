import type { Strapi } from '../documents/types';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';
/** How long another node's change of rights may go unseen, in milliseconds. */
const FRESH = 1000;

/** What readers without a login may do. Asked of the database after every change, and once a second while none is heard of. */
export class AnonymousRights {
  private actions: Promise<Set<string>> | undefined;
  private until = 0;

  /** @param hearsChanges whether `forget` is called for changes made on other nodes */
  constructor(
    private readonly strapi: Strapi,
    private readonly hearsChanges: () => boolean,
  ) {
    const forget = () => this.forget();
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

  forget(): void {
    this.actions = undefined;
  }

  async mayRead(uid: string): Promise<boolean> {
    return (await this.all()).has(`${uid}.find`);
  }

  /** All that they may do; undefined while it could have changed unheard. */
  async remembered(): Promise<{ action: string }[] | undefined> {
    if (!this.hearsChanges()) return undefined;
    return Array.from(await this.all(), (action) => ({ action }));
  }

  private all(): Promise<Set<string>> {
    if (!this.actions || (!this.hearsChanges() && performance.now() > this.until)) {
      this.until = performance.now() + FRESH;
      const actions = this.load();
      this.actions = actions;
      actions.catch(() => {
        if (this.actions === actions) this.forget();
      });
    }
    return this.actions;
  }

  private async load(): Promise<Set<string>> {
    const role = (await this.strapi.db.query(ROLE).findOne({
      where: { type: 'public' },
      populate: { permissions: { select: ['action'] } },
    })) as { permissions: { action: string }[] } | null;
    return new Set(role?.permissions.map(({ action }) => action));
  }
}
