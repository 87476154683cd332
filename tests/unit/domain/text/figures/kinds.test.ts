import { findFigures } from '../../../../../src/domain/text';

const kinds = (text: string) =>
  findFigures(text, { publishedOn: '2024-06-15' }).map(({ kind, asWritten }) => `${kind}: ${asWritten}`);
const statistics = (text: string) =>
  findFigures(text, { publishedOn: '2024-06-15' }).filter(({ kind }) => kind !== 'other' && kind !== 'rank');

test.each([
  ['Belt and Road partners accounted for 46.6 percent of the total.', 'share: 46.6 percent'],
  ['About 12% of world trade passes through the canal.', 'share: 12%'],
  ['进口占三成', 'share: 三成'],
  ['Доля Китая составила 35 процентов.', 'share: 35 процентов'],
  ['They want to bring trade to $40 billion by 2030.', 'target: $40 billion'],
  ['The port expects to handle 5 million TEU next year.', 'target: 5 million TEU'],
  ['力争到2030年贸易额达到400亿美元', 'target: 400亿美元'],
  ['К 2030 году планируется 40 млрд долларов.', 'target: 40 млрд долларов'],
  ['Its annual capacity is 19.4 million TEU.', 'capacity: 19.4 million TEU'],
  ['年处理能力为50万标箱', 'capacity: 50万标箱'],
  ['Пропускная способность — 6 миллионов тонн в год.', 'capacity: 6 миллионов тонн'],
  ['It is in the top three.', 'rank: top three'],
  ['居第三位', 'rank: 第三位'],
])('%s', (text, expected) => expect(kinds(text)).toEqual([expected]));

test('what was expected of a period that is over has come about', () => {
  expect(kinds('The zone is set to sell goods worth 1.29 billion yuan in 2022.')).toEqual([
    'observation: 1.29 billion yuan',
  ]);
});

test.each([
  'The zone covers 32 hectares, or 3.56 square kilometres, and lies 523 km away.',
  'It has a workforce of 250; he is 58 years old and one of 25 ministers.',
  'Call +44 20 7946 0123 before 10:30 on 14 January 2024, or see Article 5, page 12.',
  'G20 leaders flew in a Boeing 737 and spoke of 5G, COVID-19 and Route 66.',
  'Envoys from 22 countries made a five-day trip with 13 ambassadors.',
  'Each train has up to 55 wagons; tickets cost 20 euros, rice 3 yuan per kilo.',
  'It passed the 10 million mark for the 13th year in a row.',
  '该区占地32公顷，员工250人，到达25个国家217个城市，提前11天。',
  'Площадь — 5 гектаров, 250 сотрудников, 20 стран, 30 минут, статья 7.',
])('nothing here is a statistic: %s', (text) => expect(statistics(text)).toEqual([]));
