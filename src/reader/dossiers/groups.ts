import { contentSchemas, type Schema, type Strapi } from '../../documents/types';
import {
  blocksFields,
  holdsMany,
  linkFields,
  type LinkField,
} from '../../plugins/crosslinks/server/src/links/link-fields';

/** One list in a dossier. */
export type Group = OutgoingGroup | IncomingGroup | AncestorsGroup;

interface Named {
  name: string;
  /** The type of the entries in it. */
  type: Schema;
}

/** What the entry links to in one field, in the editor's order. */
export interface OutgoingGroup extends Named {
  kind: 'outgoing';
  field: LinkField;
}

/** The entries of a type that link to the entry in any of some fields, newest first. */
export interface IncomingGroup extends Named {
  kind: 'incoming';
  fields: LinkField[];
  /** Whether a link in a text of theirs counts. */
  texts: boolean;
  /** Only the newest observation of each series. */
  newestOfSeries: boolean;
}

/** The entry's parent, that one's parent, and so on. */
export interface AncestorsGroup extends Named {
  kind: 'ancestors';
  field: LinkField;
}

/** What those are called that link to an entry of their own type, by the field they do it in. */
const KIN: Record<string, string> = {
  'place.parent': 'children',
  'place.members': 'memberOf',
  'article.translationOf': 'translations',
  'article.relatedArticles': 'relatedFrom',
};

/**
 * The lists of a type's dossier, from the schemas: what its fields hold, then what links to it, under the plural of its
 * type. Those of its own type have names of their own.
 */
export function groupsOf(strapi: Strapi, schema: Schema): Group[] {
  const known = groupsOfAll.get(schema);
  if (known) return known;
  const fields = linkFields(strapi);
  const groups: Group[] = [
    ...fields.filter((field) => field.source.uid === schema.uid && isList(field)).map(outgoing),
    ...fields.filter((field) => isParent(field) && field.source.uid === schema.uid).map(ancestors),
    ...contentSchemas(strapi).flatMap((source) => incoming(fields, source, schema)),
  ];
  const ordered = withoutDoubles(groups);
  groupsOfAll.set(schema, ordered);
  return ordered;
}

/** A Strapi that runs does not change its schemas. */
const groupsOfAll = new WeakMap<Schema, Group[]>();

function isList({ source, steps, path }: LinkField): boolean {
  return steps.length === 0 && holdsMany(source.attributes[path]!);
}

function isParent({ source, target, path }: LinkField): boolean {
  return path === 'parent' && source.uid === target.uid;
}

function outgoing(field: LinkField): OutgoingGroup {
  return { kind: 'outgoing', name: field.path, type: field.target, field };
}

function ancestors(field: LinkField): AncestorsGroup {
  return { kind: 'ancestors', name: 'parents', type: field.target, field };
}

function incoming(all: LinkField[], source: Schema, target: Schema): IncomingGroup[] {
  const fields = all.filter((field) => field.source.uid === source.uid && field.target.uid === target.uid);
  const shared = { kind: 'incoming', type: source, newestOfSeries: false } as const;
  if (source.uid === target.uid) {
    return fields.map((field) => ({
      ...shared,
      name: KIN[`${source.modelName}.${field.path}`] ?? `${source.info.pluralName}By${field.path}`,
      fields: [field],
      texts: false,
    }));
  }
  const texts = blocksFields(source).length > 0;
  if (fields.length === 0) return [];
  const list: IncomingGroup = { ...shared, name: source.info.pluralName!, fields, texts };
  const inSeries = fields.filter(({ path }) => source.attributes.seriesKey && path === 'place');
  return [
    ...(inSeries.length > 0
      ? [{ ...list, name: 'latestFigures', fields: inSeries, texts: false, newestOfSeries: true }]
      : []),
    list,
  ];
}

/** A field of the entry's own comes before entries of that type that link to it. */
function withoutDoubles(groups: Group[]): Group[] {
  return groups.filter(({ name }, index) => groups.findIndex((other) => other.name === name) === index);
}
