import type { Strapi } from '../../../../documents/types';
import { registerRights } from '../../../common/server/rights';
import { figuresController } from './controllers/figures';
import { figureRights } from './rights';
import { routes } from './routes';
import { createFigureTables } from './tables';
import { noteUnchecked } from './unchecked';

let stopChecking: (() => Promise<void>) | undefined;

export default {
  register({ strapi }: { strapi: Strapi }): void {
    const { note, stop } = noteUnchecked(strapi);
    stopChecking = stop;
    strapi.documents.use((context, next) => note(context as never, next) as never);
  },
  async bootstrap({ strapi }: { strapi: Strapi }): Promise<void> {
    await registerRights(strapi, figureRights);
    await createFigureTables(strapi);
  },
  async destroy(): Promise<void> {
    await stopChecking?.();
  },
  routes,
  controllers: { figures: figuresController },
};
