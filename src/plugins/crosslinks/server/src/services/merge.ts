import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import { lockAllDocuments } from '../../../../../database/advisory-lock';
import { handOverSlugs } from '../../../../../documents/slug-history';
import { recomputeStatistics } from '../../../../../documents/statistics';
import { settleVintagesOf } from '../../../../../documents/vintages';
import { isDrafted, type Schema, type Strapi } from '../../../../../documents/types';
import type { Alias } from '../../../../../domain/validation/aliases';
import type { Entry, MergeResponse } from '../../../shared/contracts';
import { incomingLinks, labelsOf, type LinkRow } from '../links/incoming';
import { linkFields } from '../links/link-fields';
import { withWriteContext } from '../rules/write-context';
import { entryNamed, schemaNamed } from './links';
import { moveBodyLinks, moveIncoming, moveOutgoing } from './move-links';

/** Most links that a preview names; the total is told beside. */
const MOST_NAMED = 200;
const STATISTIC = 'api::statistic.statistic';

interface Named {
  name: string;
  aliases: Alias[] | null;
}

/**
 * Makes two entries of a type one: every link to the first leads to the second, what the first links to is added, its
 * names become aliases, its slugs lead on, and it is deleted; all in one transaction.
 * @param dryRun tell what would happen, and change nothing
 * @throws ValidationError for an entry and itself, or a type whose entries say things of their own
 */
export async function mergeEntries(
  strapi: Strapi,
  request: { uid: string; from: string; into: string; dryRun: boolean },
): Promise<MergeResponse['data']> {
  const { uid, dryRun } = request;
  const schema = schemaNamed(strapi, uid);
  if (isDrafted(schema)) {
    throw new errors.ValidationError(`uid: entries of ${schema.info.displayName} can’t be merged`, {
      path: ['uid'],
    });
  }
  if (request.from === request.into) {
    throw new errors.ValidationError('into: an entry can’t be merged into itself', { path: ['into'] });
  }
  const from = await entryNamed(strapi, { uid, documentId: request.from });
  const into = await entryNamed(strapi, { uid, documentId: request.into });

  return strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
    if (!dryRun) await lockAllDocuments(trx);
    const { sql, bindings } = incomingLinks(strapi, linkFields(strapi), schema, [from.documentId]);
    const { rows } = await trx.raw<{ rows: LinkRow[] }>(sql, bindings as never);
    const links = rows.filter((row) => row.document_id !== from.documentId);
    const aliases = await unitedAliases(trx, schema, from, into);
    if (!dryRun) await merge(strapi, trx, schema, { from, into, aliases, links });
    const named = links.slice(0, MOST_NAMED);
    const labels = await labelsOf(trx, strapi, named);
    return {
      dryRun,
      from,
      into,
      moved: named.map(({ uid: source, document_id: documentId, field }) => ({
        uid: source,
        documentId,
        label: labels.get(documentId) ?? null,
        field,
      })),
      total: links.length,
      aliases,
      redirect: from.slug,
    };
  });
}

async function merge(
  strapi: Strapi,
  trx: Knex.Transaction,
  schema: Schema,
  { from, into, aliases, links }: { from: Entry; into: Entry; aliases: Alias[]; links: LinkRow[] },
): Promise<void> {
  const fields = linkFields(strapi);
  await moveIncoming(trx, fields, schema, from.documentId, into.documentId);
  await moveOutgoing(trx, fields, schema, from.documentId, into.documentId);
  await moveBodyLinks(trx, strapi, from.documentId, into.documentId);
  await handOverSlugs(trx, schema.uid, { documentId: from.documentId, slug: from.slug }, into.documentId);
  await withWriteContext({ force: true }, async () => {
    const documents = strapi.documents(schema.uid as 'api::place.place');
    await documents.delete({ documentId: from.documentId });
    await documents.update({ documentId: into.documentId, data: { aliases } as never });
  });
  const statistics = links.filter(({ uid }) => uid === STATISTIC).map((row) => row.document_id);
  await recomputeStatistics(strapi, [...new Set(statistics)]);
  await settleVintagesOf(trx, statistics);
}

/** The aliases of both, and the name of the one that goes; each once, and never the name of the one that stays. */
async function unitedAliases(
  trx: Knex.Transaction,
  schema: Schema,
  from: Entry,
  into: Entry,
): Promise<Alias[]> {
  const named = async ({ documentId }: Entry): Promise<Named> => {
    const row: { name: string; aliases: string | Alias[] | null } = await trx(schema.collectionName)
      .where({ document_id: documentId })
      .first('name', 'aliases');
    const { aliases } = row;
    return {
      name: row.name,
      aliases: typeof aliases === 'string' ? (JSON.parse(aliases) as Alias[]) : aliases,
    };
  };
  const [gone, kept] = [await named(from), await named(into)];
  const seen = new Set([folded(kept.name)]);
  return [...(kept.aliases ?? []), { text: gone.name }, ...(gone.aliases ?? [])].filter(({ text }) => {
    if (seen.has(folded(text))) return false;
    seen.add(folded(text));
    return true;
  });
}

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
