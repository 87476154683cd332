import { entryLinks } from '../alternates';
import { errorAnswer } from '../answer';
import { prepared } from '../database';
import type { Endpoint, ReaderTools } from '../endpoint';
import { canName, isPublished, movedOrMissing, nameColumn, schemaOf } from '../entries/lookup';
import { entryJson, readableTypes } from '../entries/select';
import { anyObject } from '../json-shapes';
import { pageAddress } from '../pages';
import { readParameters } from '../parameters';
import { entryKey, fileKey, linksKey, type ShownKey } from '../shown';
import { wantedLanguage } from '../statistics/formats';
import { JSON_LD_FORMS, type JsonLdForm } from './forms';

export const JSON_LD_PARAMETERS = ['language'] as const;

const PLURALS: Record<string, string> = {
  ...{ article: 'articles', event: 'events', place: 'places', statistic: 'statistics' },
  ...{ indicator: 'indicators', organization: 'organizations', person: 'people', topic: 'topics' },
};

/** What an entry always has. */
interface Entry {
  documentId: string;
  slug?: string;
}

/** `GET /api/<type>/<slug or documentId>.jsonld`, for each type: the entry as schema.org knows its kind. */
export const jsonLdEndpoints: Endpoint[] = JSON_LD_FORMS.map((form) => {
  const endpoint: Endpoint = {
    path: `/${PLURALS[form.uid.split('.')[1]!]!}/:entry.jsonld`,
    reads: [form.uid, ...(form.needs ?? [])],
    parameters: JSON_LD_PARAMETERS,
    json: anyObject,
    answer: async (request, tools) => {
      const language = wantedLanguage(readParameters(request.query, JSON_LD_PARAMETERS).language);
      const readable = await readableTypes(tools.strapi, request);
      const entry = await readEntry(form, request.entry, readable, tools);
      if (!entry) return movedOrMissing(endpoint, form.uid, request, tools);
      if ((form.needs ?? []).some((uid) => !isLinked(entry, uid))) {
        return errorAnswer(
          404,
          'NotFoundError',
          'What this figure is about is gone: nothing is left to be told of it',
        );
      }
      const page = pageAddress(tools, form.uid, entry);
      return {
        status: 200,
        type: 'application/ld+json; charset=utf-8',
        body: JSON.stringify(form.write(entry as never, { origin: tools.origin, language, page })),
        headers: { link: entryLinks(tools, form.uid, entry, 'jsonld') },
        shows: [linksKey(entry.documentId), ...keysOf(entry)],
      };
    },
  };
  return endpoint;
});

/** The endpoint for entries of one type. */
export function jsonLdEndpointOf(uid: string): Endpoint {
  return jsonLdEndpoints.find(({ reads }) => reads[0] === uid)!;
}

async function readEntry(
  { uid, selection }: JsonLdForm,
  name: string,
  readable: ReadonlySet<string>,
  { strapi, database }: ReaderTools,
): Promise<Entry | undefined> {
  const schema = schemaOf(strapi, uid);
  if (!canName(schema, name)) return undefined;
  const json = entryJson(strapi, uid, 'e', selection, readable);
  const text = `SELECT ${json} AS entry FROM "${schema.collectionName}" e WHERE e.${nameColumn(name)} = $1 AND ${isPublished(schema, 'e')}`;
  const { rows } = await database.query<{ entry: Entry }>(prepared(text, [name]));
  return rows[0]?.entry;
}

/** Whether an entry has what a field named as the type holds. */
function isLinked(entry: Entry, uid: string): boolean {
  return Boolean((entry as unknown as Record<string, unknown>)[uid.split('.')[1]!]);
}

/** Every entry and file that an answer shows. */
function keysOf(value: unknown): ShownKey[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== 'object' || value === null) return [];
  const { documentId, mime, id } = value as { documentId?: string; mime?: string; id?: number };
  return [
    ...(documentId === undefined ? [] : [entryKey(documentId)]),
    ...(mime === undefined || id === undefined ? [] : [fileKey(id)]),
    ...Object.values(value).flatMap(keysOf),
  ];
}
