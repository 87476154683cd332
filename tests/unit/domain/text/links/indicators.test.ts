import { linksOf } from './read-links';

const indicatorsOf = (text: string) => linksOf(text).map((one) => one.replace(/ \S+ \S+$/, ''));

test.each<[string, string[]]>([
  ['China’s exports dropped 10 percent in September and imports shrank 2 percent.', ['exports', 'imports']],
  ['China’s exports rose 7.1 percent to 25.45 trillion yuan in 2024.', ['exports']],
  ['A 5.9 percent rise in exports carried China through 2024.', ['exports']],
  ['Kyrgyzstan exported goods worth $3.8 billion in 2024 and imported $12 billion.', ['exports', 'imports']],
  ['Iran sold goods worth $5 billion to China in 2024.', ['exports']],
  ['China’s imports and exports totaled 43.85 trillion yuan in 2024.', ['trade']],
  ['Exports fell to $2 billion in January 2024 from $2.4 billion a year earlier.', ['exports', 'exports']],
  ['Экспорт Казахстана в 2024 году составил $81,6 млрд, импорт — $59,8 млрд.', ['exports', 'imports']],
  ['Объем внешнеторгового оборота Казахстана в 2024 году достиг $141,4 млрд.', ['trade']],
  [
    'Товарооборот вырос до $4,2 млрд, в том числе экспорта — $3 млрд, импорта — $1,2 млрд.',
    ['trade', 'exports', 'imports'],
  ],
  ['2024年中国进出口43.85万亿元，其中出口25.45万亿元，进口18.39万亿元。', ['trade', 'exports', 'imports']],
])('trade of a direction or both: %s', (text, expected) => {
  expect(indicatorsOf(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['China’s trade surplus widened to $992 billion in 2024.', ['-']],
  ['2024年中国贸易顺差7.06万亿元。', ['-']],
  ['Положительное сальдо торговли Казахстана достигло $21 млрд в 2024 году.', ['-']],
  ['The EU’s deficit in goods trade with China was 291 billion euros in 2023.', ['deficit']],
  [
    'Exports were $3 billion in 2024 and imports $5 billion, a gap of $2 billion.',
    ['exports', 'imports', 'deficit'],
  ],
  ['Дефицит торгового баланса Кыргызстана в 2024 году достиг $8,6 млрд.', ['deficit']],
  ['2024年，中国与欧盟贸易逆差2000亿美元。', ['deficit']],
  ['Kazakhstan’s budget deficit was $8 billion in 2024.', ['-']],
])('a balance is no trade: %s', (text, expected) => {
  expect(indicatorsOf(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['Agricultural exports of Kazakhstan amounted to $5.1 billion in 2024.', ['-']],
  ['Exports of cars from China grew to $100 billion in 2024.', ['-']],
  ['Trade in services of Singapore expanded to $700 billion in 2024.', ['-']],
  ['Xinjiang’s private companies imported and exported 395 billion yuan in 2024.', ['-']],
  ['2024年新疆机电产品出口1200亿元。', ['-']],
  ['新疆出口农产品120亿元。', ['-']],
  ['2024年新疆民营企业进出口3950亿元。', ['-']],
  ['Казахстан в 2024 году экспортировал зерна на $2,5 млрд.', ['-']],
  ['Экспорт нефти из Казахстана в 2024 году принес $42 млрд.', ['-']],
  ['China’s revenue from exports and its profits grew; profits were $5 billion in 2024.', ['-']],
])('a part is none of the whole: %s', (text, expected) => {
  expect(indicatorsOf(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['Hamburg handled 7.8 million TEU in 2024, and 111.8 million tonnes in all.', ['containers', 'cargo']],
  ['At Hamburg containers came to 7.8 million TEU in 2024, the port says.', ['containers']],
  ['Loaded imports at Shanghai rose to 428,753 TEU in 2024.', ['-']],
  ['Russian Railways carried 7.9 million TEU in 2024.', ['-']],
  ['РЖД перевезли 7,9 млн ДФЭ в 2024 году.', ['-']],
  ['Перевалка контейнеров в портах России в 2024 году выросла до 5,4 млн ДФЭ.', ['containers']],
  ['Перевалка угля в портах России в 2024 году составила 180 млн тонн.', ['-']],
  ['Грузооборот погранперехода Хоргос в 2024 году достиг 41 млн тонн.', ['-']],
  ['2024年上海港集装箱吞吐量5150.6万标箱，其中外贸吞吐量4000万标箱。', ['containers', '-']],
  ['2024年中国铁路发送集装箱7000万标箱。', ['-']],
])('containers and cargo at a port: %s', (text, expected) => {
  expect(indicatorsOf(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  [
    'China-Europe freight trains made 19,392 trips in 2024 and carried 2.07 million TEU.',
    ['trains', 'by train'],
  ],
  ['今年上半年，中欧班列开行8641列、发送货物93.6万标箱。其中去程4620列。', ['trains', 'by train', '-']],
  ['В 2024 году через Хоргос прошло 8 735 грузовых поездов Китай — Европа.', ['trains']],
  ['Foreign direct investment in China fell 27.1 percent to 826.25 billion yuan in 2024.', ['fdi']],
  ['2024年中国实际使用外资8262.5亿元，其中制造业实际使用外资2212亿元。', ['fdi', '-']],
  ['The stock of China’s direct investment in Kazakhstan stood at $10 billion in 2023.', ['stock']],
  ['Накопленные прямые инвестиции Китая в Казахстане достигли $11 млрд в 2024 году.', ['stock']],
  ['China’s GDP grew 5 percent in 2024.', ['gdp']],
  ['ВВП Казахстана в 2024 году вырос на 4,8%.', ['gdp']],
  ['2024年中国跨境电商进出口2.63万亿元，其中出口2.15万亿元。', ['online', '-']],
  [
    'China’s trade with countries along the Belt and Road made up 50.3 percent of the total in 2024.',
    ['share'],
  ],
])('other indicators, in whatever language they are named: %s', (text, expected) => {
  expect(indicatorsOf(text)).toEqual(expected);
});
