/**
 * Words that name nothing measured: of time, of change and of comparison, and those that only join. What is left out
 * between two figures is then what the first one was of.
 */
const ENGLISH = new Set(
  (
    'ahead supplied supplies contributed led followed next topped ranked ranking partner partners list biggest remains remained its then came ' +
    'accelerated accelerating already analysts any back be beat beating been being below best bringing brought cooled crossed crossing decelerated dip due each eased easing economists even ever every expectations expected fastest few figures forecast forecasts here highest hitting if jump leaving left lowest many markets mean means missed missing no picked pace passed passing plunge poll predicted predictions rebound rebounded recovered respective rise slowest slowing slump such surpassed surpassing taking thanks too topped topping touching turned very weakest well what worst ' +
    'a about above after again against ago all almost alone also amid among amount amounted amounting an and another april are around as ' +
    'at attracted august average back basis below between billion both but by came change climbed climbing combined compared comparison contracted corresponding ' +
    'd decade december decline declined decrease decreased decreasing despite did dollars double doubled down drew dropped drop during each ' +
    'early earlier edged eight eighth eleven end entire equal equalled equivalent estimated euros even exceeded exceeding expanded ' +
    'fall fallen falling february fell fewer fifth figure first five followed following for four fourth from full further gain gained ' +
    'gaining got grew grow growing grown growth had half halves has have having higher hit however in including increase increased ' +
    'increasing into is it its january july jump jumped june just larger last late later latest least less level levels ' +
    'like low lower made making march may meanwhile million mln bn mom month monthly months more most much narrowed narrowing nearly nine ninth ' +
    'not november now october of off on once one only or other over overall past peak per percent percentage period plunged point points posted ' +
    'previous prior quarter quarterly quarters rate reached reaching record recorded registered representing respectively ' +
    'revised rise risen rises rising roughly rose same saw second see sees september seven seventh shrank share shrunk since single six sixth slid slightly slip slipped ' +
    'slowed slower so some soared still stood sum surged t ten tenth than that the their then there these third this those three ' +
    'through time times to together took tonnes tons total totaled totaling totalled totalling touch trillion twelve twice two u.s us under until up value ' +
    'valued versus volume was we were when where which while whole widened with within worth would year year-on-year yearly years yoy yuan ' +
    'received receives seasonally adjusted runner-up good displacing displaced pulled drew draws landed recipient contrast by stays stayed meanwhile somewhat mere ' +
    'want wants aim aims hope hopes plan plans reach improvement improved great ' +
    'comprised comprising contributed accounted accounting accounts make makes takes whereas though although term terms next far cent pp alone teu teus s'
  ).split(' '),
);
const RUSSIAN =
  /^(?:а|достал[а-я]+|привлек[а-я]*|получил[а-я]*|впереди|следом|вслед|же|зато|один|одна|пришло|поступило|насчитал[а-я]*|наибольш[а-я]+|крупнейш[а-я]+|напротив|которы[а-я]+|без|более|больше|было|был|была|были|в|во|весь|всего|все|вырос[а-я]*|возрос[а-я]*|год[а-я]*|году|г|данн[а-я]+|до|достиг[а-я]*|достигн[а-я]+|доллар[а-я]*|долл|дол[яюие]|евро|еще|за|зафиксирован[а-я]*|и|из|или|их|его|ее|к|как|когда|квартал[а-я]*|конц[а-я]+|лишь|меньше|менее|месяц[а-я]*|млн|млрд|миллион[а-я]*|миллиард[а-я]*|на|назад|начал[а-я]+|не|него|нее|ниже|но|около|он[аои]?|оказал[а-я]+|от|отношени[а-я]+|перв[а-я]+|период[а-я]*|по|под|половин[а-я]+|полугоди[а-я]+|поднял[а-я]+|показател[а-я]+|почти|предыдущ[а-я]+|превыс[а-я]+|превышает|прибави[а-я]+|приведен[а-я]*|примерно|прирост[а-я]*|приш(?:лось|елся|лась|лись)|приходи(?:тся|лось)|приходятся|против|процент[а-я]*|проц|прошл[а-я]+|прошедш[а-я]+|раз[а]?|раньше|равнял[а-я]+|рекордн[а-я]+|рост[а-я]*|рубл[а-я]+|руб|с|свыше|сам[а-я]+|снижени[а-я]+|снизил[а-я]+|со|сократил[а-я]+|сокращени[а-я]+|сжал[а-я]+|сузил[а-я]+|подрос[а-я]*|взлетел[а-я]*|рухнул[а-я]*|подскочил[а-я]*|просел[а-я]*|достигавш[а-я]+|составил[а-я]*|составля[а-я]+|составив|соответств[а-я]+|аналогичн[а-я]+|сравнени[а-я]+|стал[аои]?|столько|сумм[а-я]+|сша|так|такж?е|там|тем|то|того|тогда|том|тому|тот|туда|оттуда|тонн[а-я]*|трлн|трет[а-я]+|тыс|тысяч[а-я]*|увеличил[а-я]+|увеличени[а-я]+|увеличившись|упал[а-я]*|уровн[а-я]+|уже|в?четверт[а-я]+|четыре|три|две|два|пять|шесть|семь|восемь|девять|десять|чем|что|чуть|эквивалент[а-я]*|эт[а-я]{1,3}|юан[а-я]+|январ[а-я]+|феврал[а-я]+|март[а-я]*|апрел[а-я]+|ма[яйею]|июн[а-я]+|июл[а-я]+|август[а-я]*|сентябр[а-я]+|октябр[а-я]+|ноябр[а-я]+|декабр[а-я]+|янв|фев|апр|авг|сен|окт|ноя|дек|годом|ранее|целом|ним|ними|ней|затем|идут|идет|выше|второ[а-я]+|последн[а-я]+|текущ[а-я]+|нынешн[а-я]+|итог[а-я]+|объем[а-я]*|значени[а-я]+|стоимост[а-я]+|индикатор[а-я]*|дфэ|п|пункт[а-я]*|процентн[а-я]+|еще|далее|следу[а-я]+|занима[а-я]+|занял[а-я]*|место|годов[а-я]+|месячн[а-я]+|выражени[а-я]+|м|х|й|го|ом)$/;
const CHINESE =
  /[对同自向]|同比|环比|比上年|较上年|上年|去年|今年|当年|当月|同期|全年|上半年|下半年|前[一二三四五六七八九十]{1,2}(?:个月|季度)|[一二三四]季度|月份|年度|季度|个月|分别|增长|增加|增幅|增速|下降|减少|降幅|上升|提高|提升|扩大|收窄|回落|均|创|历史|新高|达到|达|为|超过|超|突破|约|近|逾|其中|占比|占|比重|份额|总额|总值|总量|合计|共|累计|首次|由|从|至|到|增至|升至|降至|比|较|的|了|和|与|及|或|以及|则|而|也|又|并|约合|折合|相当于|人民币|美元|亿|万|元|年|月|日|第|届|以来|截至|至此|目前|规模|金额|数量|水平|个百分点|倍|成|同时|此外|另外|一|高于|低于|连续|保持|位居|该|这一|这|数字|值|额|量|单月|仅|只|就|已|在|上|期|末|底|初|前|后|当|季|半|内|间|期间|以上|左右|多|余|百分之|中|东|西|南|北|部|三|两|条|通道|开行|完成|实现|港口?|口岸|货值|价值/g;
/** What is told before “of which” is of the whole. */
const PART_OF_IT =
  /^.*(?:\bof (?:which|this|that|these|it)\b|其中|(?<![а-я])из (?:них|которых|этого)(?![а-я]))/s;
const WORD = /[a-zа-я][a-zа-я.'-]*/g;

/** Whether a word of a normalized text names nothing by itself. */
export function isFunctionWord(word: string): boolean {
  return ENGLISH.has(word) || RUSSIAN.test(word);
}

/** Whether a stretch of normalized text, names of places masked, names nothing that a figure could be of. */
export function isElliptical(told: string): boolean {
  const stretch = told.replace(PART_OF_IT, '');
  for (const [word] of stretch.matchAll(WORD)) {
    if (!word.split(/[.'-]/).every((part) => part === '' || isFunctionWord(part))) {
      if (!isFunctionWord(word)) return false;
    }
  }
  return isChineseFunction(stretch);
}

/** Whether no Chinese character of a stretch names anything by itself. */
export function isChineseFunction(stretch: string): boolean {
  return !/[\u4e00-\u9fff]/.test(stretch.replace(CHINESE, ''));
}
