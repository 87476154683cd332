import type { Knex } from 'knex';
import { contentSchemas, type Strapi } from '../../../../../documents/types';
import type { Allowance } from '../../../../common/server/abilities';
import {
  entryColumns,
  entryRows,
  isEditors,
  toEntry,
  type EntryRow,
  type Ref,
} from '../../../../crosslinks/server/src/links/entries';
import { linkFields } from '../../../../crosslinks/server/src/links/link-fields';
import { fromLink } from '../../../../crosslinks/server/src/links/link-sql';
import { BODY_LINKS } from '../../../../crosslinks/server/src/rules/tables';
import { entryNamed } from '../../../../crosslinks/server/src/services/links';
import type { Entry } from '../../../../crosslinks/shared/contracts';
import { fieldFor } from '../services/linked';
import { NAMED } from '../tables';
import { catchUp } from './keep-read';
import { ARTICLE } from './read-articles';

/** How long a request goes on reading what was not read yet, in milliseconds. */
export const READING_TIME = 500;

export interface UnlinkedArticles {
  /** The field of articles that links to the entry; null where it is named only in texts. */
  field: string | null;
  total: number;
  /** How many of them may mean another entry of that name: those are for an editor to decide. */
  ambiguous: number;
  articles: Entry[];
  /** How many articles are still to be read. */
  pending: number;
}

/**
 * The articles whose drafts name an entry and don’t link to it, the latest first, and how many there are.
 * @param among the articles that may be told of
 * @throws NotFoundError
 */
export async function unlinkedArticles(
  strapi: Strapi,
  entry: Ref,
  { page, pageSize }: { page: number; pageSize: number },
  among: Allowance,
): Promise<UnlinkedArticles> {
  await entryNamed(strapi, entry);
  const pending = await catchUp(strapi, READING_TIME);
  const article = contentSchemas(strapi).find(({ uid }) => uid === ARTICLE)!;
  const { connection } = strapi.db;
  const from = `FROM ${NAMED} n JOIN ${entryRows(article)} ON d.document_id = n.article
                WHERE n.entry = ? AND ${isEditors(article)} AND ${among.of('n.article')} AND ${isUnlinked(strapi, entry.uid)}`;
  const { rows } = await connection.raw<{ rows: EntryRow[] }>(
    `SELECT ${entryColumns(article)} ${from} ORDER BY d.published_on DESC NULLS LAST, d.document_id LIMIT ? OFFSET ?`,
    [entry.documentId, ...among.bindings, pageSize, (page - 1) * pageSize],
  );
  const count = await connection.raw<{ rows: { total: number; ambiguous: number }[] }>(
    `SELECT count(*)::int AS total, (count(*) FILTER (WHERE NOT ${isPlain}))::int AS ambiguous ${from}`,
    [entry.documentId, ...among.bindings],
  );
  return {
    field: fieldFor(strapi, ARTICLE, entry.uid),
    total: count.rows[0]?.total ?? 0,
    ambiguous: count.rows[0]?.ambiguous ?? 0,
    articles: rows.map(toEntry),
    pending,
  };
}

/** The documentIds of such articles that can mean no other entry, at most so many, the latest first. */
export async function unlinkedIds(
  trx: Knex | Knex.Transaction,
  strapi: Strapi,
  entry: Ref,
  among: Allowance,
  most: number,
): Promise<string[]> {
  const { rows } = await trx.raw<{ rows: { id: string }[] }>(
    `SELECT d.document_id AS id FROM ${NAMED} n JOIN articles d ON d.document_id = n.article
      WHERE n.entry = ? AND d.published_at IS NULL AND ${among.of('n.article')}
        AND ${isPlain} AND ${isUnlinked(strapi, entry.uid)}
      ORDER BY d.published_on DESC NULLS LAST, d.document_id LIMIT ?`,
    [entry.documentId, ...among.bindings, most],
  );
  return rows.map(({ id }) => id);
}

/** Whether what the article calls by the name can be no other entry. */
const isPlain = `n.namesakes = '{}'`;

/**
 * Whether the article's draft `d` has no link to the entry `n.entry`, in any field or in its text, nor to one that the
 * name may mean instead.
 */
export function isUnlinked(strapi: Strapi, uid: string): string {
  const fields = linkFields(strapi).filter(
    ({ source, target }) => source.uid === ARTICLE && target.uid === uid,
  );
  const meant = 'ANY (n.entry || n.namesakes)';
  const links = fields.map(
    (field) => `SELECT 1 FROM ${fromLink(field)} WHERE s.id = d.id AND t.document_id = ${meant}`,
  );
  links.push(
    `SELECT 1 FROM ${BODY_LINKS} b WHERE b.target = ${meant} AND b.source = n.article AND NOT b.published`,
  );
  return links.map((select) => `NOT EXISTS (${select})`).join(' AND ');
}
