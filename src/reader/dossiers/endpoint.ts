import type { Schema } from '../../documents/types';
import { entryLinks } from '../alternates';
import { jsonAnswer } from '../answer';
import type { Endpoint } from '../endpoint';
import { movedOrMissing, schemaOf } from '../entries/lookup';
import { anyObject } from '../json-shapes';
import { groupsInSight, readDossier, readDossiers, shownIn, shownInAll } from './dossier';
import { readDossierQuery, readDossiersQuery, type DossierQuery } from './query';
import { sightOf } from './sight';
import type { DossierRow } from './statement';

/**
 * `GET /api/<type>/<documentId or slug>/dossier`: an entry with everything that is linked to it either way, published
 * only, in one statement. An old slug answers 301.
 */
function dossierEndpoint(uid: string, pluralName: string): Endpoint {
  const path = `/${pluralName}/:entry/dossier`;
  return {
    path,
    reads: [uid],
    parameters: ['include', 'fields', 'limit', 'offset'],
    json: anyObject,
    answer: async (request, tools) => {
      const { query, entry, mayRead } = request;
      const schema = schemaOf(tools.strapi, uid);
      const sight = await sightOf(tools.strapi, mayRead);
      const wanted = readDossierQuery(query, schema, groupsInSight(sight, schema));
      const row = await readDossier(tools, sight, schema, entry, wanted);
      if (!row) return movedOrMissing({ path }, uid, request, tools);
      const body = dossierJson(schema, row, wanted);
      const link = entryLinks(tools, uid, row, 'dossier');
      return { ...jsonAnswer(body, { link }), shows: shownIn(row, schema, wanted, sight) };
    },
  };
}

/** A dossier as it is sent. */
export function dossierJson(
  schema: Schema,
  { entry, linked }: DossierRow,
  { offset, limit }: DossierQuery,
): string {
  const meta = `{"type":"${schema.modelName}","offset":${offset},"limit":${limit}}`;
  return `{"data":${entry},"linked":${linked},"meta":${meta}}`;
}

/** `GET /api/<type>/dossiers`: the newest entries of a type, each with the lists that are asked for, in one statement. */
function dossiersEndpoint(uid: string, pluralName: string): Endpoint {
  return {
    path: `/${pluralName}/dossiers`,
    reads: [uid],
    parameters: ['include', 'fields', 'limit', 'offset', 'linked'],
    json: anyObject,
    answer: async ({ query, mayRead }, tools) => {
      const schema = schemaOf(tools.strapi, uid);
      const sight = await sightOf(tools.strapi, mayRead);
      const wanted = readDossiersQuery(query, schema, groupsInSight(sight, schema));
      const row = await readDossiers(tools, sight, schema, wanted);
      const meta = `{"type":"${schema.modelName}","offset":${wanted.offset},"limit":${wanted.size},"count":${row.count}}`;
      return {
        ...jsonAnswer(`{"dossiers":${row.dossiers},"meta":${meta}}`),
        shows: shownInAll(row, schema, wanted),
      };
    },
  };
}

/** The dossiers of all types. */
const TYPES = {
  articles: 'api::article.article',
  events: 'api::event.event',
  places: 'api::place.place',
  statistics: 'api::statistic.statistic',
  indicators: 'api::indicator.indicator',
  organizations: 'api::organization.organization',
  people: 'api::person.person',
  topics: 'api::topic.topic',
} as const;

type PluralName = keyof typeof TYPES;

/** One dossier of a type, and the list of its newest ones. */
export interface DossierEndpoints {
  one: Endpoint;
  newest: Endpoint;
}

/** The dossiers of all types, by the plural in their addresses. */
export const dossierEndpoints = Object.fromEntries(
  Object.entries(TYPES).map(([pluralName, uid]) => [
    pluralName,
    { one: dossierEndpoint(uid, pluralName), newest: dossiersEndpoint(uid, pluralName) },
  ]),
) as Record<PluralName, DossierEndpoints>;
