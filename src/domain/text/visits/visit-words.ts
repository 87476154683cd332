/** Words by which a sentence tells of a visit, over normalized text. */
export const VISITS =
  /\b(?:visit(?:s|ed|ing)?|tour(?:s|ed|ing)?|trips?|travel(?:l?ed|s|l?ing)?|arriv(?:e|ed|es|al|ing)|stopped (?:at|in|over)|called (?:at|on)|inspect(?:s|ed|ion)?|itinerary)\b|(?<![а-я])(?:визит|посе[тщ]|прибы[лв]|поездк|объехал|побывал|осмотре)|访|考察|参观|抵达|之行|来华|赴/;
/** How a sentence goes on about a visit that the one before told of. */
export const CONTINUES =
  /\b(?:they|first|then|next|later|also|afterwards|(?:the|these) (?:group|guests|envoys|diplomats|delegation|ambassadors|visitors|minister|president))\b[^.]{0,80}\b(?:saw|see|went|looked|stopped|called|walked|moved|continued|flew|drove|met|came)\b|(?<![а-я])(?:затем|сначала|потом|после этого)(?![а-я])|先后|随后|期间|还到/;
/** Who travels on behalf of a state or an institution. */
export const TRAVELLERS =
  /\b(?:envoys?|ambassadors?|diplomats?|delegations?|delegates|mission|ministers?|president|premier|prime minister|governor|mayor|consuls?|consul general|officials?|head of state|group)\b|(?<![а-я])(?:посл[аоыуе]|посол|дипломат|делегаци|министр|президент|премьер|губернатор|консул|глав[аы] государств)|使节|大使|外交官|代表团|代办|领事|部长|外长|总理|总统|主席|一行/;
/** Before a place: where somebody comes from, or is posted to, and not where they go. */
export const ORIGIN_BEFORE =
  /(?:\b(?:from|ambassadors?(?:,? [a-z ]{0,20})? to|envoys? of|embass(?:y|ies) of|representative(?:s)? of|president of|minister of|government of|between|with|of [a-z]+ and)(?: the)? ?|(?<![а-я])(?:из|президент[а-я]{0,2}|посол|посла|послы|правительств[а-я]{1,2}|министр[а-я]{0,2}) ?|来自|驻)$/;
export const ORIGIN_AFTER =
  /^(?:'s? (?:[a-z-]+ ){0,2}(?:ambassador|envoy|president|minister|premier|government|foreign|embassy|deputy|leader)|(?:驻华)?(?:大使|外长|总统|总理|副总理|外交部|驻)| (?:ambassador|envoy|president))/;
export const INVITED =
  /(?:\b(?:at|on|by|upon) (?:the )?invitation (?:of|from)|\binvited by|\bhosted by|(?<![а-я])по приглашению)(?: the)? /g;
export const INVITED_CHINESE = /应([^，。；]{1,40}?)(?:的)?邀请/g;
/** “The zone”, “the port”: the place that was named last. */
export const SAME_PLACE =
  /(?:^|[.!?。；;] ?)\s*(?:the|this) (?:zone|area|port|park|terminal|city|crossing|base)\b|^(?:该区|该园区|园区|该口岸|该港)/;

/** Offices that people hold, the longer names first; in English also with capitals. */
const ENGLISH_OFFICES = [
  'deputy prime minister', 'vice prime minister', 'vice president', 'vice premier', 'vice minister', 'deputy minister',
  'prime minister', 'foreign minister', 'trade minister', 'commerce minister', 'transport minister', 'economy minister',
  'finance minister', 'special representative', 'secretary general', 'director general', 'consul general', 'head of state',
  'ambassador', 'president', 'premier', 'minister', 'governor', 'mayor', 'chairman', 'chairwoman', 'envoy',
]; // prettier-ignore
const capitalized = (words: string) => words.replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
export const ENGLISH_ROLES = ENGLISH_OFFICES.flatMap((office) => [office, capitalized(office)])
  .join('|')
  .replaceAll(' ', '[ -]');
export const CHINESE_ROLES =
  '驻华大使|大使|临时代办|副总理兼外长|副总理|副总统|总统|总理|外交部长|外长|部长|国家主席|省长|市长|总领事';
export const RUSSIAN_ROLES = [
  'посол', 'вице-президент', 'президент', 'премьер-министр', 'вице-премьер', 'министр иностранных дел', 'министр',
  'губернатор', 'генеральный консул',
]
  .flatMap((office) => [office, office.charAt(0).toUpperCase() + office.slice(1)])
  .join('|'); // prettier-ignore
