import {
  contentSchemas,
  isDrafted,
  isLink,
  type Attribute,
  type Schema,
  type Strapi,
} from '../../../../../documents/types';

/** The table that joins two others: `column` points at the owner, `inverse` at what it owns. */
export interface JoinTable {
  name: string;
  column: string;
  inverse: string;
  /** Absent where a field holds one. */
  order?: string;
}

/** A component field on the way from an entry to a relation. */
export interface ComponentStep {
  field: string;
  component: string;
  join: JoinTable;
}

/** One way in which entries of a type point at entries of another: a relation, of the type or of a component in it. */
export interface LinkField {
  source: Schema;
  target: Schema;
  /** `places`, or `itinerary.place` in a component. */
  path: string;
  many: boolean;
  steps: ComponentStep[];
  join: JoinTable;
}

interface TableMeta {
  attributes: Record<
    string,
    {
      joinTable?: {
        name: string;
        joinColumn: { name: string };
        inverseJoinColumn: { name: string };
        orderColumnName?: string;
      };
    }
  >;
}

/** A component that holds itself would never end; the content model's components hold none. */
const DEEPEST = 5;

/**
 * Every way to link from and to content types, read from their schemas. One-way relations only: what can't be kept safe
 * is refused at start (src/documents/unsafe-relations.ts).
 */
export function linkFields(strapi: Strapi): LinkField[] {
  const known = fieldsOfAll.get(strapi);
  if (known) return known;
  const fields = contentSchemas(strapi).flatMap((source) => fieldsOf(strapi, source, source, []));
  fieldsOfAll.set(strapi, fields);
  return fields;
}

/** A Strapi that runs does not change its schemas. */
const fieldsOfAll = new WeakMap<Strapi, LinkField[]>();

function fieldsOf(strapi: Strapi, source: Schema, holder: Schema, steps: ComponentStep[]): LinkField[] {
  return Object.entries(holder.attributes).flatMap(([name, attribute]): LinkField[] => {
    const path = [...steps.map((step) => step.field), name].join('.');
    if (attribute.type === 'component' && steps.length < DEEPEST) {
      const component = strapi.getModel(attribute.component as never) as unknown as Schema;
      const step = { field: name, component: component.uid, join: joinTable(strapi, holder.uid, name) };
      return fieldsOf(strapi, source, component, [...steps, step]);
    }
    if (!isLink(name, attribute)) return [];
    return [
      {
        source,
        target: strapi.contentType(attribute.target as never),
        path,
        many: holdsMany(attribute),
        steps,
        join: joinTable(strapi, holder.uid, name),
      },
    ];
  });
}

/** The table in which a relation or component field of a type or component is kept. */
export function joinTable(strapi: Strapi, uid: string, name: string): JoinTable {
  const { joinTable: table } = (strapi.db.metadata.get(uid) as unknown as TableMeta).attributes[name]!;
  if (!table) throw new Error(`${uid} keeps ${name} without a join table.`);
  return {
    name: table.name,
    column: table.joinColumn.name,
    inverse: table.inverseJoinColumn.name,
    order: table.orderColumnName,
  };
}

export function holdsMany(attribute: Attribute): boolean {
  return attribute.relation?.endsWith('Many') === true;
}

/** Whether both ends of a field are drafted: Strapi loses such links, and the snapshot keeps them. */
export function joinsDrafted(field: LinkField): boolean {
  return isDrafted(field.source) && isDrafted(field.target);
}

/** The fields of a type that hold text blocks, whose links carry a documentId. */
export function blocksFields(schema: Schema): string[] {
  return Object.entries(schema.attributes)
    .filter(([, attribute]) => attribute.type === 'blocks')
    .map(([name]) => name);
}
