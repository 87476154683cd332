import { linksOf } from './read-links';

test.each<[string, string[]]>([
  [
    'Uzbekistan sold goods for $20 billion abroad in 2024 and bought $35 billion.',
    ['exports uzbekistan -', 'imports uzbekistan -'],
  ],
  [
    'Узбекистан в 2024 году продал за рубеж товаров на $20 млрд, купил — на $35 млрд.',
    ['exports uzbekistan -', 'imports uzbekistan -'],
  ],
  ['Italy sold Kazakhstan goods worth $2 billion in 2024.', ['exports italy kazakhstan']],
  [
    'Иран отгрузил в Турцию товаров на $2 млрд и получил оттуда на $5 млрд.',
    ['exports iran turkey', 'imports iran turkey'],
  ],
  ['China and Iran traded goods worth $14 billion in 2024.', ['trade china iran']],
  ['Синьцзян продал Казахстану и купил у него на 140 млрд юаней.', ['trade xinjiang kazakhstan']],
  // Only some goods, no goods at all, or nobody knows who.
  ['Iran sold oil for $40 billion to China in 2024.', ['- iran china']],
  ['Россия поставила в Турцию пшеницы на $3 млрд.', ['- russia turkey']],
  ['China sold bonds worth $5 billion in 2024.', ['- china -']],
  ['Казахстан купил акции на $5 млрд.', ['- kazakhstan -']],
  ['In China a shop sold $5 billion of it in 2024.', ['- china -']],
  ['Kazakhstan received $5 billion in loans from China in 2024.', ['- kazakhstan china']],
])('what was sold and bought: %s', (text, expected) => {
  expect(linksOf(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  [
    'Kazakhstan’s exports rose to $80 billion in 2024. Italy took goods worth $19 billion, China $15 billion and Russia $10 billion.',
    [
      'exports kazakhstan -',
      'exports kazakhstan italy',
      'exports kazakhstan china',
      'exports kazakhstan russia',
    ],
  ],
  [
    'Экспорт Казахстана вырос до $80 млрд. Италия купила товаров на $19 млрд, Китай — на $15 млрд.',
    ['exports kazakhstan -', 'exports kazakhstan italy', 'exports kazakhstan china'],
  ],
  [
    'Uzbekistan’s trade grew to $66 billion in 2024. China, displacing Russia, came first with $12 billion, followed by Russia with $11 billion.',
    ['trade uzbekistan -', 'trade uzbekistan china', 'trade uzbekistan russia'],
  ],
  [
    'Оборот Узбекистана вырос до $66 млрд. Первой среди партнёров осталась Турция с $3 млрд, за ней Италия с $1 млрд.',
    ['trade uzbekistan -', 'trade uzbekistan turkey', 'trade uzbekistan italy'],
  ],
  // Others tell of their own.
  [
    'Kazakhstan’s exports rose to $80 billion in 2024. Uzbekistan exported goods worth $24 billion.',
    ['exports kazakhstan -', 'exports uzbekistan -'],
  ],
  [
    'Экспорт Казахстана вырос до $80 млрд. Узбекистан вывез товаров на $24 млрд, Кыргызстан — на $3 млрд.',
    ['exports kazakhstan -', 'exports uzbekistan -', 'exports kyrgyzstan -'],
  ],
  [
    'Foreign direct investment in Kazakhstan rose to $3 billion in 2024; China received $160 billion, Turkey $10 billion.',
    ['fdi kazakhstan -', 'fdi china -', 'fdi turkey -'],
  ],
  [
    'Kazakhstan’s exports rose to $80 billion in 2024. Russia sold oil for $5 billion.',
    ['exports kazakhstan -', '- russia -'],
  ],
  [
    'Uzbekistan’s exports were $27 billion in 2024 and its imports $39 billion. Russia came first with $12 billion, followed by China with $11 billion.',
    ['exports uzbekistan -', 'imports uzbekistan -', '- uzbekistan russia', '- uzbekistan china'],
  ],
])('whose trade it is that partners are listed of: %s', (text, expected) => {
  expect(linksOf(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  [
    'Russia shipped goods worth $129 billion to China in 2024, the General Administration of Customs said.',
    ['imports china russia'],
  ],
  ['Russia shipped goods worth $129 billion to China in 2024.', ['exports russia china']],
  ['Chinese customs put trade with Kazakhstan at $41 billion in 2024.', ['trade china kazakhstan']],
])('between two countries the one whose office counts: %s', (text, expected) => {
  expect(linksOf(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['Chinese exports rose to $3.5 trillion in 2024.', ['exports china -']],
  ['Китайский экспорт вырос в 2024 году до $3,5 трлн.', ['exports china -']],
  ['Kazakh exporters sold goods worth $80 billion abroad in 2024.', ['exports kazakhstan -']],
  ['Казахстанские компании получили прибыль на $5 млрд.', ['- kazakhstan -']],
  [
    'Trade of Kazakhstan with China grew to $41 billion in 2024. Chinese deliveries rose to $25 billion.',
    ['trade kazakhstan china', 'imports kazakhstan china'],
  ],
  [
    'Trade of Kazakhstan with Italy grew to $20 billion in 2024. Italy’s imports rose 5% to $600 billion.',
    ['trade kazakhstan italy', 'imports italy -'],
  ],
  ['Xinjiang took Kazakh goods worth 20 billion yuan in 2024.', ['imports xinjiang kazakhstan']],
  // Not of trade, or another word with the same letters.
  [
    'A Chinese delegation came to Kazakhstan, where exports rose to $80 billion in 2024.',
    ['exports kazakhstan -'],
  ],
  ['South American exports rose to $80 billion.', ['exports - -']],
])('countries named by what is theirs: %s', (text, expected) => {
  expect(linksOf(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  [
    'China’s trade rose 5 percent to $6 trillion in 2024. Shipments to ASEAN grew to $580 billion, purchases there to $400 billion.',
    ['trade china -', 'exports china asean', 'imports china asean'],
  ],
  ['Поставки Казахстана за рубеж выросли в 2024 году до $80 млрд.', ['exports kazakhstan -']],
  // Sold at home.
  ['Retail sales in China reached $6 trillion in 2024.', ['- china -']],
  ['Закупки угля в Казахстане выросли до $2 млрд.', ['- kazakhstan -']],
])('nouns for what is sold and bought: %s', (text, expected) => {
  expect(linksOf(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  [
    'The port of Hamburg closed 2023 with 114 million tonnes of cargo and 7.7 million TEU.',
    ['cargo hamburg -', 'containers hamburg -'],
  ],
  ['Порт Гамбург закончил год со 114 млн тонн грузов.', ['cargo hamburg -']],
  // By rail, and of one good.
  ['Khorgos closed 2023 with 40 million tonnes of freight by rail.', ['- khorgos -']],
  ['The port of Hamburg closed 2023 with 5 million tonnes of coal.', ['- hamburg -']],
])('what a port closes a year with: %s', (text, expected) => {
  expect(linksOf(text)).toEqual(expected);
});
