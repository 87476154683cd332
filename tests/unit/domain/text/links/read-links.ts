import { findFigures, findMentions, linkFigures, type EntryKind } from '../../../../../src/domain/text';

const NAMES: [id: string, kind: EntryKind, ...names: string[]][] = [
  ['china', 'country', 'China', '中国', 'Китай', 'КНР'],
  ['kazakhstan', 'country', 'Kazakhstan', '哈萨克斯坦', 'Казахстан'],
  ['kyrgyzstan', 'country', 'Kyrgyzstan', '吉尔吉斯斯坦', 'Кыргызстан'],
  ['uzbekistan', 'country', 'Uzbekistan', '乌兹别克斯坦', 'Узбекистан'],
  ['russia', 'country', 'Russia', '俄罗斯', 'Россия'],
  ['italy', 'country', 'Italy', 'Италия'],
  ['turkey', 'country', 'Turkey', 'Турция'],
  ['iran', 'country', 'Iran', '伊朗', 'Иран'],
  ['us', 'country', 'United States', '美国', 'США'],
  ['eu', 'country-group', 'European Union', 'EU', '欧盟', 'Евросоюз'],
  ['asean', 'country-group', 'ASEAN', '东盟', 'АСЕАН'],
  ['bri', 'country-group', 'countries along the Belt and Road', '共建“一带一路”国家'],
  ['xinjiang', 'region', 'Xinjiang', '新疆', 'Синьцзян'],
  ['guangdong', 'region', 'Guangdong', '广东'],
  ['shanghai', 'place', 'Shanghai', '上海', 'Шанхай'],
  ['singapore', 'place', 'Singapore', '新加坡', 'Сингапур'],
  ['hamburg', 'place', 'Port of Hamburg', 'Hamburg', 'Гамбург'],
  ['khorgos', 'place', 'Khorgos', '霍尔果斯', 'Хоргос'],
  ['customs', 'organization', 'General Administration of Customs', '海关总署'],
  ['railways', 'organization', 'Russian Railways', 'РЖД'],
  ['reuters', 'publisher', 'Reuters', '路透社', 'Рейтер'],
];
const entries = NAMES.map(([id, , ...names]) => ({ id, names }));
const kinds = new Map(NAMES.map(([id, kind]) => [id, kind]));
const countries = new Map([
  ['CN', 'china'],
  ['KZ', 'kazakhstan'],
  ['KG', 'kyrgyzstan'],
  ['UZ', 'uzbekistan'],
  ['RU', 'russia'],
  ['IT', 'italy'],
  ['TR', 'turkey'],
]);
const indicators = [
  { id: 'trade', names: ['Goods trade value', '货物进出口总值'], unit: 'CNY', direction: 'both' as const },
  { id: 'exports', names: ['Goods exports', '货物出口总值'], unit: 'CNY', direction: 'exports' as const },
  { id: 'imports', names: ['Goods imports', '货物进口总值'], unit: 'CNY', direction: 'imports' as const },
  { id: 'deficit', names: ['Goods trade deficit'], unit: 'EUR', direction: 'both' as const },
  {
    id: 'online',
    names: ['Cross-border e-commerce value', '跨境电商进出口额'],
    unit: 'CNY',
    direction: 'both' as const,
  },
  { id: 'share', names: ['Belt and Road share of goods trade', '“一带一路”贸易占比'], unit: '%' },
  { id: 'containers', names: ['Container throughput', '集装箱吞吐量', 'контейнерооборот'], unit: 'TEU' },
  { id: 'cargo', names: ['Port cargo throughput', '货物吞吐量', 'грузооборот порта'], unit: 't' },
  { id: 'trains', names: ['China-Europe freight trains', '中欧班列开行列数'], unit: 'trains' },
  {
    id: 'by train',
    names: ['Containers carried by China-Europe freight trains', '中欧班列发送标箱'],
    unit: 'TEU',
  },
  { id: 'fdi', names: ['Foreign direct investment inflows', '实际使用外资'], unit: 'CNY' },
  { id: 'stock', names: ['Direct investment stock abroad', '对外直接投资存量'], unit: 'USD' },
  { id: 'gdp', names: ['Gross domestic product', '国内生产总值', 'ВВП'], unit: 'CNY' },
];

/** What each figure of a text is of: its indicator, place and partner, a dash for what it has none of. */
export function linksOf(text: string): string[] {
  return read(text).map(({ indicator, place, partner }) =>
    [indicator, place?.ids[0], partner?.ids[0]].map((one) => one ?? '-').join(' '),
  );
}

/** Who is cited for each figure of a text, and who carried it. */
export function sourcesOf(text: string): string[] {
  return read(text).map(({ source, reportedBy }) =>
    [source?.ids[0], reportedBy?.ids[0]].map((one) => one ?? '-').join(' '),
  );
}

function read(text: string) {
  return linkFigures(text, findFigures(text, { publishedOn: '2025-03-01' }), findMentions(text, entries), {
    kindOf: (id) => kinds.get(id) ?? 'other',
    indicators,
    countryOf: (code) => countries.get(code),
    homeOf: (id) => (id === 'customs' ? 'china' : undefined),
  }).filter(({ figure }) => figure.kind !== 'other' && figure.kind !== 'rank');
}
