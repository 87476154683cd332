import { asValidationError } from './database-errors';
import { keepUnpublishedDrafts } from './discard-drafts';
import { rememberSlugs } from './slug-history';
import { fillSlugs } from './slugs';
import { serializeWrites } from './serialize-writes';
import { computeStatistics } from './statistics';
import { isContentWrite, type DocumentCall, type DocumentWrite, type Next, type Strapi } from './types';
import { validateFields } from './validate';
import { keepLabelsInStep } from './statistic-labels';

type Rule = (write: DocumentWrite, next: Next) => Promise<unknown>;

/**
 * Registers what every write goes through, whether from the panel, REST, GraphQL or the importer, in this order.
 * Outermost first: a rule sees what the rules before it have changed, and runs inside their transaction.
 */
export function registerDocumentRules(strapi: Strapi): void {
  const rules: Rule[] = [
    namedDatabaseErrors,
    keepLabelsInStep(strapi),
    serializeWrites(strapi),
    keepUnpublishedDrafts(strapi),
    validateFields(strapi),
    rememberSlugs(strapi),
    fillSlugs(strapi),
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
