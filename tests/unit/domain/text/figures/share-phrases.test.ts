import { stated } from './stated';

// prettier-ignore
const ENGLISH = [
  'China accounted for 40 percent of exports', 'China accounts for 40 percent',
  'China made up 40 percent of the total', 'China took 40 percent of exports', 'China took a 40 percent share',
  'China had a share of 40 percent', "China's share was 40 percent", "China's share stood at 40 percent",
  "China's share rose to 40 percent", "China's share came to 40 percent", 'China represented 40 percent of exports',
  'China received 40 percent of exports', 'China bought 40 percent of the oil', 'China absorbed 40 percent',
  'China contributed 40 percent', 'China supplied 40 percent of imports', '40 percent of exports went to China',
  '40 percent went to China', 'Some 40 percent of exports go to China',
  '40 percent of the containers came from China', 'About 40 percent came from China', 'China led with 40 percent',
  'China was first with 40 percent', 'China held 40 percent of the market',
  'China generated 40 percent of the volume', 'China comprised 40 percent of shipments',
  'China constituted 40 percent of trade', 'China provided 40 percent of the cargo',
  'The share of China was 40 percent', 'The share of exports to China reached 40 percent',
  'Exports to China were 40 percent of the total', 'Exports to China were worth 40 percent of the total',
  'Exports to China equalled 40 percent of the total', 'Trade with China amounted to 40 percent of the total',
  'Exports, 40 percent of them to China, were brisk', 'Of the exports, 40 percent went to China',
  'Of this, 40 percent was oil', "The zone's trade was 40 percent of the province's", 'China claimed 40 percent',
  'China commanded a 40 percent share', "China's portion was 40 percent",
  'The proportion of empty boxes was 40 percent', 'Transit made up 40 percent',
  'Transit formed 40 percent of the traffic', 'Transit is 40 percent of the traffic',
  'Transit, at 40 percent, was the largest item', 'Oil, with 40 percent, was the largest item',
  'Oil was the largest item with 40 percent', 'Oil was the largest item at 40 percent',
  'Oil had the largest share, 40 percent', 'Oil (40 percent of the total) fell',
  'Oil, which makes up 40 percent of exports, fell', 'That was 40 percent of the total',
  'This is 40 percent of all exports', 'That equals 40 percent of the total', '40 percent of its trade is with China',
  '40 percent of trade was conducted in yuan', 'Settlements in yuan reached 40 percent of the total',
  '40 percent is accounted for by China', 'A 40 percent share fell to China', '40 percent fell to China',
  "China's slice was 40 percent", 'The EU remained the largest partner, with 40 percent of trade',
  'The EU remained the largest partner (40 percent)', "The EU's weight in trade was 40 percent",
  'The EU was responsible for 40 percent of trade', "The EU's contribution was 40 percent",
  'The company controls 40 percent of the market', 'Some 40 percent of all freight moves by rail',
  'Rail carries 40 percent of the freight', 'Rail handled 40 percent of the containers',
  'Trucks moved 40 percent of the containers', '40 percent of the containers left by rail',
  '40 percent of the volume was transit', "The dollar's share of settlements dropped below 40 percent",
];
// prettier-ignore
const RUSSIAN = [
  'На Китай пришлось 40% экспорта', 'На Китай приходится 40% экспорта', 'На долю Китая пришлось 40%',
  'Доля Китая составила 40%', 'Доля Китая — 40%', 'Доля Китая достигла 40%', 'Доля Китая выросла до 40%',
  'Доля Китая превысила 40%', 'Доля Китая оценивается в 40%', 'Китай занимает 40% рынка', 'Китай занял 40% импорта',
  'Китай обеспечил 40% экспорта', 'Китай забрал 40% экспорта', 'Китай купил 40% нефти', 'Китай получил 40% поставок',
  'Китай взял на себя 40% вывоза', 'Китай поставил 40% машин', 'В Китай ушло 40% экспорта',
  'В Китай отправлено 40% экспорта', 'В Китай отправилось 40% груза', 'В Китай идет 40% нефти',
  '40% экспорта ушло в Китай', '40% экспорта пришлось на Китай', '40% экспорта приходится на Китай',
  '40% грузов следует в Китай', '40% контейнеров были порожними', '40% перевозок — транзит',
  'Транзит составил 40% перевозок', 'Транзит составляет 40%', 'Транзит занимает 40% перевозок',
  'Транзит дает 40% перевозок', 'Транзит дал 40% объема', 'Транзит формирует 40% объема', 'Это 40% всего экспорта',
  'Это составляет 40% экспорта', 'Из этого объема 40% пришлось на нефть', 'Лидирует Китай с 40%',
  'Лидером остался Китай (40%)', 'Первое место занял Китай — 40%', 'Первым был Китай с долей 40%',
  'Крупнейший партнер — Китай, 40%', 'Удельный вес Китая — 40%', 'Удельный вес Китая составил 40%',
  'В структуре экспорта 40% занимает нефть', 'В структуре экспорта преобладает нефть — 40%',
  'В структуре экспорта нефть занимает 40%', 'В общем объеме нефть составила 40%',
  'Больше всего отправлено нефти — 40%', 'Основу экспорта составила нефть (40%)',
  'Основная часть, 40%, приходится на нефть', 'Расчеты в юанях составили 40%', 'Доля расчетов в юанях достигла 40%',
  'В юанях проведено 40% расчетов', 'Вклад Китая — 40%', 'Компания контролирует 40% рынка',
  'Компании принадлежит 40% рынка', 'По железной дороге перевезено 40% контейнеров',
  'Железная дорога перевезла 40% контейнеров', 'На железную дорогу пришлось 40%',
  'Около 40% товаров поступает из Китая', 'Порядка 40% товаров поступило из Китая',
  'Почти 40% всех грузов перевозится по железной дороге', '40% товарооборота обслуживается в рублях',
];

describe('what 40 per cent are a share of', () => {
  test.each(ENGLISH)('%s', (words) => {
    expect(stated(`${words}.`, '2024-02-20')).toEqual(['share 40 %']);
  });

  test.each(RUSSIAN)('%s', (words) => {
    expect(stated(`${words}.`, '2024-02-20')).toEqual(['share 40 %']);
  });
});
