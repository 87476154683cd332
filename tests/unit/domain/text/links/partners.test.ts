import { linksOf } from './read-links';

test.each<[string, string[]]>([
  [
    'Kazakhstan’s trade with China rose to $43.8 billion in 2024; exports to Russia were $9.8 billion.',
    ['trade kazakhstan china', 'exports kazakhstan russia'],
  ],
  ['Exports to China from Kazakhstan in January amounted to $1.1 billion.', ['exports kazakhstan china']],
  ['China-Kazakhstan trade hit a record $43.8 billion in 2024.', ['trade china kazakhstan']],
  [
    'Kazakhstan’s trade with China came to $43.8 billion in 2024. Exports made up $15 billion of this, imports $28.8 billion.',
    ['trade kazakhstan china', 'exports kazakhstan china', 'imports kazakhstan china'],
  ],
  [
    'Kazakhstan’s trade with China came to $43.8 billion in 2024. Exports reached $80 billion.',
    ['trade kazakhstan china', 'exports kazakhstan -'],
  ],
  ['Trade between Russia and Iran was $4.8 billion in 2024.', ['trade russia iran']],
  ['In trade with Russia Kazakhstan had a deficit of $6.8 billion in 2023.', ['deficit kazakhstan russia']],
  [
    'China’s trade with Kazakhstan has grown for years. In 2023, bilateral trade reached $41 billion.',
    ['trade china kazakhstan'],
  ],
  [
    'Kazakhstan’s trade with China came to $41 billion in 2023. By 2030 Kazakhstan and China want to reach $100 billion.',
    ['trade kazakhstan china', 'trade kazakhstan china'],
  ],
  [
    'Kazakhstan and Uzbekistan agreed to raise trade to $10 billion by 2030.',
    ['trade kazakhstan uzbekistan'],
  ],
  [
    'Экспорт Узбекистана в Китай в 2024 году составил $2,1 млрд, а импорт из Китая — $10,4 млрд.',
    ['exports uzbekistan china', 'imports uzbekistan china'],
  ],
  ['Экспорт товаров из России в Иран в 2024 году составил $3 млрд.', ['exports russia iran']],
  ['Взаимная торговля России и Китая составила $244,8 млрд в 2024 году.', ['trade russia china']],
  [
    '2024年，中国对俄罗斯出口1155亿美元，自俄罗斯进口1293亿美元。',
    ['exports china russia', 'imports china russia'],
  ],
  ['2024年，中国与东盟贸易总值6.99万亿元。', ['trade china asean']],
  [
    'Экспорт Узбекистана в 2024 году: Россия — $3,6 млрд, Китай — $2,1 млрд.',
    ['exports uzbekistan russia', 'exports uzbekistan china'],
  ],
  [
    'Экспорт Кыргызстана в 2024 году составил $4 млрд. Из Китая импортировано товаров на $5,2 млрд.',
    ['exports kyrgyzstan -', 'imports kyrgyzstan china'],
  ],
  [
    'Kazakhstan’s exports came to $79 billion in 2024. From China it imported $15 billion.',
    ['exports kazakhstan -', 'imports kazakhstan china'],
  ],
  ['Китай в 2024 году купил у России товаров на $129 млрд.', ['imports china russia']],
  [
    'Foreign direct investment in Kazakhstan from China rose to $1.5 billion in 2024.',
    ['fdi kazakhstan china'],
  ],
  ['Перевозки контейнеров между Россией и Китаем в 2024 году выросли до 1,2 млн ДФЭ.', ['- russia china']],
])('whom a place trades with: %s', (text, expected) => {
  expect(linksOf(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['China accounted for 28 percent of Kazakhstan’s exports in 2024.', ['- kazakhstan china']],
  ['Of Kazakhstan’s exports, 18.4 percent went to China in 2024.', ['- kazakhstan china']],
  ['Guangdong accounted for 20.8 percent of China’s trade in 2024.', ['- guangdong -']],
  [
    'Внешнеторговый оборот Узбекистана в 2024 году составил $66 млрд. На Китай пришлось 18,9% оборота, на Россию — 17,7%.',
    ['trade uzbekistan -', '- uzbekistan china', '- uzbekistan russia'],
  ],
  [
    'Доля Китая во внешней торговле Кыргызстана в 2024 году составила 34,2%, России — 22,1%.',
    ['- kyrgyzstan china', '- kyrgyzstan russia'],
  ],
  ['2024年，哈萨克斯坦占新疆外贸总值的43.1%。', ['- xinjiang kazakhstan']],
])('whose share it is: %s', (text, expected) => {
  expect(linksOf(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  [
    'China’s trade was 43.85 trillion yuan in 2024. ASEAN was the largest partner with 6.99 trillion yuan, ahead of the EU ' +
      'with 5.59 trillion yuan and the United States with 4.9 trillion yuan.',
    ['trade china -', 'trade china asean', 'trade china eu', 'trade china us'],
  ],
  [
    'Uzbekistan’s trade was $66 billion in 2024. China topped the list of partners with $12.5 billion, followed by Russia with $11.6 billion.',
    ['trade uzbekistan -', 'trade uzbekistan china', 'trade uzbekistan russia'],
  ],
  [
    'Торговля Казахстана с Россией в 2024 году достигла $27,8 млрд, с Китаем — $43,8 млрд.',
    ['trade kazakhstan russia', 'trade kazakhstan china'],
  ],
  [
    '2024年，新疆对哈萨克斯坦、吉尔吉斯斯坦分别进出口2000亿元、800亿元。',
    ['trade xinjiang kazakhstan', 'trade xinjiang kyrgyzstan'],
  ],
  [
    'Xinjiang’s trade with Kazakhstan and Kyrgyzstan was 200 billion yuan and 80 billion yuan respectively in 2024.',
    ['trade xinjiang kazakhstan', 'trade xinjiang kyrgyzstan'],
  ],
  // An amount of several together is of none of them.
  ['Xinjiang’s trade with Kazakhstan and Kyrgyzstan was 280 billion yuan in 2024.', ['trade xinjiang -']],
  [
    'China traded $244 billion with Russia, $44 billion with Kazakhstan and $14 billion with Iran in 2024.',
    ['trade china russia', 'trade china kazakhstan', 'trade china iran'],
  ],
])('partners in a list: %s', (text, expected) => {
  expect(linksOf(text)).toEqual(expected);
});

test('a part and a balance of trade with a partner have it, too', () => {
  expect(
    linksOf('Trade of Kazakhstan with Russia was $28 billion in 2024, of which exports made up $10 billion.'),
  ).toEqual(['trade kazakhstan russia', 'exports kazakhstan russia']);
  expect(
    linksOf(
      'The EU sold goods worth 213 billion euros to China in 2024 and bought goods worth 518 billion euros there. ' +
        'That left a deficit of 305 billion euros.',
    ),
  ).toEqual(['exports eu china', 'imports eu china', 'deficit eu china']);
});
