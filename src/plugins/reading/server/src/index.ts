import type { Strapi } from '../../../../documents/types';
import { registerRights } from '../../../common/server/rights';
import { keepArticlesRead, noteUnread } from './articles/keep-read';
import { readingController } from './controllers/reading';
import { textsController } from './controllers/texts';
import { createNameTriggers, gazetteerOf } from './gazetteer';
import { readingRights } from './rights';
import { routes } from './routes';
import { createReadingTables } from './tables';

let reading: ReturnType<typeof keepArticlesRead> | undefined;

export default {
  register({ strapi }: { strapi: Strapi }): void {
    reading = keepArticlesRead(strapi);
    const { middleware } = reading;
    strapi.documents.use((context, next) => middleware(context as never, next) as never);
  },
  async bootstrap({ strapi }: { strapi: Strapi }): Promise<void> {
    await registerRights(strapi, readingRights);
    await createReadingTables(strapi);
    await createNameTriggers(strapi.db.connection);
    await noteUnread(strapi);
  },
  async destroy({ strapi }: { strapi: Strapi }): Promise<void> {
    await reading?.stop();
    await gazetteerOf(strapi).close();
  },
  routes,
  controllers: { reading: readingController, texts: textsController },
};
