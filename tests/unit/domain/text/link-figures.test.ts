import { findFigures, findMentions, linkFigures, type EntryKind } from '../../../../src/domain/text';

const KINDS: Record<string, EntryKind> = {
  Xinjiang: 'region', China: 'country', Iran: 'country', ASEAN: 'country-group', 'countries along the Belt and Road': 'country-group',
  'Kashgar Bonded Zone': 'place', 'Urumqi Customs': 'organization', Xinhua: 'publisher', 新疆: 'region', 乌鲁木齐海关: 'organization',
  中亚: 'country-group', Китай: 'country', Казахстан: 'country',
}; // prettier-ignore
const entries = Object.keys(KINDS).map((id) => ({ id, names: [id] }));
const indicators = [
  {
    id: 'trade',
    names: ['Goods trade value', '外贸进出口总值', 'товарооборот'],
    unit: 'CNY',
    direction: 'both' as const,
  },
  { id: 'exports', names: ['Goods exports', '货物出口总值'], unit: 'CNY', direction: 'exports' as const },
  { id: 'imports', names: ['Goods imports', '货物进口总值'], unit: 'CNY', direction: 'imports' as const },
  { id: 'containers', names: ['Container throughput'], unit: 'TEU' },
];
const links = (text: string) =>
  linkFigures(text, findFigures(text, { publishedOn: '2023-08-07' }), findMentions(text, entries), {
    kindOf: (id) => KINDS[id] ?? 'other',
    indicators,
  }).map(({ figure, indicator, place, partner, source, reportedBy }) => ({
    amount: figure.asWritten,
    indicator,
    place: place?.ids[0],
    partner: partner?.ids[0],
    source: source?.ids[0],
    reportedBy: reportedBy?.ids[0],
  }));

test('indicator, place, partner and source of each figure of a sentence', () => {
  expect(
    links(
      'Statistics from Urumqi Customs show that Xinjiang’s foreign trade amounted to 149.62 billion yuan, of which 138.3 billion ' +
        'yuan was trade with countries along the “Belt and Road.”',
    ),
  ).toEqual([
    { amount: '149.62 billion yuan', indicator: 'trade', place: 'Xinjiang', source: 'Urumqi Customs' },
    {
      amount: '138.3 billion yuan',
      indicator: 'trade',
      place: 'Xinjiang',
      partner: 'countries along the Belt and Road',
      source: 'Urumqi Customs',
    },
  ]);
});

test('exports and imports are told apart', () => {
  expect(
    links('Xinjiang’s exports were 5 billion yuan and its imports 3 billion yuan.').map(
      (one) => one.indicator,
    ),
  ).toEqual(['exports', 'imports']);
  expect(links('新疆进出口总值1496.2亿元，其中出口1254.9亿元。').map((one) => one.indicator)).toEqual([
    'trade',
    'exports',
  ]);
});

test('“the zone” is the place named last', () => {
  expect(
    links('The Kashgar Bonded Zone lies in Xinjiang. The zone’s trade was 5 billion yuan.'),
  ).toMatchObject([{ place: 'Kashgar Bonded Zone' }]);
});

test('a source holds for its paragraph, and a publisher only carries what others say', () => {
  expect(
    links(
      'Urumqi Customs said trade was 5 billion yuan. Exports were 3 billion yuan, Xinhua reported.\n\nImports were 2 billion yuan.',
    ),
  ).toMatchObject([
    { source: 'Urumqi Customs', reportedBy: undefined },
    { source: 'Urumqi Customs', reportedBy: 'Xinhua' },
    { source: undefined },
  ]);
});

test('a figure that is told twice has the source of either', () => {
  expect(
    links(
      'In 2022 Xinjiang’s trade was 5 billion yuan.\n\nUrumqi Customs put it at 5 billion yuan for 2022.',
    ).map((one) => one.source),
  ).toEqual(['Urumqi Customs', 'Urumqi Customs']);
});

test('the country of an ambassador is not the one whose trade is told', () => {
  expect(
    links('Xinjiang’s port was shown to Iran’s ambassador to China. Trade was 5 billion yuan.'),
  ).toMatchObject([{ place: 'Xinjiang' }]);
});

test('in Chinese and Russian', () => {
  expect(links('据乌鲁木齐海关统计，新疆对中亚进出口总值5亿元。')).toMatchObject([
    { indicator: 'trade', place: '新疆', partner: '中亚', source: '乌鲁木齐海关' },
  ]);
  expect(links('Товарооборот Казахстана с Китаем составил 5 млрд юаней.')).toMatchObject([
    { indicator: 'trade', place: 'Казахстан', partner: 'Китай' },
  ]);
});
