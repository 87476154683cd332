import { contentSchemas } from '../../documents/types';
import { errorAnswer, jsonAnswer } from '../answer';
import { readDossier, groupsInSight } from '../dossiers/dossier';
import { dossierJson } from '../dossiers/endpoint';
import { readDossierQuery } from '../dossiers/query';
import type { Sight } from '../dossiers/sight';
import type { Endpoint } from '../endpoint';
import { wholeNumber } from '../number-parameters';
import { oneOf, readParameters } from '../parameters';
import { isValidPreview } from './signature';

/**
 * `GET /api/preview/<documentId>?type=&expires=&signature=`: the dossier of a draft, with the drafts that are linked to it,
 * for whoever has a link that an editor's panel signed. Nobody keeps it.
 */
export const previewEndpoint: Endpoint = {
  path: '/preview/:entry',
  reads: [],
  forEveryone: true,
  answer: async ({ query, entry }, tools) => {
    const { strapi } = tools;
    const given = readParameters(query, ['type', 'expires', 'signature']);
    const schemas = contentSchemas(strapi);
    const type = oneOf(
      'type',
      given.type,
      schemas.map(({ modelName }) => modelName),
    );
    const expires = wholeNumber('expires', given.expires, { least: 0, most: 9_999_999_999, otherwise: 0 });
    const schema = schemas.find(({ modelName }) => modelName === type);
    const preview = { type: type ?? '', documentId: entry, expires };
    const secret = strapi.config.get<string>('admin.auth.secret');
    if (!schema || !isValidPreview(preview, given.signature ?? '', secret)) {
      return errorAnswer(
        403,
        'ForbiddenError',
        'signature is missing, wrong, or of a link that holds no more',
      );
    }
    const sight: Sight = { strapi, mayRead: new Set(schemas.map(({ uid }) => uid)), version: 'draft' };
    const wanted = readDossierQuery(new URLSearchParams(), schema, groupsInSight(sight, schema));
    const row = await readDossier(tools, sight, schema, entry, wanted);
    if (!row) return errorAnswer(404, 'NotFoundError', 'Not Found');
    const headers = { 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' };
    return jsonAnswer(dossierJson(schema, row, wanted), headers);
  },
};
