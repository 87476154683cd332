/** How currencies are written after and before an amount, as sources of regular expressions over normalized text. */
const AFTER: [code: string, words: string][] = [
  [
    'USD',
    String.raw`u\.?s\.? ?dollars?|us ?\$|dollars?|usd|(?:американских )?доллар(?:ов|а|ы|ах)?(?: сша)?|долл\.?(?: сша)?|美元|美金|\$`,
  ],
  ['AUD', String.raw`australian dollars?|aud|австралийских долларов|澳元`],
  ['CAD', String.raw`canadian dollars?|cad|канадских долларов|加元`],
  ['SGD', String.raw`singapore dollars?|sgd|сингапурских долларов|新加坡元|新元`],
  ['HKD', String.raw`hong kong dollars?|hkd|гонконгских долларов|港元|港币`],
  ['EUR', String.raw`euros?|eur|евро|欧元|歐元|¤`],
  ['GBP', String.raw`pounds?(?: sterling)?|gbp|фунт(?:ов|а)?(?: стерлингов)?|英镑|£`],
  [
    'CNY',
    String.raw`(?:chinese )?yuan(?: renminbi)?|renminbi|rmb|cny|юан(?:ей|я|ь|ях)|元人民币|人民币|元|人民幣`,
  ],
  ['JPY', String.raw`yen|jpy|иен[аы]?|日元|日圆`],
  ['KRW', String.raw`(?:south )?korean won|(?<=(?:illion|bn|tn) )won|krw|вон|韩元`],
  ['INR', String.raw`(?:indian )?rupees?|inr|(?:индийск\S{2,4} )?рупи[йияь]|印度卢比|卢比`],
  ['PKR', String.raw`pakistani? rupees?|pkr|巴基斯坦卢比`],
  ['LKR', String.raw`sri lankan? rupees?|lkr|斯里兰卡卢比`],
  ['AED', String.raw`(?:uae |emirati )?dirhams?|aed|dhs?|дирхам(?:ов|а)?|迪拉姆`],
  ['QAR', String.raw`qatari ri[ya]+ls?|qar|катарских риалов`],
  ['OMR', String.raw`omani rials?|omr|оманских риалов`],
  ['KWD', String.raw`kuwaiti dinars?|kwd|кувейтских динаров`],
  ['BHD', String.raw`bahraini dinars?|bhd`],
  ['IQD', String.raw`iraqi dinars?|iqd|иракских динаров`],
  ['SAR', String.raw`(?:saudi )?riyals?|sar|саудовских риалов|沙特里亚尔`],
  ['IRR', String.raw`(?:iranian )?rials?|irr|иранских риалов|伊朗里亚尔`],
  ['RUB', String.raw`(?:russian )?ro?ubles?|rub|рубл(?:ей|я|ь|ях)|руб\.?|卢布|₽`],
  ['KZT', String.raw`tenge|kzt|тенге|坚戈|₸`],
  ['UZS', String.raw`soums?|uzbek s[ou]ms?|uzs|(?:узбекских )?сум(?:ов|а)?|苏姆`],
  ['KGS', String.raw`(?:kyrgyz )?soms|kgs|сом(?:ов|а)|索姆`],
  ['TJS', String.raw`somoni|tjs|сомони`],
  ['TRY', String.raw`(?:turkish )?liras?|лир[аы]?|土耳其里拉|₺`],
  ['GEL', String.raw`(?:georgian )?lari|gel|лари`],
  ['AZN', String.raw`manats?|azn|манат(?:ов|а)?`],
  ['AMD', String.raw`(?:armenian )?drams?|amd|драм(?:ов|а)?|德拉姆`],
  ['MNT', String.raw`(?:mongolian )?t[uö]g?h?rik[s]?|mnt|тугрик(?:ов|а)?|图格里克`],
  ['PLN', String.raw`zlot(?:ys?|ies)|pln|злот(?:ых|ого)|兹罗提`],
  ['BYN', String.raw`belarusian ro?ubles|byn|белорусских рублей|白俄罗斯卢布`],
  ['SEK', String.raw`(?:swedish )?kronor|swedish crowns|sek|шведских крон|瑞典克朗`],
  ['DKK', String.raw`danish (?:kroner|crowns)|dkk|датских крон`],
  ['NOK', String.raw`(?:norwegian )?kroner|norwegian crowns|nok|норвежских крон|挪威克朗`],
  ['CZK', String.raw`czech (?:korunas?|crowns)|czk|чешских крон`],
  ['CHF', String.raw`(?:swiss )?francs?|chf|(?:швейцарск(?:их|ого|ий) )?франк(?:ов|а)?|瑞士法郎`],
  ['EGP', String.raw`egyptian pounds?|egp|египетских фунтов|埃及镑`],
  ['THB', String.raw`baht|thb|бат(?:ов|а)?|泰铢`],
  ['IDR', String.raw`rupiahs?|idr|рупий индонезии|印尼盾`],
  ['VND', String.raw`dong|vnd|越南盾`],
  ['MYR', String.raw`ringgit|myr|林吉特`],
  ['UAH', String.raw`hryvn[iy]as?|uah|грив(?:ен|ны|на)|₴`],
  ['BRL', String.raw`reais|brl|雷亚尔`],
  ['ZAR', String.raw`south african rand|(?<=(?:illion|bn) )rand|zar`],
];
const BEFORE: [code: string, signs: string][] = [
  ['USD', String.raw`us ?\$|u\.s\.? ?\$|\$ ?us|usd|\$`],
  ['AUD', String.raw`a\$|au\$|aud`],
  ['CAD', String.raw`c\$|ca\$|cad`],
  ['SGD', String.raw`s\$|sg\$|sgd`],
  ['HKD', String.raw`hk\$|hkd`],
  ['NZD', String.raw`nz\$|nzd`],
  ['TWD', String.raw`nt\$|twd`],
  ['BRL', String.raw`r\$|brl`],
  ['EUR', 'eur|¤'],
  ['GBP', 'gbp|£'],
  ['CNY', String.raw`rmb ?¥?|cny ?¥?|cn¥|人民币`],
  ['JPY', 'jpy|jp¥'],
  ['¥', '¥'],
  ['INR', String.raw`inr|₹|rs\.?`],
  ['PKR', 'pkr'],
  ['LKR', 'lkr'],
  ['AED', 'aed|dhs?'],
  ['SAR', 'sar|sr'],
  ['RUB', 'rub|₽'],
  ['KZT', 'kzt|₸'],
  ['AMD', 'amd'],
  ['MNT', 'mnt'],
  ['PLN', 'pln'],
  ['BYN', 'byn'],
  ['SEK', 'sek'],
  ['NOK', 'nok'],
  ['CZK', 'czk'],
  ['AZN', 'azn'],
  ['GEL', 'gel'],
  ['KGS', 'kgs'],
  ['TJS', 'tjs'],
  ['IDR', 'idr'],
  ['IRR', 'irr'],
  ['UZS', 'uzs'],
  ['TRY', 'try|₺'],
  ['CHF', 'chf'],
  ['KRW', 'krw|₩'],
  ['VND', 'vnd|₫'],
  ['THB', 'thb|฿'],
  ['UAH', 'uah|₴'],
  ['EGP', 'egp'],
  ['MYR', 'myr|rm'],
  ['QAR', 'qar|qr'],
  ['ZAR', 'zar|r'],
  ['NGN', 'ngn|₦|n'],
  ['NAD', String.raw`nad|n\$`],
  ['KES', 'kes|ksh'],
  ['UGX', 'ugx|ush'],
  ['TZS', 'tzs|tsh'],
  ['XOF', 'xof|f?cfa'],
];
/** Signs of one letter, which only a large sum tells from the name of a road. */
export const LETTER_SIGNS = /^[rn]$/;

const SUFFIX = new RegExp(`[ -]?(?:${AFTER.map(([, words]) => `(${words})`).join('|')})(?![a-zа-я])`, 'y');
const PREFIX = new RegExp(`(?:^|[^a-z$])(?:${BEFORE.map(([, signs]) => `(${signs})`).join('|')}) ?$`);
/** Codes have no more than three letters: most words before a number are told from them by that. */
const MAY_BE_PREFIX = /(?:[$¤£¥₽₸₺₩₫₴₹฿币.]|(?:^|[^a-z])[a-z]{1,3}|fcfa) ?$/;
const LONGEST_PREFIX = 10;

/** The currency named at an offset (after an amount), with the offset after it. */
export function readCurrency(text: string, at: number): { unit: string; end: number } | undefined {
  SUFFIX.lastIndex = at;
  const match = SUFFIX.exec(text);
  if (!match) return undefined;
  const row = match.slice(1).findIndex((group) => group !== undefined);
  return { unit: AFTER[row]?.[0] ?? '', end: SUFFIX.lastIndex };
}

/**
 * The currency whose sign or code stands before an offset, with the offset at which it begins. ¥ is the yen's and the
 * yuan's sign: it is the yen where the text speaks of Japan and not of China.
 */
export function currencyBefore(
  text: string,
  at: number,
  from: number,
): { unit: string; start: number } | undefined {
  const before = text.slice(Math.max(from, at - LONGEST_PREFIX), at);
  if (!MAY_BE_PREFIX.test(before)) return undefined;
  const match = PREFIX.exec(before);
  if (!match) return undefined;
  const row = match.slice(1).findIndex((group) => group !== undefined);
  const sign = match[row + 1] ?? '';
  const start = at - (match[0].length - match[0].indexOf(sign));
  const unit = BEFORE[row]?.[0] ?? '';
  return { unit: unit === '¥' ? yenOrYuan(text, start) : unit, start };
}

function yenOrYuan(text: string, at: number): string {
  const around = text.slice(Math.max(0, at - 400), at + 400);
  return /japan|tokyo|\byen\b|日本|日元|япони/.test(around) &&
    !/china|chinese|yuan|中国|人民币|кита/.test(around)
    ? 'JPY'
    : 'CNY';
}
