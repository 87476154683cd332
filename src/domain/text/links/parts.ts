import { countryOfDemonym } from '../visits/demonyms';
import { isChineseFunction, isFunctionWord } from './ellipsis';
import { isTrade, type Head, type HeadKind } from './heads';
import { PARTY, PLACE } from './masks';

/** Whose trade, of what kind or which way: a part of all, wherever the clause says it. */
const PART =
  /\b(?:mills|makers|producers|growers|firms|exporters|factories|farmers|manufacturers|miners)(?:'| (?:saw|had|watched) their)? (?:exports|imports)\b|\bnon-oil\b|\b(?:private|state-owned|foreign-(?:invested|funded)|foreign-owned|small and medium)[a-z -]{0,20}(?:enterprises?|firms?|compan(?:y|ies)|businesses)\b|\b(?:processing|general|border|barter|services?|transit|re-?export|small-scale|digital|agricultural|retail|wholesale|entrep[oô]t) trade\b|\b(?:loaded|laden|empty|empties|inbound|outbound|westbound|eastbound|transship\w*|tranship\w*)\b|\b(?:in|into|for) (?:the )?(?:[a-z-]+ ){0,2}(?:manufacturing|industry|industries|sector|services)\b|per capita|\b(?:registered|approved|pledged|committed|contracted) (?:foreign |direct |fdi)|民营|私营|国有企业|国企|外商投资企业|外资企业|一般贸易|加工贸易|服务贸易|边境小额|市场采购|保税物流|保税区|去程|回程|外贸(?=货物|吞吐|集装箱)|内贸|重箱|空箱|海铁|铁水|水水|中转|人均|制造业|服务业|高技术|(?<![а-я])(?:несырьев|сырьев|транзитн|порожн|груж[её]н|каботаж|сельск|розничн|оптов|приграничн|частн)[а-я]*|на душу|малого и среднего|услуг(?:а|и|ами|ах)?(?![а-я])|обрабатывающ/;
/** Heads whose nouns tell a part by what is put before or after them. */
const STRUCTURED = new Set<HeadKind>(['both', 'exports', 'imports', 'deficit', 'surplus', 'throughput']);
const GOODS =
  /^(?:goods|merchandise|commodit(?:y|ies)|products|cargo|freight|containers?|boxes|грузов|груза|товар[а-я]*|продукци[а-я]+|контейнер[а-я]*|дфэ|дфе|тонн[а-я]*)$/;
const ENGLISH_BEFORE =
  /^(?:foreign|external|bilateral|annual|monthly|quarterly|yearly|two-way|mutual|merchandise|goods|commodity|international|overseas|cross-border|visible|customs|physical|global|world|worldwide|strong|weak|robust|sluggish|soaring|rising|solid|steady|stable|slow|slower|faster|big|large|huge|nominal|dollar-denominated|yuan-denominated|container|containeri[sz]ed|terminals?|ports?|harbou?rs?|cargo|freight|box|port|harbour|harbor|maritime|gross|raise[sd]?|doubled?|tripled?|expand(?:s|ed)?|cuts?|slashed|hurts?|hit|holds?|held|lowers?|swells?|swelled|outpaced|outweighed|exceeds?|turn(?:s|ed)?|reported|recent|current|previous|full-year|half-year|nationwide|national|local|regional|provincial|reciprocal|combined|entire|own|only|direct|actual|total|country'?s|trade|import|export|imports|exports|[a-z]+ly|if|said|says|show|shows|showed|how|who|it|put|puts|volume|volumes|figures|data|boost(?:s|ed)?|drives?|drove|lift(?:s|ed)?|push(?:es|ed)?|sent|bring|brought|keep|kept|help|helped|estimates?|out|us)$/;
const PLAIN_MODIFIERS =
  /(?:(?:foreign|external|bilateral|mutual|two-way|merchandise|goods|commodity|international|total|overall|annual|monthly) )+$/;
const MADE = /(?:process|manufactur|min|engineer|packag|fish|farm|cloth)ing$/;
const AREA =
  /^(?:countr(?:y|ies)|nations?|regions?|provinces?|municipalit(?:y|ies)|zones?|ports?|areas?|city|cities|states?|republics?|bloc|members?|union|world|economy|estate|стран[а-я]*|республик[а-я]*|регион[а-я]*|государств[а-я]*|кра[яею]|област[а-я]+|порт[а-я]*|морск[а-я]+|терминал[а-я]*|евросоюз[а-я]*|ес|мир[ае]?|сторон[а-я]*)$/;
const ADJECTIVE = /^[а-я]{2,}(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ая|яя|ую|юю|ое|ее|ые|ие|ых|их|ыми|ими)$/;
const RUSSIAN_BEFORE =
  /^(?:общ|совокупн|внешн|внешнеторгов|взаимн|двусторонн|товарн|суммарн|месячн|годов|ежегодн|ежемесячн|весь|всего|мирово|глобальн|международн|морск|рост|объем|показател|прям|иностранн|накопленн|контейнерн|сво(?:й|его|ей|ему|им))[а-я]*$|(?<!сель)ск(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их)$/;
const RUSSIAN_VERB = /(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ют|ит|ят|ется|ются|ится|ятся|ив|ившись)$/;
const CHINESE_BEFORE =
  /[\ue000\ue001]+|[\u4e00-\u9fff]{2,7}(?:自治区|省|市|州|港口?|口岸|海关)|中[美欧俄日韩德法英意哈乌吉塔土印澳巴越泰马新蒙非]|进出口|外贸|进口|出口|贸易|对外|对华|货物|商品|集装箱|双边|双方|两国|国家|地区|关区|全国|全省|全市|全区|我国|我市|我省|我区|五国|各国|成员国|海关|统计|显示|数据|介绍|发布|消息|按|计价?|以|对|同|自|从|向|在|经|新|主要|市场|伙伴|最大|大|港口?|口岸|[省市区州县国]|其|间|表示|说|称|公布|总|两|双向|整体|整个|直接|实际|使用|利用|吸收|吸引|亿吨|万吨|吨|标箱|[()（）“”"':：\s]|班列|列/g;
const CHINESE_AFTER =
  /^(?:总?[值额量]|总计|合计|总体|规模|贸易|货物(?!\p{Script=Han}{2}机)|商品总?[值额]|商品(?=[,，。\d])|整体|均|各|分别|又|还|已|仍|也|的?(?:[0-9一二三四五六七八九十]|增|同比|环比|下降|达|为|约|超|近|突破|实现|完成|则|至|共|占|和|与|及|、|,|，|。|;|；|\(|（|:|：)|增|的?$)|^(?:总?[值额量]|规模)/u;

/** Whether a stretch of text says that a part is meant, whatever its head. */
export function saysPart(stretch: string): boolean {
  return PART.test(stretch);
}

/** Whether a head with what goes with it is of a part only: “car exports”, “exports of cars”, 出口汽车, «экспорт зерна». */
export function isPart(
  masked: string,
  original: string,
  head: Head,
  from: number,
  figure: { start: number; end: number; isMoney: boolean },
): boolean {
  const isBefore = head.start < figure.start;
  const clause = masked.slice(from, Math.max(figure.start, head.end));
  if (PART.test(clause) || PART.test(masked.slice(figure.start, figure.end))) return true;
  if (head.isPart !== undefined) return head.isPart;
  const after = masked.slice(head.end, isBefore ? figure.start : head.end + 60);
  const before = masked.slice(Math.max(from, isBefore ? from : figure.end, head.start - 60), head.start);
  if (!STRUCTURED.has(head.kind)) return false;
  const isSpecial = /[\u4e00-\u9fff]/.test(masked[head.start] ?? '')
    ? isChinesePart(before, after, head)
    : /[а-я]/.test(masked[head.start] ?? '')
      ? isRussianPart(before, after, head)
      : isEnglishPart(before, after, head, original);
  return isSpecial || (isBefore && isOfSomething(masked.slice(figure.end, figure.end + 40), figure.isMoney));
}

function isEnglishPart(before: string, after: string, head: Head, original: string): boolean {
  const unmodified = before.replace(PLAIN_MODIFIERS, '');
  const token = /([a-z\ue000\ue001][a-z\ue000\ue001.'-]*|-) ?$/.exec(unmodified)?.[1] ?? '';
  if (!isPlainEnglish(token, original, head.start - (before.length - unmodified.length) - token.length - 1))
    return true;
  const verb = /(?:ed|ing|sold|bought|sells|buys|handles)$/.test(original.slice(head.start, head.end));
  const rest = after
    .replace(/^ (?:value|volume|turnover|figures?|data|growth|worth)\b/, '')
    .replace(
      /^ of [\d.,]+ (?:(?:million|thousand|billion) )?(?:metric )?(?:tonn?e?s|tons|kilos|barrels|litres|cubic met(?:er|re)s) of /,
      ' of ',
    );
  const next =
    /^ (?:(?:of|in|by|via|under|through|on) )?(?:the |all |its |their |some |about |other |these |such |various )*([a-z][a-z'-]*)/.exec(
      rest,
    );
  if (!next) return false;
  const isObject = /^ (?:of|in|by|via|under|through|on) /.test(rest) || verb;
  const word = next[1] ?? '';
  const at = head.end + (after.length - rest.length) + next[0].length - word.length;
  return (
    isObject && !isFunctionWord(word) && !GOODS.test(word) && !AREA.test(word) && !isName(word, original, at)
  );
}

function isPlainEnglish(token: string, original: string, at: number): boolean {
  if (token === '' || token.includes(PLACE) || token.includes(PARTY)) return true;
  if (token === '-') return false;
  if (isFunctionWord(token) || ENGLISH_BEFORE.test(token)) return true;
  if (/(?:'s|s')$/.test(token)) return !/^(?:compan|firm|enterprise|group|manufacturer|maker)/.test(token);
  if (countryOfDemonym(token) !== undefined) return true;
  if (/(?:ed|ing)$/.test(token)) return !MADE.test(token);
  return isName(token, original, at);
}

/** A word with a capital that no full stop goes before: some place that isn’t known. */
function isName(word: string, original: string, at: number): boolean {
  return (
    /^\p{Lu}/u.test(original.slice(at)) &&
    word.length > 1 &&
    /[\p{L},] $/u.test(original.slice(Math.max(0, at - 2), at))
  );
}

function isRussianPart(before: string, after: string, head: Head): boolean {
  const token = /([а-я][а-я-]*) $/.exec(before)?.[1] ?? '';
  if (ADJECTIVE.test(token) && !isFunctionWord(token) && !RUSSIAN_BEFORE.test(token)) return true;
  const words =
    after
      .match(/^ (?:[а-я][а-я-]* ?){1,4}/)?.[0]
      .trim()
      .split(' ') ?? [];
  for (const word of words) {
    if (ADJECTIVE.test(word) && !isFunctionWord(word) && RUSSIAN_BEFORE.test(word)) continue;
    if (head.kind === 'throughput' && /^(?:погран|железн|аэропорт)/.test(word)) return true;
    return !(
      isFunctionWord(word) ||
      GOODS.test(word) ||
      AREA.test(word) ||
      RUSSIAN_VERB.test(word) ||
      /^(?:между|через|внутри|среди|у|об|при)$/.test(word)
    );
  }
  return false;
}

function isChinesePart(before: string, after: string, head: Head): boolean {
  const chunk = /[^,，。;；、\d%]*$/.exec(before)?.[0] ?? '';
  if (!isChineseFunction(chunk.replace(CHINESE_BEFORE, ''))) return true;
  const isNoun = isTrade(head.kind) || head.kind === 'throughput';
  return isNoun && !CHINESE_AFTER.test(after) && !after.startsWith(PLACE);
}

/** What a figure is of, right after it: “5 million tonnes of coal”, «5 млн тонн угля». */
export function isOfSomething(after: string, isMoney: boolean): boolean {
  const english = /^ (?:worth )?(?:of|in|was|were) (?:all |the )?([a-z][a-z-]*)/.exec(after)?.[1];
  if (english !== undefined)
    return !english.split('-').every(isFunctionWord) && !GOODS.test(english) && !AREA.test(english);
  const russian = isMoney ? undefined : /^ ([а-я][а-я-]*)/.exec(after)?.[1];
  return (
    russian !== undefined && !isFunctionWord(russian) && !GOODS.test(russian) && !RUSSIAN_VERB.test(russian)
  );
}
