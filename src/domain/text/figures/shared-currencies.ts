/** Names and signs that several countries’ currencies share: the country that the text names tells whose it is. */
interface Shared {
  /** As sources of regular expressions over normalized text. */
  words?: string;
  signs?: string;
  /** The currency where no country is named. */
  usual?: string;
  /** Whether that is it also where its own country is named beside others. */
  isFirst?: true;
  /** By which places each is known; the name may follow them as an adjective: “Moroccan dirhams”. */
  homes: [code: string, places: string][];
}

const RIALS: [code: string, places: string][] = [
  ['OMR', 'oman|muscat|sohar|salalah|duqm|оман|маскат|阿曼'],
  ['QAR', 'qatar|doha|катар|доха|卡塔尔'],
  ['SAR', 'saudi|riyadh|jeddah|саудовск|эр-рияд|沙特'],
  ['IRR', 'iran|tehran|иран|тегеран|伊朗'],
  ['YER', 'yemen|йемен|也门'],
];
const CROWNS: [code: string, places: string][] = [
  ['SEK', 'swed|stockholm|gothenburg|швеци|шведск|стокгольм|瑞典'],
  ['NOK', String.raw`norw|oslo\b|норвег|норвеж|осло|挪威`],
  ['DKK', 'denmark|danish|copenhagen|дани[яиюе]|датск|копенгаген|丹麦'],
  ['CZK', 'czech|prague|чехи[яиюей]|чешск|праг[аиу]|пражск|捷克'],
  ['ISK', 'iceland|исланд|冰岛'],
];
const SHILLINGS: [code: string, places: string][] = [
  ['KES', 'kenya|nairobi|mombasa|кени[яиюей]|найроби|肯尼亚'],
  ['UGX', 'uganda|kampala|уганд|乌干达'],
  ['TZS', 'tanzania|dar es salaam|танзани|坦桑尼亚'],
  ['SOS', 'somali|сомали|索马里'],
];
const CENTRAL_AFRICA = 'cameroon|gabon|chad(?:ian)?\\b|камерун|габон|чад(?:а|у|е)?(?![а-я])';
const WEST_AFRICA =
  "senegal|ivory coast|ivorian|cote d'ivoire|mali(?:an)?\\b|burkina|benin|togo(?:lese)?\\b|niger\\b|сенегал|кот-д|мали(?:йск[а-я]*)?(?![а-я])|буркин|бенин|нигер(?![а-я]*и)";

export const SHARED: readonly Shared[] = [
  {
    words: 'dirhams?|dhs?|дирхам(?:ов|а|ы|ах)?|迪拉姆',
    signs: 'dhs?',
    usual: 'AED',
    isFirst: true,
    homes: [
      ['AED', String.raw`uae\b|emirat|dubai|abu dhabi|sharjah|оаэ|эмират|дуба(?:й|я|ю|е)|абу-даби|阿联酋`],
      ['MAD', 'morocc|casablanca|tanger|марокк|касабланк|танжер|摩洛哥'],
    ],
  },
  {
    words: 'rupees?|рупи(?:й|и|я|ях|ями)|卢比',
    signs: String.raw`rs\.?|₨`,
    usual: 'INR',
    isFirst: true,
    homes: [
      ['INR', 'india|delhi|mumbai|инди[яиюей]|индийск|印度(?!尼)'],
      ['PKR', 'pakistan|karachi|islamabad|пакистан|карачи|исламабад|巴基斯坦'],
      ['LKR', 'sri lanka|colombo|шри-ланк|ланкийск|коломбо|斯里兰卡'],
      ['NPR', 'nepal|kathmandu|непал|катманду|尼泊尔'],
      ['MUR', 'mauriti|маврики'],
      ['IDR', 'индонези'],
    ],
  },
  {
    words: 'pounds?|фунт(?:ов|а|ы|ах)?|镑',
    usual: 'GBP',
    isFirst: true,
    homes: [
      ['GBP', String.raw`brit|u\.?k\b|england|english|london|scot|wales|брит|великобрит|англи|лондон|英国`],
      ['EGP', 'egypt|cairo|suez|егип|каир|суэц|埃及'],
      ['SDG', 'sudan|khartoum|судан|хартум'],
      ['LBP', 'leban|beirut|ливан|бейрут'],
      ['SYP', 'syria|damascus|сири[яиюей]|дамаск'],
    ],
  },
  {
    words: 'pesos?|песо|比索',
    homes: [
      ['MXN', 'mexic|мекси|墨西哥'],
      ['PHP', 'philippin|manila|филиппин|манил|菲律宾'],
      ['ARS', 'argentin|buenos aires|аргентин|阿根廷'],
      ['CLP', String.raw`chile|santiago\b|чили|智利`],
      ['COP', 'colombia|bogot|колумби|哥伦比亚'],
      ['DOP', 'dominican|доминикан'],
      ['UYU', 'urugua|уругва'],
      ['CUP', 'cuba|куб[аеыу](?![а-я])|кубинск'],
    ],
  },
  {
    words: 'cfa francs?|f?cfa|франк(?:ов|а)? кфа',
    signs: 'f?cfa',
    usual: 'XOF',
    homes: [
      ['XOF', WEST_AFRICA],
      ['XAF', `${CENTRAL_AFRICA}|congo|central african|equatorial guinea|конго|экваториальн[а-я]+ гвине`],
    ],
  },
  {
    words: 'francs?|франк(?:ов|а|и|ах)?|法郎',
    usual: 'CHF',
    homes: [
      ['CHF', 'swiss|switzerland|швейцар|瑞士'],
      ['CDF', String.raw`congo|drc\b|kinshasa|конго|киншас`],
      ['RWF', 'rwanda|kigali|руанд|кигали'],
      ['BIF', 'burundi|бурунди'],
      ['DJF', 'djibouti|джибути|吉布提'],
      ['GNF', 'guinea(?!-bissau)|conakry|гвине'],
      ['KMF', 'comor|комор'],
      ['XOF', WEST_AFRICA],
      ['XAF', CENTRAL_AFRICA],
    ],
  },
  { words: 'kronor|krona|kronur', usual: 'SEK', homes: CROWNS },
  { words: 'kroner|krone', usual: 'NOK', homes: CROWNS },
  {
    words: String.raw`crowns?|korunas?|kr\b\.?|крон(?:а|ы|ах)?|克朗`,
    signs: String.raw`kr\.?`,
    homes: CROWNS,
  },
  { words: 'riyals?|риял(?:ов|а|ы)?', usual: 'SAR', homes: RIALS },
  { words: 'rials?', usual: 'IRR', homes: RIALS },
  { words: 'риал(?:ов|а|ы|ах)?|里亚尔', homes: RIALS },
  {
    words: 'dinars?|динар(?:ов|а|ы|ах)?|第纳尔',
    homes: [
      ['KWD', 'kuwait|кувейт|科威特'],
      ['IQD', 'iraq|baghdad|basra|ирак|багдад|баср|伊拉克'],
      ['BHD', 'bahrain|manama|бахрейн|манам|巴林'],
      ['JOD', String.raw`jordan|amman\b|иордан|амман|约旦`],
      ['DZD', 'algeri|algiers|алжир|阿尔及利亚'],
      ['TND', 'tunis|тунис|突尼斯'],
      ['LYD', 'libya|tripoli|ливи[яиюей]|триполи|利比亚'],
      ['RSD', 'serbia|belgrade|серби|сербск|белград|塞尔维亚'],
    ],
  },
  { words: 'shillings?|шиллинг(?:ов|а|и|ах)?|先令', signs: String.raw`shs?\.?`, homes: SHILLINGS },
  {
    words: 'kwachas?|квач(?:а|и|у|ей)?|克瓦查',
    homes: [
      ['ZMW', 'zambia|lusaka|замби|лусак|赞比亚'],
      ['MWK', 'malawi|малави|马拉维'],
    ],
  },
  {
    signs: 'k',
    homes: [
      ['ZMW', 'zambia|lusaka|замби'],
      ['PGK', String.raw`papua|png\b|port moresby|папуа`],
    ],
  },
  {
    words: 'manats?|манат(?:ов|а|ы|ах)?|马纳特',
    usual: 'AZN',
    homes: [
      ['AZN', String.raw`azerbai|baku\b|азерб|бак(?:у|инск[а-я]+)(?![а-я])|阿塞拜疆`],
      ['TMT', 'turkmen|ashgabat|туркмен|ашхабад|土库曼'],
    ],
  },
  {
    words: 'lei|leu|ле(?:ев|й|я|и)',
    usual: 'RON',
    homes: [
      ['RON', 'romania|bucharest|constanta|румын|бухарест|констанц'],
      ['MDL', 'moldov|chisinau|молдав|молдов|кишин'],
    ],
  },
  {
    words: 'liras?|лир[аы]?|里拉',
    usual: 'TRY',
    isFirst: true,
    homes: [
      ['TRY', String.raw`turk(?!men)|istanbul|ankara|турци|турецк|стамбул|анкар|土耳其`],
      ['LBP', 'leban|beirut|ливан|бейрут'],
      ['SYP', 'syria|damascus|сири[яиюей]|дамаск'],
    ],
  },
  {
    signs: String.raw`br\.?`,
    homes: [
      ['ETB', 'ethiopia|addis ababa|эфиоп|аддис-абеб'],
      ['BYN', 'belarus|minsk|белорус|беларус|минск'],
    ],
  },
  {
    signs: 'p',
    homes: [
      ['BWP', 'botswana|gaborone'],
      ['PHP', 'philippin|manila'],
    ],
  },
  { signs: 'ro', homes: [['OMR', RIALS[0]?.[1] ?? '']] },
  { signs: String.raw`b\.?d\.?`, homes: [['BHD', 'bahrain|manama|бахрейн']] },
  { signs: 'kd', homes: [['KWD', 'kuwait|кувейт']] },
  { signs: 'jd', homes: [['JOD', String.raw`jordan|amman\b|иордан`]] },
  { signs: 'kz', homes: [['AOA', 'angola|luanda|ангол']] },
  { signs: 'mk', homes: [['MWK', 'malawi|малави']] },
  { signs: 'tl', homes: [['TRY', 'turk(?!men)|istanbul|ankara|турци|турецк']] },
  { signs: String.raw`l\.?e\.?`, homes: [['EGP', 'egypt|cairo|suez|егип|суэц']] },
];

const NAMED = SHARED.map(({ homes }) =>
  homes.map(([code, places]): [string, RegExp] => [code, new RegExp(`(?<![a-zа-я])(?:${places})`, 'g')]),
);
const BEFORE = 400;
const AFTER = 200;

/** The currency of a name with its country as an adjective, as rows of a table: “Moroccan dirhams”. */
export const WITH_ADJECTIVE = SHARED.flatMap(({ words, homes }) =>
  words === undefined
    ? []
    : homes.map(([code, places]): [string, string] => [code, `(?:${places})[a-zа-я]{0,9} (?:${words})`]),
);

/** Tells for one text whose a shared name or sign is. What the whole text names is looked up once. */
export class SharedCurrencies {
  private readonly inText = new Map<number, string | undefined>();

  constructor(private readonly text: string) {}

  /** @param row that of the table of shared names; @returns undefined where nothing tells. */
  codeOf(row: number, at: number): string | undefined {
    const from = Math.max(0, at - BEFORE);
    const near = named(row, this.text.slice(from, at + AFTER), at - from);
    return near ?? this.wholeText(row) ?? SHARED[row]?.usual;
  }

  private wholeText(row: number): string | undefined {
    if (!this.inText.has(row)) this.inText.set(row, named(row, this.text, 0));
    return this.inText.get(row);
  }
}

/** The one whose home is named; of several the first of all, or that named last before an offset. */
function named(row: number, text: string, at: number): string | undefined {
  const found = (NAMED[row] ?? [])
    .map(([code, places]) => ({ code, places: [...text.matchAll(places)].map(({ index }) => index) }))
    .filter(({ places }) => places.length > 0);
  if (found.length <= 1) return found[0]?.code;
  const { usual, isFirst } = SHARED[row] ?? {};
  if (isFirst && found.some(({ code }) => code === usual)) return usual;
  const last = found.map(({ code, places }) => ({ code, at: places.findLast((place) => place < at) ?? -1 }));
  const nearest = last.reduce((a, b) => (b.at > a.at ? b : a));
  return nearest.at < 0 ? undefined : nearest.code;
}
