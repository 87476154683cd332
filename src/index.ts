import type { Core } from '@strapi/strapi';
import { ignoreEchoesOfFailedTransactions } from './database/aborted-transactions';
import { holdBootLock } from './database/boot-lock';
import { releaseConnection, returnForgottenConnection } from './database/connection';
import { ensureConstraints } from './database/constraints';
import { readWithoutTransactions } from './database/reads';
import { registerDocumentRules } from './documents';
import { createSlugHistory } from './documents/slug-history';
import { settleAllVintages } from './documents/vintages';
import { refuseUnsafeRelations } from './documents/unsafe-relations';
import { batchRelations } from './graphql/batching/batch-relations';
import { readFieldsDirectly } from './graphql/direct-fields';
import { extendGraphql } from './graphql/extension';
import { takeImports } from './import/live';
import { createImportMemory } from './import/service/memory';
import { layOutPanel } from './panel';
import { ensureReadersMayRead, openGazetteerToAuthorsOnce } from './permissions';
import { grantDefaultsOnce } from './plugins/common/server/rights';
import { linkRights } from './plugins/crosslinks/server/src/rights';
import { figureRights } from './plugins/figures/server/src/rights';
import { readingRights } from './plugins/reading/server/src/rights';
import { publishedOnly } from './reading/published-only';
import { addDossierFields } from './reader/dossiers/graphql';
import { addSeriesField } from './reader/statistics/series/graphql';
import { openReaderLane } from './reader/lane';
import { installSearch } from './reader/search/install';
import { addQueryRules } from './reading/query-rules';
import { rememberChecks } from './reading/remembered-checks';

let heedEchoes: (() => void) | undefined;
let endImports: (() => void) | undefined;
let closeReaderLane: (() => Promise<void>) | undefined;
let releaseBootLock: (() => Promise<void>) | undefined;

async function endBootLock(): Promise<void> {
  const release = releaseBootLock;
  releaseBootLock = undefined;
  await release?.();
}

export default {
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    refuseUnsafeRelations(strapi);
    releaseBootLock = await holdBootLock();
    heedEchoes = ignoreEchoesOfFailedTransactions();
    returnForgottenConnection(strapi.db.connection.client as never);
    registerDocumentRules(strapi);
    strapi.documents.use(publishedOnly(strapi) as never);
    readWithoutTransactions(strapi);
    addQueryRules(strapi);
    rememberChecks(strapi);
    extendGraphql(strapi);
    batchRelations(strapi);
    readFieldsDirectly(strapi);
    addSeriesField(strapi);
    addDossierFields(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await ensureConstraints(strapi);
    await createSlugHistory(strapi);
    await createImportMemory(strapi);
    await strapi.db.transaction(({ trx }) => settleAllVintages(trx));
    await ensureReadersMayRead(strapi);
    await layOutPanel(strapi);
    await grantDefaultsOnce(strapi, linkRights);
    await grantDefaultsOnce(strapi, figureRights);
    await grantDefaultsOnce(strapi, readingRights);
    await openGazetteerToAuthorsOnce(strapi);
    await installSearch(strapi);
    closeReaderLane = await openReaderLane(strapi);
    await endBootLock();
    strapi.server.httpServer.once('listening', () => {
      void takeImports(strapi).then((end) => {
        endImports = end;
      });
    });
  },

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    endImports?.();
    heedEchoes?.();
    // Commands that only look at the schemas (`strapi ts:generate-types`) end before the end of bootstrap.
    await endBootLock();
    // The pool closes after this; only then may the last process stop the database.
    const close = strapi.db.destroy.bind(strapi.db);
    strapi.db.destroy = async () => {
      await close();
      await closeReaderLane?.();
      await releaseConnection();
    };
  },
};
