import type { Context } from 'koa';

/** Who uses the panel. */
export interface Editor {
  /** Undefined for a request with a token. */
  id: number | undefined;
  name: string | null;
}

/** The signed-in user of a request. */
export function editorOf(ctx: Context): Editor {
  const { user } = ctx.state as {
    user?: { id: number; firstname?: string | null; lastname?: string | null; username?: string | null };
  };
  const name = [user?.firstname, user?.lastname].filter(Boolean).join(' ') || (user?.username ?? null);
  return { id: user?.id, name };
}
