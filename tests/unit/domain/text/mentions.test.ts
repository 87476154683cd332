import { createMentionFinder, findMentions, type NamedEntry } from '../../../../src/domain/text';

const names = (...all: string[]): NamedEntry[] => all.map((name) => ({ id: name, names: [name] }));
const found = (text: string, ...all: string[]) =>
  findMentions(text, names(...all)).map((mention) => mention.text);

describe('which names are found', () => {
  test('the longest name wins over the names inside it', () => {
    const text = 'Traders came to the Kashgar Comprehensive Bonded Zone, then to Kashgar itself.';
    expect(found(text, 'Kashgar', 'Kashgar Comprehensive Bonded Zone')).toEqual([
      'Kashgar Comprehensive Bonded Zone',
      'Kashgar',
    ]);
  });

  test('of two names that overlap the leftmost is taken', () => {
    expect(found('the Almaty Trade Forum Centre', 'Almaty Trade Forum', 'Trade Forum Centre')).toEqual([
      'Almaty Trade Forum',
    ]);
  });

  test('a name inside a longer word is no mention', () => {
    expect(found('Omani and Romanian goods, Georgian wine', 'Oman', 'Georgia', 'Romania')).toEqual([]);
    expect(found('area52 and Oman_x', 'area5', 'Oman')).toEqual([]);
  });

  test('a name that several entries share is one mention with all their ids', () => {
    const entries = [
      { id: 'country', names: ['Georgia'] },
      { id: 'state', names: ['Georgia', 'Peach State'] },
    ];
    expect(findMentions('Georgia signed.', entries)).toEqual([
      { start: 0, end: 7, text: 'Georgia', ids: ['country', 'state'] },
    ]);
  });

  test('an entry whose alias folds like its name is named once', () => {
    const entries = [{ id: 'o', names: ['Ürümqi', 'Urumqi', 'URUMQI'] }];
    expect(findMentions('Urumqi', entries)).toEqual([{ start: 0, end: 6, text: 'Urumqi', ids: ['o'] }]);
  });

  test('generic nouns, empty names and single signs never match', () => {
    expect(
      found('The zone and the ports – a customs office', 'the zone', 'Port', 'Customs', 'office'),
    ).toEqual([]);
    expect(found('海关 and 口岸', '海关', '口岸')).toEqual([]);
    expect(found('a . b', '', ' ', '.', 'a')).toEqual([]);
  });

  test('a finder that was built once serves many texts', () => {
    const find = createMentionFinder(names('Aktau'));
    expect(find('Aktau')).toHaveLength(1);
    expect(find('elsewhere')).toEqual([]);
    expect(find('From Aktau to Aktau')).toHaveLength(2);
  });
});

describe('what is folded', () => {
  test('accents, case and full width, with offsets of the original text', () => {
    const text = 'In ÜRÜMQI, Ｕｒｕｍｑｉ and U\u0308ru\u0308mqi\u2009…';
    expect(findMentions(text, names('Ürümqi'))).toEqual([
      { start: 3, end: 9, text: 'ÜRÜMQI', ids: ['Ürümqi'] },
      { start: 11, end: 17, text: 'Ｕｒｕｍｑｉ', ids: ['Ürümqi'] },
      { start: 22, end: 30, text: 'U\u0308ru\u0308mqi', ids: ['Ürümqi'] },
    ]);
  });

  test('runs of white space, line ends and no-break spaces', () => {
    expect(found('Land\n  Port\u00a0 Area', 'Land Port Area')).toEqual(['Land\n  Port\u00a0 Area']);
  });

  test('apostrophes, dashes and quotation marks', () => {
    expect(found("Xi’an, Xiʼan and Xi'an", "Xi'an")).toEqual(['Xi’an', 'Xiʼan', "Xi'an"]);
    expect(found('cross‑border hub, cross–border hub', 'cross-border hub')).toHaveLength(2);
    expect(found('the “Ring” group and «Ring» group', '"Ring" group')).toHaveLength(2);
  });

  test('soft hyphens and zero-width characters inside a name', () => {
    expect(found('Kash\u00adgar and Kash\u200bgar', 'Kashgar')).toEqual(['Kash\u00adgar', 'Kash\u200bgar']);
  });

  test('a footnote mark after a name does not hide it', () => {
    expect(found('Kashgar² grew', 'Kashgar')).toEqual(['Kashgar']);
  });

  test('traditional and simplified Chinese characters', () => {
    expect(found('烏魯木齊海關的統計', '乌鲁木齐海关')).toEqual(['烏魯木齊海關']);
    expect(found('中国与东盟的贸易', '東盟')).toEqual(['东盟']);
  });

  test('characters outside the basic plane before a name keep the offsets right', () => {
    const text = '🚢🚢 Aktau';
    expect(findMentions(text, names('Aktau'))).toEqual([
      { start: 5, end: 10, text: 'Aktau', ids: ['Aktau'] },
    ]);
  });
});

describe('English endings', () => {
  test('a possessive stays outside the mention', () => {
    expect(
      found("Xinjiang’s trade, Urumqi Customs’ figures, Aktau's port", 'Xinjiang', 'Urumqi Customs', 'Aktau'),
    ).toEqual(['Xinjiang', 'Urumqi Customs', 'Aktau']);
  });

  test('a plural is part of it', () => {
    expect(
      found(
        'Dry Ports, Trade Expresses, Transit Facilities',
        'Dry Port',
        'Trade Express',
        'Transit Facility',
      ),
    ).toEqual(['Dry Ports', 'Trade Expresses', 'Transit Facilities']);
  });

  test('an entry that bears the plural as its name goes before the plural of another', () => {
    expect(findMentions('Dry Ports', names('Dry Port', 'Dry Ports'))).toMatchObject([{ ids: ['Dry Ports'] }]);
  });

  test('a name before an apostrophe in another name is no mention', () => {
    expect(found("Xi'an", 'Xi', 'An')).toEqual([]);
    expect(found("O'Brien spoke", 'Brien')).toEqual([]);
    expect(found('les échanges de l’Iran', 'Iran')).toEqual(['Iran']);
  });
});

describe('abbreviations', () => {
  test('names of up to four capitals need their case', () => {
    expect(found('They told us that the US, not the us, imports', 'US')).toEqual(['US']);
    expect(found('The Who met the WHO', 'WHO')).toEqual(['WHO']);
    expect(found('the USA', 'US')).toEqual([]);
    expect(found('FTZs and the UAE’s ports, VISAS', 'FTZ', 'UAE', 'VISA')).toEqual(['FTZs', 'UAE']);
    expect(found('в США и в сша', 'США')).toEqual(['США']);
  });

  test('longer abbreviations are folded like other names', () => {
    expect(found('Asean and ASEAN', 'ASEAN')).toEqual(['Asean', 'ASEAN']);
  });
});

describe('scripts without spaces between words', () => {
  test('names are found inside a run of characters', () => {
    expect(found('新疆外贸，乌鲁木齐海关统计', '新疆', '乌鲁木齐', '乌鲁木齐海关')).toEqual([
      '新疆',
      '乌鲁木齐海关',
    ]);
    expect(found('日本とカザフスタンの貿易', 'カザフスタン')).toEqual(['カザフスタン']);
    expect(found('日本とｶｻﾞﾌｽﾀﾝの貿易', 'カザフスタン')).toEqual(['ｶｻﾞﾌｽﾀﾝ']);
    expect(found('การค้ากับประเทศจีนเติบโต', 'ประเทศจีน')).toEqual(['ประเทศจีน']);
  });

  test('a Latin name between Chinese characters is found', () => {
    expect(found('在Aktau港', 'Aktau')).toEqual(['Aktau']);
  });

  test('a Korean name is found before its particle', () => {
    expect(found('카자흐스탄은 성장했다', '카자흐스탄')).toEqual(['카자흐스탄']);
    expect(found('신카자흐스탄', '카자흐스탄')).toEqual([]);
  });
});

describe('Russian cases', () => {
  test.each([
    ['Казахстан', ['Казахстана', 'Казахстану', 'Казахстаном', 'Казахстане']],
    ['Россия', ['России', 'Россию', 'Россией']],
    ['Китай', ['Китая', 'Китаю', 'Китаем', 'Китае']],
    ['Тянь-Шань', ['Тянь-Шаня', 'Тянь-Шанем']],
    ['Алма-Ата', ['Алма-Аты', 'Алма-Ате', 'Алма-Атой']],
    ['Куба', ['Кубы', 'Кубе', 'Кубу', 'Кубой']],
    ['Нидерланды', ['Нидерландов', 'Нидерландах']],
    ['Шёлковый путь', ['Шёлкового пути', 'Шелковым путем', 'Шёлковом пути']],
    ['Северная таможня', ['Северной таможни', 'Северную таможню', 'Северной таможней']],
    ['Министерство торговли Грузии', ['Министерства торговли Грузии', 'Министерством торговли Грузии']],
    ['Сергей Петров', ['Сергея Петрова', 'Сергеем Петровым']],
    ['Анна Петрова', ['Анны Петровой', 'Анну Петрову']],
    ['Таможенное управление КНР', ['Таможенного управления КНР', 'Таможенному управлению КНР']],
  ])('%s is found in its case forms', (name, forms) => {
    for (const form of [name, ...forms]) expect(found(`Вот ${form}, да`, name)).toEqual([form]);
  });

  test('names that never change match as they are, and nothing longer', () => {
    expect(found('в Урумчи и Баку', 'Урумчи', 'Баку')).toEqual(['Урумчи', 'Баку']);
    expect(found('мало, малый, Малин', 'Мали')).toEqual([]);
    expect(found('китайский и казахстанский', 'Китай', 'Казахстан')).toEqual([]);
    expect(found('чада', 'Чад')).toEqual([]);
  });
});
