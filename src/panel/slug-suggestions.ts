import { slug as slugCheck, slugFrom } from '../domain/validation/slug';
import type { Schema, Strapi } from '../documents/types';

interface UidRequest {
  contentTypeUID: string;
  field: string;
}

/** The content manager's service behind the slug fields of the panel. */
interface UidService {
  generateUIDField(request: UidRequest & { data: Record<string, unknown> }): Promise<string>;
  findUniqueUID(request: UidRequest & { value: string }): Promise<string>;
  checkUIDAvailability(request: UidRequest & { value: string }): Promise<boolean>;
}

/**
 * Makes the panel propose the slugs that saving would make (pinyin for Chinese, -2 where a slug is taken) and call
 * unavailable what saving would refuse. Strapi's own proposals know no Chinese and number from -1.
 */
export function suggestSlugs(strapi: Strapi): void {
  const service: UidService = strapi.plugin('content-manager').service('uid');

  service.generateUIDField = ({ contentTypeUID, field, data }) => {
    const { attributes, modelName } = schemaOf(contentTypeUID);
    const name = data[attributes[field]?.targetField ?? ''];
    const base = slugFrom(typeof name === 'string' ? name : '') || modelName;
    return free(contentTypeUID, field, base, ownDocument(data));
  };

  service.findUniqueUID = ({ contentTypeUID, field, value }) => {
    const base =
      slugCheck(value) === undefined ? value : slugFrom(value) || schemaOf(contentTypeUID).modelName;
    return free(contentTypeUID, field, base);
  };

  service.checkUIDAvailability = async ({ contentTypeUID, field, value }) =>
    slugCheck(value) === undefined && !(await isTaken(contentTypeUID, field, value));

  async function free(uid: string, field: string, base: string, own?: string): Promise<string> {
    for (let number = 1; ; number += 1) {
      const candidate = number === 1 ? base : `${base}-${number}`;
      if (!(await isTaken(uid, field, candidate, own))) return candidate;
    }
  }

  /** Drafts and published rows alike: a slug is unique among both. */
  async function isTaken(uid: string, field: string, value: string, own?: string): Promise<boolean> {
    const where = { [field]: value, ...(own ? { documentId: { $ne: own } } : {}) };
    return (await strapi.db.query(uid).findOne({ select: ['id'], where })) !== null;
  }

  function schemaOf(uid: string): Schema {
    return strapi.getModel(uid as never);
  }
}

/** The entry that the form is of, whose own slug is free to it. The panel sends `id: ''` for one not yet saved. */
function ownDocument({ documentId }: Record<string, unknown>): string | undefined {
  return typeof documentId === 'string' && documentId !== '' ? documentId : undefined;
}
