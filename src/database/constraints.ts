import { contentSchemas, isAmount, isDrafted, type Schema, type Strapi } from '../documents/types';
import { AMOUNT_DIGITS } from '../domain/statistics/amount';
import { columnName } from './columns';
import { newestFirst } from './newest-first';

/**
 * Makes the indexes and constraints that Strapi's schema sync does not: it neither makes nor removes them. They come
 * from the content types' own schemas, so that a type added tomorrow has them too. Names are `<table>__<column>__<rule>`;
 * the error that editors see is made from them (src/documents/database-errors.ts).
 */
export async function ensureConstraints(strapi: Strapi): Promise<void> {
  for (const schema of contentSchemas(strapi)) {
    for (const [name, definition] of indexes(schema)) {
      const unique = name.endsWith('__unique') ? 'UNIQUE' : '';
      await strapi.db.connection.raw(
        `CREATE ${unique} INDEX IF NOT EXISTS "${name}" ON "${schema.collectionName}" ${definition}`,
      );
    }
    for (const table of componentTables(strapi, schema)) {
      await strapi.db.connection.raw(
        `CREATE INDEX IF NOT EXISTS "${table}__cmp_id__index" ON "${table}" (cmp_id)`,
      );
    }
    for (const [name, expression] of checks(schema)) await ensureCheck(strapi, schema, name, expression);
  }
}

/** The join tables of a type's components; Strapi's own index of them helps to go from an entry to its components only. */
function componentTables(strapi: Strapi, schema: Schema): string[] {
  const { attributes } = strapi.db.metadata.get(schema.uid) as unknown as {
    attributes: Record<string, { joinTable?: { name: string } } | undefined>;
  };
  const tables = Object.entries(schema.attributes)
    .filter(([, attribute]) => attribute.type === 'component')
    .map(([name]) => attributes[name]?.joinTable?.name);
  return [...new Set(tables)].filter((table) => table !== undefined);
}

function indexes(schema: Schema): [string, string][] {
  const table = schema.collectionName!;
  const version = isDrafted(schema) ? ', (published_at IS NULL)' : '';
  const list: [string, string][] = [
    [`${table}__document_id__unique`, `(document_id, coalesce(locale, '')${version})`],
    [`${table}__published_at__index`, '(published_at)'],
    [`${table}__updated_at__index`, '(updated_at)'],
  ];
  const seen = isDrafted(schema) ? ' WHERE published_at IS NOT NULL' : '';
  list.push([`${table}__newest__index`, `(${newestFirst(schema, '').replaceAll(/(^|, )\./g, '$1')})${seen}`]);
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    const column = columnName(name);
    if (attribute.type === 'uid') list.push([`${table}__${column}__unique`, `(${column}${version})`]);
    if (attribute.type === 'date') list.push([`${table}__${column}__index`, `(${column})`]);
  }
  if (schema.attributes.seriesKey) {
    list.push([
      `${table}__series_key__unique`,
      `(series_key, period_start, period_end, coalesce(released_on, 'infinity'::date)${version})`,
    ]);
    // Found by its first parts, byte by byte: src/reader/statistics/series/statement.ts.
    list.push([
      `${table}__series_key__index`,
      '(series_key text_pattern_ops, period_start) WHERE published_at IS NOT NULL',
    ]);
    // What articles may still cite: src/plugins/figures/server/src/services/report.ts.
    list.push([
      `${table}__superseded_by__index`,
      '(document_id) WHERE published_at IS NOT NULL AND superseded_by IS NOT NULL',
    ]);
    // Statistics that say what a text does, in whole units: src/plugins/figures/server/src/services/article.ts.
    list.push([
      `${table}__amount__index`,
      '(unit, (value * 10::numeric ^ unit_multiplier)) WHERE published_at IS NOT NULL AND current',
    ]);
  }
  return list;
}

function checks(schema: Schema): [string, string][] {
  const table = schema.collectionName!;
  const draft = isDrafted(schema) ? 'published_at IS NULL OR ' : '';
  return Object.entries(schema.attributes).flatMap(([name, attribute]): [string, string][] => {
    const column = columnName(name);
    const stored = !['relation', 'component', 'media', 'dynamiczone'].includes(attribute.type);
    const required = stored && (attribute.required || attribute.type === 'uid');
    return [
      ...(required
        ? [[`${table}__${column}__required`, `${draft}${column} IS NOT NULL`] as [string, string]]
        : []),
      ...(isAmount(attribute)
        ? [[`${table}__${column}__amount`, amountCheck(column)] as [string, string]]
        : []),
    ];
  });
}

function amountCheck(column: string): string {
  return `scale(${column}) <= ${AMOUNT_DIGITS.fraction} AND abs(${column}) < 1e${AMOUNT_DIGITS.integer}`;
}

async function ensureCheck(strapi: Strapi, schema: Schema, name: string, expression: string): Promise<void> {
  const { rows } = await strapi.db.connection.raw<{ rows: unknown[] }>(
    'SELECT 1 FROM pg_constraint WHERE conname = ? AND conrelid = ?::regclass',
    [name, `"${schema.collectionName}"`],
  );
  if (rows.length > 0) return;
  await strapi.db.connection.raw(
    `ALTER TABLE "${schema.collectionName}" ADD CONSTRAINT "${name}" CHECK (${expression})`,
  );
}
