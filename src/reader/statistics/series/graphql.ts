import { errors } from '@strapi/utils';
import type { Strapi } from '../../../documents/types';
import { BadParameter } from '../../answer';
import type { ReaderTools } from '../../endpoint';
import { READER_TOOLS } from '../../lane';
import { mayFindWith } from '../../route';
import { wantedLanguage, withAmounts } from '../formats';
import { seriesEndpoint, seriesObservations } from './endpoint';
import { readSeriesQuery, SERIES_PARAMETERS } from './query';
import { readSeries } from './series';

interface Nexus {
  objectType(options: { name: string; description?: string; definition(builder: Builder): void }): unknown;
  extendType(options: { type: 'Query'; definition(builder: Builder): void }): unknown;
}
interface Builder {
  field(name: string, options: object): void;
  nonNull: Builder & { list: { nonNull: Builder } };
}
interface Extension {
  use(extension: (tools: { nexus: Nexus }) => { types: unknown[]; resolversConfig: object }): void;
}

const TEXTS = [
  'documentId',
  'period',
  'periodStart',
  'periodEnd',
  'value',
  'unit',
  'bound',
  'observationStatus',
];
const OPTIONAL = [
  ...['change', 'changeBasis', 'releasedOn', 'withdrawnOn', 'supersededBy', 'sourceUrl', 'asWritten'],
  ...['definitionVersion', 'note', 'amount'],
];
/** GraphQL has a format of its own. */
const ARGUMENTS = SERIES_PARAMETERS.filter((name) => name !== 'format');

/** `statisticSeries(indicator, place, …)`: what `GET /api/statistics/series` gives, with the same arguments. */
export function addSeriesField(strapi: Strapi): void {
  const extension = strapi.plugin('graphql').service('extension') as unknown as Extension;
  extension.use(({ nexus }) => ({
    types: [
      nexus.objectType({
        name: 'StatisticSeriesOrganization',
        definition(builder) {
          for (const name of ['documentId', 'slug', 'name']) builder.nonNull.field(name, { type: 'String' });
        },
      }),
      nexus.objectType({
        name: 'StatisticSeriesObservation',
        description: 'One release of an observation. Amounts are decimal strings, without their multiplier.',
        definition(builder) {
          for (const name of TEXTS) builder.nonNull.field(name, { type: 'String' });
          for (const name of OPTIONAL) builder.field(name, { type: 'String' });
          builder.nonNull.field('unitMultiplier', { type: 'Int' });
          builder.field('decimals', { type: 'Int' });
          builder.field('current', { type: 'Boolean' });
          for (const name of ['source', 'reportedBy']) {
            builder.field(name, { type: 'StatisticSeriesOrganization' });
          }
        },
      }),
      nexus.extendType({
        type: 'Query',
        definition(builder) {
          builder.nonNull.list.nonNull.field('statisticSeries', {
            type: 'StatisticSeriesObservation',
            description:
              'The published observations of one series, in order of time; entries by slug or documentId.',
            args: Object.fromEntries(ARGUMENTS.map((name) => [name, 'String'])),
            resolve: (
              _root: unknown,
              args: Record<string, string | null>,
              context: { state: { auth: unknown } },
            ) => resolve(strapi, args, context.state.auth),
          });
        },
      }),
    ],
    // The rights are asked for below, as those of every type that is read.
    resolversConfig: { 'Query.statisticSeries': { auth: false } },
  }));
}

async function resolve(
  strapi: Strapi,
  args: Record<string, string | null>,
  auth: unknown,
): Promise<object[]> {
  for (const uid of seriesEndpoint.reads) {
    await strapi.auth.verify(auth as never, { scope: [`${uid}.find`] });
  }
  const tools: ReaderTools = strapi.get(READER_TOOLS);
  try {
    const given = Object.entries(args).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    const query = readSeriesQuery(new URLSearchParams(given));
    const language = wantedLanguage(query.language);
    const row = await readSeries(
      query,
      await mayFindWith(strapi, auth, 'api::organization.organization'),
      tools,
    );
    const observations = seriesObservations(query, row);
    return language === undefined ? observations : withAmounts(observations, language);
  } catch (error) {
    if (error instanceof BadParameter) throw new errors.ValidationError(error.message);
    throw error;
  }
}
