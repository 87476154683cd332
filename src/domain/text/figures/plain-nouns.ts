import type { Measure } from './units';

/** Words that no noun phrase goes on over: what follows them is not what the number before them counts. */
const STOP = new Set(
  `of in at on to and or by for from with than more less fewer the a an is was were are be been had has have did does do
  as but while when which who that this these those its their his her our it they we via per through across over under
  into onto about around between among against during since until after before amid without within out up down off back
  year years month months week weeks day days quarter quarters half hours decade decades times last next earlier ago
  annual annually only still now then also so far just here there where what if not no both each every all total
  went came took left made got gave bought sold sent fell rose grew paid spent saw met held kept found won lost became
  began chose drew flew drove ran stood lay hit cut set put can could will would may might should must`.split(
    /\s+/,
  ),
);
/** Words in -s that are verbs, or name what is measured and not counted: “2.5 billion remains”, “3 billion exports”. */
const NO_PLURAL = new Set(
  `remains comes goes makes leaves represents includes accounts shows covers reflects exceeds means marks takes gives
  brings puts gets stands stays falls rises drops grows reaches equals compares enters passes moves runs lies sits lives
  works uses helps leads says sees meets beats tops hits sets exports imports deliveries sales supplies purchases
  revenues earnings profits losses costs taxes duties tariffs fees goods assets funds loans credits proceeds savings
  subsidies grants investments stocks reserves volumes prices bonds shares receipts payments dues volumes flows ports
  percents points versus towards besides always perhaps overseas afterwards plus minus yes news sometimes nowadays
  others theirs hers ours yours kilos tonnes tons gas`.split(/\s+/),
);
const PEOPLE =
  /^(?:inhabitants|citizens|farmers|families|households|homes|lives|deaths|students|pupils|voters|refugees|migrants|immigrants|workers|soldiers|troops|women|men|children|members|protesters|members|followers|speakers|patients|cases|infections|жителей|людей|семей|детей|граждан|беженцев|мигрантов|студентов|солдат|военных|избирателей|рабочих|фермеров|домов|домохозяйств|случаев|смертей|работников|сотрудников|подписчиков|сторонников|участников|членов)$/;
const RUSSIAN_NO_NOUN =
  /^(?:[а-я]*(?:экспортов|импортов)|поставок|закупок|продаж|товаров|грузов|вложений|инвестиций|перевозок|отгрузок|доходов|расходов|налогов|пошлин|сборов|прибылей|убытков|кредитов|активов|запасов|средств|часов|дней|месяцев|годов|веков|процентов|пунктов|всей|своей|этой|новой|от|лишь|скорей|портов|объемов|мощностей|целей|пользователей)$/;
/** Words in -ing that name no kind of thing, as “washing machines” does. */
const NO_NAME =
  /^(?:(?:in|ex)cluding|using|according|depending|coming|going|making|leaving|taking|giving|entering|visiting|crossing|passing|carrying|reaching|rising|falling|being|having|exceeding|remaining|totalling|totaling|bringing|following|regarding|during)$/;
const ENGLISH_WORD = /[a-z][a-z-]{0,24}(?![a-z'])/y;
const RUSSIAN_PHRASE =
  /((?:[а-я-]{3,24}(?:ых|их) ){0,3})([а-я-]{2,24}(?:ов|ев|ей|ок|ек|иц|ций|аний)|книг|шин|сигарет|ламп|камер|банкнот|монет|карт|туш|коз|яблок|плит|труб|роз|платформ)(?![а-я])/y;
/** “60 million of the devices”. */
const OF_THE = ' of the ';
const MOST_WORDS = 5;

/** A plural noun that is not known as a unit, after a number: “39.1 million entry summaries” counts summaries. */
export function readPlainNoun(
  text: string,
  at: number,
): { unit: string; measure: Measure; end: number } | undefined {
  if (text[at] !== ' ') return undefined;
  const from = text.startsWith(OF_THE, at) ? at + OF_THE.length : at + 1;
  const noun = englishNoun(text, from) ?? russianNoun(text, from);
  return noun && { ...noun, measure: PEOPLE.test(noun.unit) ? 'none' : 'count' };
}

function englishNoun(text: string, at: number): { unit: string; end: number } | undefined {
  let found: { unit: string; end: number } | undefined;
  for (let index = at, words = 0; words < MOST_WORDS; words += 1) {
    ENGLISH_WORD.lastIndex = index;
    const word = ENGLISH_WORD.exec(text)?.[0];
    if (
      word === undefined ||
      STOP.has(word) ||
      /(?:ed|ly)$/.test(word) ||
      (word.endsWith('ing') && NO_NAME.test(word))
    )
      break;
    const end = index + word.length;
    if (isPlural(word)) found = { unit: word, end };
    else if (NO_PLURAL.has(word)) return undefined;
    if (text[end] !== ' ') break;
    index = end + 1;
  }
  return found;
}

function isPlural(word: string): boolean {
  return word.length > 3 && /[^sui]s$/.test(word) && !NO_PLURAL.has(word);
}

function russianNoun(text: string, at: number): { unit: string; end: number } | undefined {
  RUSSIAN_PHRASE.lastIndex = at;
  const noun = RUSSIAN_PHRASE.exec(text)?.[2];
  if (noun === undefined || RUSSIAN_NO_NOUN.test(noun)) return undefined;
  return { unit: noun, end: RUSSIAN_PHRASE.lastIndex };
}
