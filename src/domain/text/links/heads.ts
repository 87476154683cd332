/** What is measured, by the noun or verb that says so. */
export type HeadKind =
  | 'both'
  | 'exports'
  | 'imports'
  | 'deficit'
  | 'surplus'
  | 'e-commerce'
  | 'throughput'
  | 'carried'
  | 'trains'
  | 'investment'
  | 'product'
  | 'index'
  | 'deals'
  | 'other';

/** The words of a text that say what is measured: [start, end). */
export interface Head {
  kind: HeadKind;
  start: number;
  end: number;
  /** Whether it is known to be of a part, or of all, by the words that go with it. */
  isPart?: boolean;
}

/** “The deficit in goods trade”, «дефицит торгового баланса»: not trade that is measured. */
const EN_OF_TRADE = String.raw`(?: of \ue000+)?(?: (?:in|of|on) (?:its |the )?(?:[a-z]+ )?trade\b(?: in goods)?)?`;
const RU_OF_TRADE = String.raw`(?: (?:во? |по )?(?:внешн[а-я]+ |взаимн[а-я]+ |двусторонн[а-я]+ |товарн[а-я]+ )*(?:внешне)?торгов[а-я]+(?: баланс[а-я]*| операци[а-я]+)?)?`;
/** Of several that begin at one place the first here is read. */
type Words = [kind: HeadKind, words: string][];
const ENGLISH: Words = [
  ['deficit', String.raw`\b(?:deficits?|shortfall|trade gap|gap|hole)\b${EN_OF_TRADE}`],
  ['surplus', String.raw`\b(?:surplus(?:es)?|trade balance)\b${EN_OF_TRADE}`],
  ['deals', String.raw`\b(?:intended|tentative|intentional) (?:deals|purchases|transactions|turnover)\b`],
  [
    'e-commerce',
    String.raw`\b(?:(?:cross-border )?e-?commerce|online (?:trade|sales))\b(?! [a-z-]* ?(?:zones?|areas?|parks?|platforms?|pilot|firms?|compan|enterprises?))`,
  ],
  [
    'throughput',
    String.raw`\b(?:(?:cargo|freight|container) turnover|throughput|handled|handles|handling|moved|trans?shipped|put through)\b`,
  ],
  [
    'both',
    String.raw`\b(?:imports? (?:and|plus) exports?|exports? (?:and|plus) imports?|imports?-exports?)\b|\bturnover\b|\btraded\b|\b(?:two-way|bilateral|mutual) (?:commerce|business|exchanges?)\b|(?<![-a-z])commerce (?=with|between|of)|\bcommercial exchanges?\b|\bexchanges? of goods\b|\bbusiness (?=between)|(?<!\b(?:free|fair)[ -])\btrade\b(?![ -](?:fairs?|wars?|unions?|zones?|talks?|deals?|agree|ministr|offices?|representa|missions?|delegat|barriers?|tensions?|polic|secretar|partner|routes?|corridor|shows?|bloc|facilit|disput|cent(?:re|er)|parks?|hubs?|co-?operation|relations?|ties|pacts?|expo|financ|credit|tariffs?))`,
  ],
  [
    'exports',
    String.raw`(?<![a-z]-)\b(?:exports?|exported|exporting)\b(?![ -](?:markets?|destination|controls?|bans?|dut|tax|restrict|credit|licen|polic|quotas?|orders?|deals?|prices?|routes?|hub|potential|-))|\b(?:sold|sells|selling|shipped|sent|delivered) (?:(?:the )?\ue000+ )?(?:[a-z]+ )?(?:goods|merchandise|commodities)\b`,
  ],
  [
    'imports',
    String.raw`(?<![a-z]-)\b(?:imports?|imported|importing)\b(?![ -](?:expo|markets?|controls?|bans?|dut|tax|tariff|restrict|licen|polic|quotas?|prices?))|\b(?:bought|buys|buying) (?:[a-z]+ )?(?:goods|merchandise|commodities)\b`,
  ],
  ['index', String.raw`\bindex\b`],
  ['product', String.raw`\b(?:gdp|gross domestic product)\b`],
  [
    'investment',
    String.raw`\b(?:investments?|invested|fdi|foreign capital|inflows?|outflows?|investors (?:have )?(?:put|poured|placed|pumped|sank))\b(?! (?:banks?|funds?|reports?|forums?|agenc|climate|co-?operation|compan|promotion))`,
  ],
  ['carried', String.raw`\b(?:transported|transporting|carried|carrying|hauled|shipped|delivered)\b`],
  ['trains', String.raw`\b(?:freight trains?|train trips|trains)\b`],
  [
    'other',
    String.raw`\b(?:revenues?|profits?|incomes?|earnings|sales|retail|spending|spent|consumption|loans?|lending|contracts?|deals?|orders|budgets?|debts?|reserves|output|production|produced|value-added|tourism|traffic|freight|shipments?|deliver(?:y|ies)|purchases|procurement|remittances|tax(?:es)?|tariffs?|aid|grants?|costs?|prices?|services|capacity|sales|wages|assets|transit|loaded|empties|re-exports?|registered capital)\b`,
  ],
];
const CHINESE: Words = [
  ['deficit', String.raw`逆差|赤字`],
  ['surplus', String.raw`顺差|差额`],
  ['deals', String.raw`意向成交`],
  [
    'e-commerce',
    String.raw`跨境电商(?!综|平台|企业|产业|园|包裹|商品|零售|海关)|跨境电子商务(?!综|平台|企业|产业|园)`,
  ],
  ['throughput', String.raw`吞吐量?`],
  [
    'both',
    String.raw`进出口(?!商|银行|公司|企业|货运|货物)|(?:外贸|贸易)(?!伙伴|商|企业|区|便利|战|摩擦|协|部|中心|试验|促进|合作|投资|结构|强国|大国|港|通道|方式|公司|壁垒|关系|往来)`,
  ],
  ['exports', String.raw`出口(?!商|岸|退税|管制|导向|加工|基地|企业|许可|限制|禁|订单|成交)`],
  ['imports', String.raw`进口(?!商|博览|岸|关税|企业|许可|限制|禁)`],
  ['index', String.raw`指数`],
  ['product', String.raw`(?:国内|地区)?生产总值`],
  ['investment', String.raw`(?:投资|外资)(?!企业|公司|合作|促进|协|者|论坛|基金)`],
  ['carried', String.raw`发送|运送|运输|货运量|运量|过货量`],
  ['trains', String.raw`班列(?!运量)`],
  [
    'other',
    String.raw`收入|利润|零售|消费|贷款|存款|合同|签约|成交|订单|产值|增加值|产量|税|融资|财政|债|储备|销售|营业额|服务外包|客运|免税`,
  ],
];
const RUSSIAN: Words = [
  [
    'deficit',
    String.raw`(?<![а-я])(?:дефицит[а-я]*|пассив(?:а|ом)?(?![а-я])|разрыв(?:а|ом)?(?![а-я])|отрицательн[а-я]+ (?:торгов[а-я]+ )?сальдо)${RU_OF_TRADE}`,
  ],
  [
    'surplus',
    String.raw`(?<![а-я])(?:профицит[а-я]*|(?:положительн[а-я]+ )?сальдо|торгов[а-я]+ баланс[а-я]*)${RU_OF_TRADE}`,
  ],
  ['e-commerce', String.raw`(?<![а-я])(?:трансграничн[а-я]+ )?электронн[а-я]+ (?:торговл|коммерц)[а-я]+`],
  [
    'throughput',
    String.raw`(?<![а-я])(?:грузооборот[а-я]*|контейнерооборот[а-я]*|перевал(?:к|и|ен)[а-я]*|обработа(?:л|н)[а-я]*)`,
  ],
  [
    'both',
    String.raw`(?<![а-я])(?:внешнеторгов[а-я]+ оборот[а-я]*|товарооборот[а-я]*|товарообмен[а-я]*|торговл[а-я]+|оборот(?:а|у|ом|е)?|торгу(?:ет|ют)|(?:на)?торговал[а-я]*)(?![а-я])`,
  ],
  [
    'exports',
    String.raw`(?<![а-я])(?:экспорт(?:а|у|ом|е)?|экспортир[а-я]+|вывоз(?:а|у|ом|е)?|вывезен[а-я]*)(?![а-я])|(?<![а-я])постав(?:ил|ля)[а-я]* (?:(?:[а-я]+|\ue000+) ){0,2}товар[а-я]*|(?<![а-я])прода(?:л|ла|ли)(?= (?:ей|ему|им|туда) на )|(?<![а-я])прода(?:л|ла|ли|но)(?: (?:[а-я]+|\ue000+)){0,2} товар[а-я]*`,
  ],
  [
    'imports',
    String.raw`(?<![а-я])(?:импорт(?:а|у|ом|е)?|импортир[а-я]+|ввоз(?:а|у|ом|е)?|ввезен[а-я]*|закупк[а-я]+(?= (?:у|из|товар)(?![а-я])))(?![а-я])|(?<![а-я])(?:за)?куп(?:ил|ила|или|лено)(?: (?:[а-я]+|\ue000+)){0,3} товар[а-я]*`,
  ],
  ['index', String.raw`(?<![а-я])индекс[а-я]*`],
  ['product', String.raw`(?<![а-я])(?:ввп|валов[а-я]+ внутренн[а-я]+ продукт[а-я]*)(?![а-я])`],
  ['investment', String.raw`(?<![а-я])(?:инвестици[а-я]+|капиталовложени[а-я]+|вложени[а-я]+)`],
  [
    'carried',
    String.raw`(?<![а-я])(?:перевез[а-я]*|перевоз[а-я]+|отправлен[а-я]*|погружен[а-я]*|прош(?:ло|ли|ел)(?![а-я])|проследовал[а-я]*)`,
  ],
  ['trains', String.raw`(?<![а-я])поезд(?:а|ов|ам|ами|ах)?(?![а-я])`],
  [
    'other',
    String.raw`(?<![а-я])(?:выручк|прибыл|доход|расход|продаж|потреблен|кредит|контракт|сделк|сделок|бюджет|долг|резерв|производств|выпуск|добыч|налог|пошлин|субсид|грузопоток|транзит|поставк|закупк|реэкспорт|экспортн|импортн|актив|отгруз|кассов)[а-я]*`,
  ],
];

const expressionOf = (words: Words) => new RegExp(words.map(([, one]) => `(${one})`).join('|'), 'g');
/** Each with the letters without which none of its words stand there. */
const LANGUAGES = [
  { letters: /[a-z]{3}/, words: ENGLISH, expression: expressionOf(ENGLISH) },
  { letters: /[\u4e00-\u9fff]/, words: CHINESE, expression: expressionOf(CHINESE) },
  { letters: /[а-я]/, words: RUSSIAN, expression: expressionOf(RUSSIAN) },
];

/** The words that say what is measured in a normalized text, in order; of names that were masked none. */
export function findHeads(text: string, from = 0, to = text.length): Head[] {
  const stretch = text.slice(from, to);
  const heads: Head[] = [];
  let languages = 0;
  for (const { letters, words, expression } of LANGUAGES) {
    if (!letters.test(stretch)) continue;
    languages += 1;
    for (const match of stretch.matchAll(expression)) {
      const kind = words[match.slice(1).findIndex((group) => group !== undefined)]?.[0];
      const start = from + match.index;
      if (kind) heads.push({ kind, start, end: start + match[0].length });
    }
  }
  return languages > 1 ? heads.sort((one, other) => one.start - other.start) : heads;
}

/** Whether it is trade of a direction that is measured, or of both. */
export function isTrade(kind: HeadKind | undefined): kind is 'both' | 'exports' | 'imports' {
  return kind === 'both' || kind === 'exports' || kind === 'imports';
}

const PAIR = /^ ?(?:и|and|&|和|及|、|,) ?$/;

/**
 * The head that a stretch ends with: the last one in it, or both directions where it ends with “exports and imports”,
 * in whatever order or case.
 */
export function lastHead(text: string, heads: readonly Head[], from: number, to: number): Head | undefined {
  const inside = heads.filter(({ start, end }) => start >= from && end <= to);
  const last = inside.at(-1);
  const before = inside.at(-2);
  if (!last || !before || last.kind === before.kind) return last;
  const isPair = isTrade(last.kind) && isTrade(before.kind) && PAIR.test(text.slice(before.end, last.start));
  return isPair ? { kind: 'both', start: before.start, end: last.end } : last;
}

/** The heads of a sentence with those of the verbs that goods were sold by, which go before nouns of the same words. */
export function withDeals(heads: readonly Head[], deals: readonly Head[]): Head[] {
  if (deals.length === 0) return [...heads];
  return [
    ...heads.filter(({ start, end }) => !deals.some((deal) => start < deal.end && deal.start < end)),
    ...deals,
  ].sort((one, other) => one.start - other.start);
}
