import { asValidationError } from './database-errors';
import { keepUnpublishedDrafts } from './discard-drafts';
import { settlePublishedSlugs } from './published-slugs';
import { rememberSlugs } from './slug-history';
import { fillSlugs } from './slugs';
import { freezePublished } from './published-figures';
import { computeStatistics } from './statistics';
import { isContentWrite, type DocumentCall, type DocumentWrite, type Next, type Strapi } from './types';
import { validateFields } from './validate';
import { keepLabelsInStep } from './statistic-labels';
import { settleVintages } from './vintages';

type Rule = (write: DocumentWrite, next: Next) => Promise<unknown>;

/**
 * Registers what every write goes through, whether from the panel, REST, GraphQL or the importer, in this order.
 * Outermost first: a rule sees what the rules before it have changed. Around all of them stand the link rules of the
 * crosslinks plugin: everything here runs in their transaction, under their locks on the document, so that writers of
 * one document queue. A query outside of it would wait for a pool connection that the waiting writers hold.
 */
export function registerDocumentRules(strapi: Strapi): void {
  const rules: Rule[] = [
    namedDatabaseErrors,
    keepLabelsInStep(strapi),
    keepUnpublishedDrafts(strapi),
    validateFields(strapi),
    rememberSlugs(strapi),
    fillSlugs(strapi),
    settlePublishedSlugs(strapi),
    settleVintages(strapi),
    freezePublished(strapi),
    computeStatistics(strapi),
  ];
  for (const rule of rules) {
    strapi.documents.use((context, next) => {
      const call = context as unknown as DocumentCall;
      return (isContentWrite(call) ? rule(call, next) : next()) as never;
    });
  }
}

async function namedDatabaseErrors(_write: DocumentWrite, next: Next): Promise<unknown> {
  try {
    return await next();
  } catch (error) {
    throw asValidationError(error) ?? error;
  }
}
