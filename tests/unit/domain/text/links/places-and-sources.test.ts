import { linksOf, sourcesOf } from './read-links';

test.each<[string, string[]]>([
  [
    'Shanghai handled 51.5 million TEU in 2024, ahead of Singapore with 41.1 million TEU.',
    ['containers shanghai -', 'containers singapore -'],
  ],
  ['Shanghai, the busiest port of China, handled 51.5 million TEU in 2024.', ['containers shanghai -']],
  [
    '2024年，上海港集装箱吞吐量5150.6万标箱，高于新加坡港的4112万标箱。',
    ['containers shanghai -', 'containers singapore -'],
  ],
  ['At a summit in Shanghai China said that its trade had grown 5 percent in 2024.', ['trade china -']],
  ['上海1月26日电 2024年新疆进出口4351亿元。', ['trade xinjiang -']],
  [
    'Foreign direct investment in Kazakhstan grew 5 percent in 2024; inflows to developed economies fell 22 percent.',
    ['fdi kazakhstan -', 'fdi - -'],
  ],
  ['2024年广东进出口9.11万亿元，全国进出口43.85万亿元。', ['trade guangdong -', 'trade - -']],
])('of which place: %s', (text, expected) => {
  expect(linksOf(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['China’s exports rose 5 percent in 2024, the General Administration of Customs said.', ['customs -']],
  ['Russian Railways moved 7.9 million TEU in 2024.', ['- -']],
  ['РЖД сообщают: в 2024 году перевезено 7,9 млн ДФЭ.', ['railways -']],
  ['据海关总署统计，2024年中国进出口43.85万亿元。', ['customs -']],
  // An agency only carries what others say, but for a number of its own.
  ['China’s exports rose 5 percent in 2024, Reuters reported.', ['- reuters']],
  ['China’s deficit was $5 billion in May 2024, a calculation by Reuters shows.', ['reuters -']],
  [
    'China’s exports rose 5 percent in 2024, Reuters reported. Imports rose 1 percent, the General Administration of Customs said.',
    ['customs reuters', 'customs -'],
  ],
  [
    'China’s exports rose 5 percent in 2024. These figures were released by the General Administration of Customs.',
    ['customs -'],
  ],
  [
    'China’s exports rose 5 percent in 2024. Imports grew 1 percent, according to the General Administration of Customs.',
    ['customs -', 'customs -'],
  ],
  [
    'China’s exports rose 5 percent in 2024. The General Administration of Customs said rice imports grew 1 percent.',
    ['- -', 'customs -'],
  ],
])('who is cited: %s', (text, expected) => {
  expect(sourcesOf(text)).toEqual(expected);
});
