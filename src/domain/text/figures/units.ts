/** What a number counts or measures; only amounts of money, quantities and counts can be statistics by themselves. */
export type Measure = 'money' | 'quantity' | 'count' | 'percent' | 'points' | 'times' | 'extent' | 'none';

export interface Unit {
  unit: string;
  measure: Measure;
}

/** Units that follow a number, as sources of regular expressions over normalized text. */
const MEASURES: [unit: string, measure: Measure, words: string][] = [
  [
    'pp',
    'points',
    String.raw`percent(?:age)?[ -]points?|points?(?= (?:more|higher|lower|faster|slower|up|down)\b| to \d+(?:\.\d+)? ?(?:%|per))|per ?cent points?|pp\b|个百分点|個百分點|процентн\S{2,3} пункт\S{0,3}|п\. ?п\.`,
  ],
  [
    '%',
    'percent',
    String.raw`%|percent|per cent|pct\.?|pc\b(?!s)|-?процентн[а-я]{2,3}(?= (?:рост|прирост|снижен|паден|сокращен|увеличен|спад|подъем|скач))|процент(?:ов|а|ам|ами|ах)?|проц\.?`,
  ],
  ['times', 'times', String.raw`times|-?fold|倍|раз[а]?`],
  [
    'TEU',
    'quantity',
    String.raw`teus?|containers \(teus?\)|twenty-foot equivalent units?|20-foot equivalent units?|个?标准?箱|标准集装箱|標準箱|箱位|дфэ(?: контейнеров)?|\(?в (?:дфэ|двадцатифутовом эквиваленте)\)?|контейнер(?:ов|а) (?:\(?(?:в )?дфэ\)?|\(?в двадцатифутовом эквиваленте\)?|двадцатифутового эквивалента|teu|тэу)|тэу|20-футов\S{2,3} (?:эквивалент|контейнер)\S{0,2}|teu контейнеров|двадцатифутов\S{2,3} (?:эквивалент|контейнер)\S{0,2}|twenty-foot containers`,
  ],
  [
    'tonne-kilometres',
    'quantity',
    String.raw`(?:gross |net )?tonn?e?[- ](?:kilomet(?:er|re)s?|km)|tkm|吨公里|(?:тарифных |эксплуатационных )?(?:тонно-километр(?:ов|а)?|т(?:онно?)?[-·⋅]км|ткм)`,
  ],
  [
    'passenger-kilometres',
    'quantity',
    String.raw`passenger[- ](?:kilomet(?:er|re)s?|km)|pkm|人公里|пассажиро-километр(?:ов|а)?|пасс?\.?[-·⋅]км`,
  ],
  ['t', 'quantity', String.raw`(?:metric )?tonn?es?|(?:metric )?tons?|mt\b|t(?![-'])|公?吨|тонн[аыу]?|т`],
  ['kg', 'quantity', String.raw`kilogram(?:me)?s?|kilos?|kg|公斤|千克|килограмм(?:ов|а)?|кг`],
  ['bbl', 'quantity', String.raw`barrels?|bbl|桶|баррел(?:ей|я|ь)`],
  [
    'm3',
    'quantity',
    String.raw`cubic met(?:er|re)s?|cu\.? m|m³|(?<=[bm])cm|立方米|кубометр(?:ов|а)?|куб\. ?м`,
  ],
  ['kWh', 'quantity', String.raw`kilowatt-hours?|kwh|千瓦时|度电|квт[ ·⋅.-]?ч|киловатт-час(?:ов|а)?`],
  ['MWh', 'quantity', String.raw`megawatt-hours?|mwh|兆瓦时|мвт[ ·⋅.-]?ч|мегаватт-час(?:ов|а)?`],
  ['GWh', 'quantity', String.raw`gigawatt-hours?|gwh|гвт[ ·⋅.-]?ч|гигаватт-час(?:ов|а)?`],
  ['oz', 'quantity', String.raw`(?:troy )?ounces?|oz|унци[йяи]|盎司`],
  ['TWh', 'quantity', String.raw`terawatt-hours?|twh|твт[ ·⋅.-]?ч|тераватт-час(?:ов|а)?`],
  ['MW', 'extent', String.raw`megawatts?|mw|兆瓦|мвт|мегаватта?(?!-)`],
  ['GW', 'extent', String.raw`gigawatts?|gw|吉瓦|гвт`],
  ['kW', 'extent', String.raw`kilowatts?|kw|千瓦|квт|киловатта?(?!-)`],
  [
    'km2',
    'extent',
    String.raw`square kilomet(?:er|re)s?|sq\.? km|km²|平方公里|кв\. ?км|квадратн\S{2,3} километр\S{0,2}`,
  ],
  [
    'm2',
    'extent',
    String.raw`square met(?:er|re)s?|sq\.? m|m²|平方米|平米|кв\. ?м|квадратн\S{2,3} метр\S{0,2}`,
  ],
  ['ha', 'extent', String.raw`hectares?|ha|公顷|гектар(?:ов|а)?|га`],
  ['ac', 'extent', 'acres?'],
  ['ft', 'extent', String.raw`feet|foot|фут(?:ов|а)?`],
  ['nmi', 'extent', String.raw`nautical miles?|морск(?:их|ой|ие|ая) мил[ьия]|海里`],
  ['km', 'extent', String.raw`kilomet(?:er|re)s?|km|公里|千米|километр(?:ов|а)?|км`],
  ['m', 'extent', String.raw`met(?:er|re)s?|米|метр(?:ов|а)?`],
  ['year', 'extent', String.raw`-?years?(?:[ -]old)?|年|лет|год[ау]?`],
  ['month', 'extent', String.raw`-?months?|个月|месяц(?:ев|а)?`],
  ['day', 'extent', String.raw`-?days?|天|дн(?:ей|я)|день`],
  ['hour', 'extent', String.raw`-?hours?|小时|час(?:ов|а)?`],
  ['minute', 'extent', String.raw`-?minutes?|分钟|минут[аы]?`],
];

/** Nouns whose numbers are published as statistics of trade and transport, by the unit they are kept with. */
const COUNTED: [unit: string, words: string][] = [
  ['trains', String.raw`trains|列次?|(?:электро|блок-|экспресс-)?поезд(?:ов|а|ах|ами|ам)?|состав(?:ов|а)?`],
  ['containers', String.raw`containers|boxes|контейнер(?:ов|а|ах|ами|ам)?|个集装箱`],
  [
    'ships',
    String.raw`ships|艘次|艘|суд(?:ов|на|но|ах)|корабл(?:ей|я|ь)|теплоход(?:ов|а)?|контейнеровоз(?:ов|а)?|балкер(?:ов|а)?|сухогруз(?:ов|а)?`,
  ],
  ['vessels', 'vessels'],
  ['tankers', String.raw`(?:танкер|газовоз)(?:ов|а)?`],
  ['ferries', String.raw`ferries|паром(?:ов|а)?`],
  ['barges', String.raw`barges|барж(?:а|и)?`],
  ['cars', String.raw`cars|легков(?:ых|ые|ой) (?:авто(?:мобил(?:ей|я|ь)|машин)?|машин[аы]?)|легковушек`],
  [
    'vehicles',
    String.raw`vehicles|automobiles|autos|辆次?|автомобил(?:ей|я|ь)|автомашин|транспортных средств(?:а)?|единиц (?:авто)?транспорта|машин`,
  ],
  [
    'trucks',
    String.raw`trucks|lorries|грузов(?:ых|ой|ые) (?:авто(?:мобил(?:ей|я|ь)|машин|транспорт(?:ов|а))|машин[аы]?)|грузовик(?:ов|а)?|hgvs|heavy goods vehicles|фур[аы]?|(?:большегруз|автопоезд|трейлер|автофургон|самосвал|тягач)(?:ов|а|ей)?|автоцистерн[аы]?`,
  ],
  ['buses', String.raw`автобус(?:ов|а)?`],
  ['trailers', String.raw`(?:полу)?прицеп(?:ов|а)?`],
  ['motorcycles', String.raw`мотоцикл(?:ов|а)?`],
  ['tractors', String.raw`трактор(?:ов|а)?`],
  [
    'wagons',
    String.raw`wagons|wagonloads|railcars|railway cars|(?:полу)?вагон(?:ов|а|ах|ами|ам)?|вагоноотправ(?:ок|ки)|(?:хоппер|думпкар)(?:ов|а)?|цистерн[аы]?|(?:фитингов|железнодорожн)(?:ых|ые|ая) платформ[аы]?|车皮`,
  ],
  ['passengers', String.raw`passengers|名旅客|人次旅客|пассажир(?:ов|а)?`],
  ['person-trips', String.raw`passenger trips|person-trips|人次`],
  ['trips', String.raw`trips|рейс(?:ов|а)?|поезд(?:ок|ки)|班次`],
  ['voyages', String.raw`voyages|sailings|航次|судозаход(?:ов|а)?`],
  ['flights', String.raw`flights|架次|авиарейс(?:ов|а)?`],
  ['travellers', 'travell?ers'],
  ['tourists', String.raw`tourists|турист(?:ов|а)?|名游客`],
  ['visitors', String.raw`visitors|名观众|посетител(?:ей|я)`],
  ['customers', String.raw`customers|名顾客|клиент(?:ов|а)`],
  ['consumers', '名消费者|потребител(?:ей|я)'],
  ['buyers', String.raw`buyers|名采购商|名境外采购商|байер(?:ов|а)?|покупател(?:ей|я)`],
  ['exhibitors', String.raw`exhibitors|家参展商|участник(?:ов|а) выставки`],
  [
    'companies',
    String.raw`companies|enterprises|firms|businesses|家企业|户企业|家公司|家(?![\u4e00-\u9fff])|компани[йи]|предприяти[йея]`,
  ],
  ['items', '件商品'],
  ['projects', String.raw`projects|个项目|проект(?:ов|а)?`],
  ['orders', String.raw`orders|订单|个订单|заказ(?:ов|а)`],
  ['contracts', String.raw`contracts|份合同|контракт(?:ов|а)?`],
  ['bags', 'bags|sacks|меш(?:ков|ка)'],
  ['pairs', String.raw`pairs|пар(?= )`],
  ['bottles', String.raw`bottles|бутыл(?:ок|ки)`],
  ['nights', String.raw`nights|ноч(?:ей|и)`],
  ['guests', String.raw`гост(?:ей|я)`],
  ['visits', String.raw`visits|визит(?:ов|а)`],
  ['transits', String.raw`транзит(?:ов|а)`],
  ['residents', String.raw`резидент(?:ов|а)?`],
  ['parcels', String.raw`parcels|packages|件包裹|万件|件|посыл(?:ок|ки)|(?:почтовых )?отправлени[йея]`],
  ['heads', String.raw`heads? of (?:cattle|sheep|livestock|[a-z]+)|头|голов`],
  ['declarations', String.raw`declarations|деклараци[йияю]|份报关单|报关单`],
  ['visas', String.raw`visas|份签证|виз(?:ы|а)?`],
  ['permits', String.raw`permits|разрешени[йяе]`],
  ['units', String.raw`units|台|套|штук|единиц`],
  ['shipments', String.raw`shipments|отправ(?:ок|ки)|票`],
  ['consignments', String.raw`consignments|парти[йи]`],
];
/** Others that are kept as they are written. */
const AS_WRITTEN = String.raw`carloads|trailers|locomotives|bales|crates|wristwatches|watches|entries|sheep|cattle|tractors|bicycles|passages|transits|crossings|(?:port|vessel|ship) calls|bulkers|tankers|shoppers|consumers|clients|users|items|products|phones|smartphones|transactions|certificates|guests|carriages|pallets|vans|buses|motorcycles|tyres|patents`;
/** People, states and the like: their numbers are told in passing and are no statistics. */
const OTHER_NOUNS = String.raw`people|persons?|workers|employees|staff|сотрудник(?:ов|а)|работник(?:ов|а)|рабочих мест|рабочих|граждан|jobs|diplomats|envoys|ambassadors|delegates|officials|journalists|countries|nations|states|cities|regions|documents|agreements|berths|stops|个国家|国|名|人|位|个城市|个|стран[аы]?|человек[а]?|город(?:ов|а)|делегат(?:ов|а)|документ(?:ов|а)|посл(?:ов|а)|дипломат(?:ов|а)`;

/** Two words that describe together, which “and” would else end. */
const PAIRED = String.raw`(?:(?:inbound and outbound|import and export|passenger and freight|freight and passenger|loaded and empty|[a-z]+-[a-z]+ and [a-z]+-[a-z]+(?: [a-z]+)?) )?`;
/** “60-kilo bags”: how large each is. */
const SIZED = String.raw`(?: ?\d{1,4}(?:[-.,]\d{1,2})?[ -](?:kilo(?:gram(?:me)?)?s?|kg|lit(?:er|re)s?|tonn?e?s?|pounds?|lb|foot|feet|ft|кг|килограмм[а-я]{2,4}|литров[а-я]{2}|тонн[а-я]{2,3}|фут[а-я]{2,4})(?= ))?`;
/** At most four words that describe what is counted may stand between: “7,126 China-Europe freight trains”. */
const DESCRIBED = String.raw`(?:(?!(?:of|in|at|on|to|and|or|by|for|from|with|than|more|less|the|a|is|was|were|are|had|в|на|и|из|с|по|за|от|до|или|чем|больше|меньше|[а-я]{2,}(?:ли|лся|лись|ют|ует))[ ])[a-zа-я][a-zа-я'-]{0,24} ){0,4}?`;

const MEASURE = new RegExp(
  ` ?-?(?:${MEASURES.map(([, , words]) => `(${words})`).join('|')})(?![a-zа-я])`,
  'y',
);
/** “1,065 of the trips”. */
const OF_THE = String.raw`(?: of (?:the|these|those|its|their|all)(?= ))?`;

const NOUN = new RegExp(
  `${OF_THE}${SIZED} ?${PAIRED}${DESCRIBED}(?:${COUNTED.map(([, words]) => `(${words})`).join('|')}|(${AS_WRITTEN})|(${OTHER_NOUNS}))(?![a-zа-я])`,
  'y',
);

/** The unit or noun that follows an offset, with the offset after it; undefined where none is known. */
export function readUnit(text: string, at: number): (Unit & { end: number }) | undefined {
  MEASURE.lastIndex = at;
  const measured = MEASURE.exec(text);
  if (measured) {
    const row = MEASURES[measured.slice(1).findIndex((group) => group !== undefined)];
    if (row) return { unit: row[0], measure: row[1], end: MEASURE.lastIndex };
  }
  NOUN.lastIndex = at;
  const counted = NOUN.exec(text);
  if (!counted) return undefined;
  const index = counted.slice(1).findIndex((group) => group !== undefined);
  const unit = index === COUNTED.length ? counted[index + 1] : COUNTED[index]?.[0];
  if (unit === undefined)
    return { unit: (counted[index + 1] ?? '').trim(), measure: 'none', end: NOUN.lastIndex };
  return { unit, measure: 'count', end: NOUN.lastIndex };
}
