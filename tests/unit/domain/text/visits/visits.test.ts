import { findMentions, findVisits, type EntryKind } from '../../../../../src/domain/text';

const KINDS: Record<string, EntryKind> = {
  China: 'country', Iran: 'country', Laos: 'country', Oman: 'country', Xinjiang: 'region', Fujian: 'region',
  'Kashgar Bonded Zone': 'place', 'Urumqi Land Port': 'place', Ningde: 'place', Wuyishan: 'place', Shanghai: 'place',
  Guangzhou: 'place', 'Foreign Ministry': 'organization', 'Serik Zhumangarin': 'person', 福建: 'region', 宁德: 'place',
  武夷山: 'place', 外交部: 'organization', Китай: 'country', Шанхай: 'place', Сиань: 'place', 'Си Цзиньпин': 'person',
  'Шавкат Мирзиёев': 'person', Узбекистан: 'country',
}; // prettier-ignore
const entries = Object.keys(KINDS).map((id) => ({ id, names: [id] }));
const visit = (text: string, publishedOn = '2024-04-01') => {
  const visits = findVisits(text, {
    publishedOn,
    mentions: findMentions(text, entries),
    kindOf: (id) => KINDS[id] ?? 'other',
  });
  return visits[0];
};

test('who, where in order, how long, from how many countries', () => {
  const found = visit(
    'Envoys from over 20 countries made a five-day trip to Xinjiang. They visited the Kashgar Bonded Zone first, then the ' +
      'Urumqi Land Port. The Iranian ambassador to China spoke of transit.',
  );
  expect(found).toMatchObject({ durationDays: 5, countryCount: { value: 20, bound: 'at-least' } });
  expect(found?.stops.map(({ name }) => name)).toEqual(['Kashgar Bonded Zone', 'Urumqi Land Port']);
  expect(found?.areas.map(({ name }) => name)).toEqual(['Xinjiang']);
  expect(found?.participants).toMatchObject([
    { role: 'ambassador to China', countryCode: 'IR', name: undefined },
  ]);
});

test('“the zone” that guests visit is the place named before', () => {
  const found = visit(
    'The Kashgar Bonded Zone opened in 2015. The zone drew the interest of the visiting envoys.',
  );
  expect(found?.stops.map(({ name }) => name)).toEqual(['Kashgar Bonded Zone']);
});

test('dates, and by whose invitation', () => {
  const found = visit(
    'At the invitation of the Foreign Ministry, a delegation led by Serik Zhumangarin visited Shanghai and Guangzhou from ' +
      'May 12 to 16.',
  );
  expect(found?.period).toBe('2024-05-12/2024-05-16');
  expect(found?.invitedBy).toMatchObject({ name: 'Foreign Ministry', ids: ['Foreign Ministry'] });
  expect(found?.participants.map(({ ids }) => ids)).toEqual([['Serik Zhumangarin']]);
});

test('named persons with their offices, and offices of countries in a list', () => {
  const found = visit(
    'The ambassadors of Laos and Oman toured Ningde. Pakistani Prime Minister Shehbaz Sharif arrived in Shanghai.',
  );
  expect(found?.participants).toMatchObject([
    { role: 'ambassador', countryIds: ['Laos'] },
    { role: 'ambassador', countryIds: ['Oman'] },
    { role: 'Prime Minister', name: 'Shehbaz Sharif', countryCode: 'PK' },
  ]);
});

test('in Chinese', () => {
  const found = visit(
    '应外交部邀请，来自22个国家的使节3月19日至23日走访福建，先后参观宁德和武夷山，为期五天。',
  );
  expect(found).toMatchObject({
    period: '2024-03-19/2024-03-23',
    durationDays: 5,
    countryCount: { value: 22, bound: 'exact' },
    invitedBy: { ids: ['外交部'] },
  });
  expect(found?.stops.map(({ name }) => name)).toEqual(['宁德', '武夷山']);
});

test('in Russian', () => {
  const found = visit(
    'Президент Узбекистана Шавкат Мирзиёев с 23 по 25 января посетил Китай по приглашению Си Цзиньпина. Делегация побывала в ' +
      'Шанхае, затем в Сиане.',
    '2024-02-02',
  );
  expect(found).toMatchObject({ period: '2024-01-23/2024-01-25', invitedBy: { ids: ['Си Цзиньпин'] } });
  expect(found?.stops.flatMap(({ ids }) => ids)).toEqual(['Шанхай', 'Сиань']);
  expect(found?.participants).toMatchObject([{ ids: ['Шавкат Мирзиёев'], role: 'Президент' }]);
});

test('goods that travel and buyers who visit a fair make no visit', () => {
  expect(visit('Buyers visited the fair in Shanghai. Goods travel to Guangzhou by rail.')).toBeUndefined();
  expect(visit('The ambassador of Iran spoke in Shanghai.')).toBeUndefined();
});
