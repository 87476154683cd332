import type { Attribute, Schema } from '../documents/types';
import { inWords } from './in-words';
import type { Layout, TypeLayout } from './layouts/layout';

/** What the content manager stores of a content type or component. */
export interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
  layouts: { edit: { name: string; size: number }[][]; list: string[] };
}

const PAGE_SIZE = 25;
/** Types that the content manager neither sorts by nor searches. */
const NOT_SORTABLE = ['component', 'json', 'customField', 'media', 'richtext', 'dynamiczone', 'blocks'];

/**
 * The content manager's configuration of one type, made from its layout and schema.
 * @param attributes the schema's attributes as the content manager has them: with `id`, `createdAt` and the like
 * @param mainFieldOf the main field of a linked type
 */
export function configurationFrom(
  layout: Layout | TypeLayout,
  attributes: Schema['attributes'],
  mainFieldOf: (uid: string) => string,
): Configuration {
  const { by, order } = 'sort' in layout ? layout.sort : { by: layout.mainField, order: 'ASC' };
  const metadatas = Object.entries(attributes).map(([name, attribute]) => {
    const label = layout.labels?.[name] ?? inWords(name);
    const sortable = isSortable(attribute);
    return [
      name,
      {
        edit: isOwnColumn(name) ? {} : edit(name, attribute, label),
        list: { label, searchable: sortable, sortable },
      },
    ] as const;
  });
  return {
    settings: {
      bulkable: true,
      filterable: true,
      searchable: true,
      pageSize: PAGE_SIZE,
      relationOpenMode: 'modal',
      mainField: layout.mainField,
      defaultSortBy: by,
      defaultSortOrder: order,
    },
    metadatas: Object.fromEntries(metadatas),
    layouts: {
      edit: layout.rows.map((row) => row.map(([name, size]) => ({ name, size }))),
      list: 'columns' in layout ? layout.columns : layout.rows.flat().map(([name]) => name),
    },
  };

  function edit(name: string, attribute: Attribute, label: string): Record<string, unknown> {
    const shown = layout.rows.flat().some(([field]) => field === name);
    return {
      label,
      description: attribute.description ?? '',
      placeholder: '',
      visible: shown,
      editable: !layout.readOnly?.includes(name),
      ...(attribute.type === 'relation' && attribute.target
        ? { mainField: mainFieldOf(attribute.target) }
        : {}),
    };
  }
}

const isOwnColumn = (name: string): boolean => name === 'id' || name === 'documentId';

function isSortable({ type, relation }: Attribute): boolean {
  return type === 'relation'
    ? relation === 'oneToOne' || relation === 'manyToOne'
    : !NOT_SORTABLE.includes(type);
}
