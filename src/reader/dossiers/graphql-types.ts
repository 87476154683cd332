import { isAmount, type Schema, type Strapi } from '../../documents/types';
import { FILE_FIELDS } from './fields-sql';
import { groupsOf } from './groups';
import { isMoment, listableFields, namedFields, shownFields } from './shapes';

/** The parts of nexus, the schema builder of Strapi's GraphQL, that are used here. */
export interface Nexus {
  objectType(options: { name: string; description?: string; definition(builder: Builder): void }): unknown;
  extendType(options: { type: 'Query'; definition(builder: Builder): void }): unknown;
}
export interface Builder {
  field(name: string, options: object): void;
  nonNull: Builder;
  list: Builder;
}

interface Field {
  name: string;
  type: string;
  list?: boolean;
  required?: boolean;
  description?: string;
}

const ID: Field = { name: 'documentId', type: 'ID', required: true };
const VIA: Field = {
  ...{ name: 'via', type: 'String', list: true, required: true },
  description: 'The fields in which it links to the entry.',
};

/** The GraphQL types of dossiers, each made once. */
export class DossierTypes {
  private readonly made = new Map<string, unknown>();

  constructor(
    private readonly strapi: Strapi,
    private readonly nexus: Nexus,
  ) {}

  all(): unknown[] {
    return [...this.made.values()];
  }

  /** The name of the type of a content type's dossiers: the entry as `data`, and a list for each group. */
  dossier(schema: Schema): string {
    return this.object(`${nameOf(schema)}Dossier`, () => [
      { name: 'data', type: this.entry('Whole', schema, shownFields(schema)), required: true },
      ...groupsOf(this.strapi, schema).map(({ name, type, kind }) => ({
        name,
        type: this.list(type, kind === 'incoming'),
      })),
    ]);
  }

  private list(schema: Schema, incoming: boolean): string {
    const way = incoming ? 'Linking' : 'Linked';
    return this.object(`Dossier${way}${nameOf(schema)}List`, () => [
      { name: 'total', type: 'Int', required: true },
      {
        ...{ name: 'items', list: true, required: true },
        type: this.entry(way, schema, listableFields(schema), incoming ? [VIA] : []),
      },
    ]);
  }

  /** An entry as it is shown in one of the ways that there are. */
  private entry(way: string, schema: Schema, fields: string[], more: Field[] = []): string {
    return this.object(`Dossier${way}${nameOf(schema)}`, () => [
      ID,
      ...fields.map((name) => this.field(schema, name)),
      ...more,
    ]);
  }

  private field(schema: Schema, name: string): Field {
    const attribute = schema.attributes[name];
    if (isMoment(name) || !attribute || isAmount(attribute)) return { name, type: 'String' };
    switch (attribute.type) {
      case 'relation': {
        const target = this.strapi.contentType(attribute.target as never) as unknown as Schema;
        return { name, type: this.entry('Named', target, namedFields(target)) };
      }
      case 'component':
        return { name, type: this.component(attribute.component!), list: attribute.repeatable };
      case 'media':
        return { name, type: this.file() };
      default:
        return { name, type: SCALARS[attribute.type] ?? 'String' };
    }
  }

  private component(uid: string): string {
    const schema = this.strapi.getModel(uid as never) as unknown as Schema;
    const words = uid.split(/[.-]/).map(capitalized).join('');
    return this.object(`Dossier${words}`, () =>
      Object.keys(schema.attributes).map((name) => this.field(schema, name)),
    );
  }

  private file(): string {
    return this.object('DossierFile', () => [
      ID,
      ...Object.entries(FILE_FIELDS).map(([name, type]) => ({ name, type })),
    ]);
  }

  /** Made with all the types that it names: nexus asks for its fields once all types are there. */
  private object(name: string, fieldsOf: () => Field[]): string {
    if (this.made.has(name)) return name;
    // Held before it is made: types may name each other.
    this.made.set(name, undefined);
    const fields = fieldsOf();
    const definition = (builder: Builder) => {
      for (const { name: field, type, list, required, description } of fields) {
        const outer = required ? builder.nonNull : builder;
        (list ? outer.list.nonNull : outer).field(field, { type, description });
      }
    };
    this.made.set(name, this.nexus.objectType({ name, definition }));
    return name;
  }
}

const SCALARS: Record<string, string> = {
  integer: 'Int',
  float: 'Float',
  boolean: 'Boolean',
  json: 'JSON',
  blocks: 'JSON',
  customField: 'JSON',
};

function nameOf({ modelName }: Schema): string {
  return capitalized(modelName);
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
