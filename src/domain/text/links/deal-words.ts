import { isFunctionWord } from './ellipsis';

/** Which way goods went, as seen from the one that a verb is said of. */
export type Way = 'exports' | 'imports' | 'both';

const words = (list: string) => list.trim().split(/\s+/).join('|');
const OUT_EN = words(
  'sold sells selling shipped ships shipping sent delivered delivering brought supplied supplies supplying provided earned exported',
);
const IN_EN = words(
  'bought buys buying took takes taking received receives got purchased absorbed absorbs swallowed imported accepted sourced paid',
);
const OUT_RU =
  '(?:прода|постави|отправи|отгрузи|вывез|экспортирова)(?:л[аио]?|но|ла|ли|в)?|(?:поставлен|отправлен|вывезен|отгружен)о|уш(?:ло|ли)';
const IN_RU =
  '(?:за)?купи(?:л[аио]?|в)|(?:за)?куплено|закупает|приобре(?:л[аио]?|тено)|взя(?:л[аио]?|то)|получ(?:ил[аио]?|ено|ив)|(?:в|за|при)вез(?:л[аио]?|ено)?|импортирова(?:л[аио]?|но)|приня(?:л[аио]?|то)|поступи(?:ло|ли)|прибы(?:ло|ли)|приш(?:ло|ли)';
const VERBS = new RegExp(
  String.raw`\b(?:(${OUT_EN})|(${IN_EN})|(traded|trades))\b(?: (?:back|off|in|up|for)(?= |$))?|(?<![а-я])(?:(${OUT_RU})|(${IN_RU})|((?:на)?торгова(?:л[аио]?|в)|торгу(?:ет|ют)))(?![а-я])`,
  'g',
);
/** Said of those who are told the trade of, rather than of whom they trade with. */
const OF_ITS_OWN = /^(?:export|import|traded|экспорт|импорт|вывез|ввез)/;

export interface Verb {
  start: number;
  end: number;
  way: Way;
  isOwn: boolean;
  isPassive: boolean;
}

/** The verbs of a stretch that goods are sold or bought by. */
export function dealVerbs(masked: string, from: number, to: number): Verb[] {
  return [...masked.slice(from, to).matchAll(VERBS)].map((match) => {
    const [text, outEnglish, inEnglish, bothEnglish, outRussian, inRussian] = match;
    const isOut = outEnglish !== undefined || outRussian !== undefined;
    const isIn = inEnglish !== undefined || inRussian !== undefined;
    const start = from + match.index;
    return {
      ...{ start, end: start + text.length },
      way: isOut ? 'exports' : isIn ? 'imports' : 'both',
      isOwn: OF_ITS_OWN.test(text) || bothEnglish !== undefined,
      isPassive: /(?:ено|ано|ято|ушло|ушли|поступи|прибы|пришл)/.test(text),
    };
  });
}

const OBJECTS =
  /^(?:у|со|к|через|goods|merchandise|products|commodities|worth|abroad|overseas|back|return|exports|imports|home|it|them|him|her|us|most|only|just|mainly|mostly|some|little|nearly|around|rest|world|neighbou?rs?|partners?|bloc|region|country|countries|members?|republics?|states?|union|services|exporters|importers|суммарно|товар[а-я]*|продукци[а-я]*|рубеж[а-я]*|границ[а-я]*|внешн[а-я]+|мир[а-я]*|нее?|нему|ему|ей|им|ими|ней|них|него|оттуда|туда|обратно|навстречу|союз[а-я]*|республик[а-я]*|стран[а-я]*|регион[а-я]*|сосед[а-я]*|своего|своих|этой|финансов[а-я]+|евро|лишь|почти|чуть|около|более|свыше|вдвое|сам[аои]?|же|лишь|только|остальн[а-я]+|пят[а-я]+)$/;
const WORD = /[a-zа-я][a-zа-я'-]*/g;

/** Whether words between a verb and its amount name some good, so that the amount is of a part. */
export function namesGood(masked: string, original: string, from: number, to: number): boolean {
  for (const { 0: word, index } of masked.slice(from, to).matchAll(WORD)) {
    if (OBJECTS.test(word) || word.split('-').every(isFunctionWord)) continue;
    // Some place that isn’t known.
    const at = from + index;
    if (
      /^\p{Lu}/u.test(original.slice(at, at + 2)) &&
      /[\p{L},] $/u.test(original.slice(Math.max(0, at - 2), at))
    )
      continue;
    if (/[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$/.test(word)) continue;
    return true;
  }
  return false;
}

/** Whether words tell by themselves that it is goods that a verb moves. */
export function namesTrade(stretch: string): boolean {
  return /\b(?:goods|merchandise|products|commodities|abroad|overseas|exports|imports)\b|(?<![а-я])(?:товар|продукци|за рубеж|за границ|внешним миром)/.test(
    stretch,
  );
}

/** Whether an amount that a verb is followed by is no trade: “received 5 billion of direct investment”, “in loans”. */
export function isOfMoney(after: string): boolean {
  return /^ (?:worth )?(?:of|in|from|as) (?:[a-z-]+ ){0,3}(?:invest|fdi|loan|aid|grant|fund|revenue|remittanc|credit|debt|tax|profit|financ|tourism|capital|fees?|bonds?|shares?)|^ (?:[а-я]+ )?(?:[а-я]+ )?(?:инвестици|кредит|помощ|вложени|займ|грант|субсиди|дивиденд|налог|дотаци|выручк|доход|прибыл)/.test(
    after,
  );
}
