import type { TypeLayout } from './layout';

export const article: TypeLayout = {
  uid: 'api::article.article',
  mainField: 'title',
  columns: ['title', 'publishedOn', 'dateline', 'publisher', 'language'],
  sort: { by: 'publishedOn', order: 'DESC' },
  // prettier-ignore
  rows: [
    [['title', 8], ['slug', 4]],
    [['summary', 12]],
    [['body', 12]],
    [['publishedOn', 4], ['byline', 4], ['language', 4]],
    [['dateline', 6], ['publisher', 6]],
    [['sourceUrl', 6], ['translationOf', 6]],
    [['events', 6], ['places', 6]],
    [['statistics', 12]],
    [['organizations', 6], ['people', 6]],
    [['topics', 6], ['relatedArticles', 6]],
    [['photos', 12]],
    [['corrections', 12]],
    [['seo', 12]],
  ],
  labels: { sourceUrl: 'Source URL', seo: 'SEO' },
};
