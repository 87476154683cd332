import type { Dateline } from './dateline';

export type Type =
  'article' | 'event' | 'statistic' | 'place' | 'indicator' | 'organization' | 'person' | 'topic';

let made = 0;

/** What an entry of each type needs, with a name of its own. */
function base(type: Type): Record<string, unknown> {
  made += 1;
  switch (type) {
    case 'article':
      return { title: `Article ${made}`, language: 'en', publishedOn: '2023-08-07' };
    case 'event':
      return { name: `Event ${made}`, kind: 'meeting' };
    case 'statistic':
      return { period: String(1000 + made), value: '1.5', unit: 'CNY' };
    case 'place':
      return { name: `Place ${made}`, kind: 'city' };
    case 'indicator':
      return { name: `Indicator ${made}`, measure: 'flow' };
    default:
      return { name: `${type} ${made}` };
  }
}

/** Makes and publishes entries of a Dateline under test through its document service. */
export function deskOf(dateline: () => Dateline) {
  const documents = (type: Type) =>
    dateline().strapi.documents(`api::${type}.${type}` as 'api::article.article');
  return {
    documents,
    create: async (type: Type, data: object = {}, publish = false): Promise<string> => {
      const status = publish ? { status: 'published' as const } : {};
      const entry = await documents(type).create({ data: { ...base(type), ...data } as never, ...status });
      return entry.documentId;
    },
    update: (type: Type, documentId: string, data: object) =>
      documents(type).update({ documentId, data: data as never }),
    publish: (type: Type, documentId: string) => documents(type).publish({ documentId }),
  };
}

/** A text with one link to an entry in it, on some words. */
export function textWithLink(documentId: string, words = 'this'): unknown[] {
  return [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'See ' },
        {
          type: 'link',
          url: `/api/go/${documentId}`,
          documentId,
          children: [{ type: 'text', text: words }],
        },
        { type: 'text', text: '.' },
      ],
    },
  ];
}
