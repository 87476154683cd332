import type { Layout } from './layout';

// prettier-ignore
export const components: Layout[] = [
  {
    uid: 'shared.correction',
    mainField: 'text',
    rows: [
      [['date', 6], ['kind', 6]],
      [['text', 12]],
    ],
  },
  {
    uid: 'shared.itinerary-stop',
    mainField: 'activity',
    rows: [
      [['place', 12]],
      [['date', 6], ['time', 6]],
      [['activity', 12]],
    ],
  },
  {
    uid: 'shared.participant',
    mainField: 'name',
    rows: [
      [['name', 6], ['role', 6]],
      [['person', 6], ['country', 6]],
      [['organization', 12]],
    ],
    labels: { name: 'Name as reported' },
  },
  {
    uid: 'shared.photo',
    mainField: 'caption',
    rows: [
      [['file', 12]],
      [['caption', 12]],
      [['alt', 12]],
      [['credit', 6], ['rights', 6]],
    ],
    labels: { file: 'Picture', alt: 'Alternative text' },
  },
  {
    uid: 'shared.position',
    mainField: 'title',
    rows: [
      [['title', 12]],
      [['organization', 12]],
      [['from', 6], ['to', 6]],
    ],
  },
  {
    uid: 'shared.seo',
    mainField: 'metaTitle',
    rows: [
      [['metaTitle', 12]],
      [['metaDescription', 12]],
      [['shareImage', 12]],
    ],
    labels: { metaTitle: 'Title', metaDescription: 'Description' },
  },
];
