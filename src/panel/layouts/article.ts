import type { TypeLayout } from './layout';

export const article: TypeLayout = {
  uid: 'api::article.article',
  mainField: 'title',
  columns: ['title', 'publishedOn', 'dateline', 'language'],
  sort: { by: 'publishedOn', order: 'DESC' },
  // What is drafted shows its status beside its name, and needs the whole row for both.
  // prettier-ignore
  rows: [
    [['title', 8], ['slug', 4]],
    [['summary', 12]],
    [['body', 12]],
    [['publishedOn', 4], ['byline', 4], ['language', 4]],
    [['dateline', 6], ['publisher', 6]],
    [['sourceUrl', 12]],
    [['translationOf', 12]],
    [['events', 12]],
    [['places', 6], ['topics', 6]],
    [['statistics', 12]],
    [['organizations', 6], ['people', 6]],
    [['relatedArticles', 12]],
    [['photos', 12]],
    [['corrections', 12]],
    [['seo', 12]],
  ],
  labels: { sourceUrl: 'Source URL', seo: 'SEO' },
};
