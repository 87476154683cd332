import type { Strapi } from '../../../../documents/types';
import { ALIASES_FIELD } from '../../shared/aliases-field';
import { extendGraphql } from './graphql/extend-graphql';
import { linkRules } from './rules/link-rules';

export function register({ strapi }: { strapi: Strapi }): void {
  strapi.customFields.register({ ...ALIASES_FIELD, inputSize: { default: 12, isResizable: true } });
  let rules: ReturnType<typeof linkRules> | undefined;
  strapi.documents.use((context, next) => {
    // The tables' names are known only once the database has started.
    rules ??= linkRules(strapi);
    return rules(context as never, next) as never;
  });
  extendGraphql(strapi);
}
