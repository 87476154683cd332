import fs from 'node:fs/promises';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { STATISTIC } from '../../../../../documents/statistics';
import type { Strapi } from '../../../../../documents/types';
import { requireRight } from '../../../../common/server/abilities';
import { parse } from '../../../../common/server/parse';
import { editorOf } from '../../../../figures/server/src/editor';
import { acceptRequest, readFileRequest, readRequest } from '../../../shared/import-contracts';
import { ARTICLE } from '../articles/read-articles';
import { gazetteerOf } from '../gazetteer';
import { acceptText } from '../import/accept';
import { EVENT } from '../import/drafts';
import { readForImport } from '../import/read-text';
import { sightOf } from '../services/sight';
import { fileParts, MOST_FILE_BYTES, pastedParts, type TextParts } from '../import/text-file';

interface Upload {
  filepath: string;
  originalFilename: string | null;
  size: number;
}

/** The panel's own API of importing texts: a route's permission is checked before, rights on the content types here. */
export const textsController = ({ strapi }: { strapi: Strapi }) => ({
  async readText(ctx: Context) {
    requireRight(strapi, ctx, ARTICLE, 'create');
    const parts = ctx.is('multipart') ? await uploaded(ctx) : pasted(ctx);
    const gazetteer = await gazetteerOf(strapi).current();
    ctx.body = { data: await readForImport(strapi, gazetteer, parts, await sightOf(strapi, ctx)) };
  },
  async accept(ctx: Context) {
    const accepted = parse(acceptRequest, ctx.request.body);
    requireRight(strapi, ctx, ARTICLE, 'create');
    const isDraft = (choice: object) => !('documentId' in choice);
    if (accepted.statistics.some(isDraft)) requireRight(strapi, ctx, STATISTIC, 'create');
    if (accepted.events.some(isDraft)) requireRight(strapi, ctx, EVENT, 'create');
    ctx.status = 201;
    ctx.body = { data: await acceptText(strapi, accepted, editorOf(ctx).id) };
  },
});

function pasted(ctx: Context): TextParts {
  const { text, ...told } = parse(readRequest, ctx.request.body);
  return pastedParts(text, told);
}

async function uploaded(ctx: Context): Promise<TextParts> {
  const told = parse(readFileRequest, ctx.request.body);
  const { files } = ctx.request as { files?: Record<string, Upload | Upload[]> };
  const uploads = Object.values(files ?? {}).flat();
  try {
    const [upload] = uploads;
    if (!upload || uploads.length > 1 || !files?.files) {
      throw new errors.ValidationError('files: send one file, in the field “files”', { path: ['files'] });
    }
    if (upload.size > MOST_FILE_BYTES) {
      throw new errors.PayloadTooLargeError(
        `files: the file is larger than ${MOST_FILE_BYTES / 1024 / 1024} MiB`,
      );
    }
    return await fileParts(upload.originalFilename ?? '', await fs.readFile(upload.filepath), told);
  } finally {
    // Strapi removes those in the field “files” alone.
    await Promise.all(uploads.map(({ filepath }) => fs.rm(filepath, { force: true })));
  }
}
