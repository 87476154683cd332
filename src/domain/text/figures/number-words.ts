/** Numbers written in words that amounts are built from; “a” and “an” only before hundred, thousand and the like. */
const SMALL: Record<string, number> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30,
  forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  'один': 1, 'одна': 1, 'два': 2, 'две': 2, 'двух': 2, 'три': 3, 'трех': 3, 'четыре': 4, 'четырех': 4, 'пять': 5, 'пяти': 5,
  'шесть': 6, 'шести': 6, 'семь': 7, 'семи': 7, 'восемь': 8, 'восьми': 8, 'девять': 9, 'девяти': 9, 'десять': 10,
  'десяти': 10, 'одиннадцать': 11, 'двенадцать': 12, 'тринадцать': 13, 'четырнадцать': 14, 'пятнадцать': 15,
  'шестнадцать': 16, 'семнадцать': 17, 'восемнадцать': 18, 'девятнадцать': 19, 'двадцать': 20, 'двадцати': 20,
  'тридцать': 30, 'тридцати': 30, 'сорок': 40, 'сорока': 40, 'пятьдесят': 50, 'шестьдесят': 60, 'семьдесят': 70,
  'восемьдесят': 80, 'девяносто': 90, 'сто': 100, 'ста': 100, 'двести': 200, 'триста': 300, 'четыреста': 400,
  'пятьсот': 500, 'полтора': 1.5, 'полторы': 1.5, 'полутора': 1.5,
}; // prettier-ignore
/** “Two and a half times”, “два с половиной раза”. */
const AND_A_HALF = /([a-zа-я]{2,6}) (?:and a half|с половиной)(?![a-zа-я])/y;
/** Words that stand for a whole or a part by themselves. */
const WHOLE: [RegExp, number][] = [
  [/(?:a )?half a(?= [mbt]r?illion)/y, 0.5],
  [/пол(?=милли|трилл)/y, 0.5],
  [/(?:a )?quarter of a(?= [mbt]r?illion)/y, 0.25],
  [/четверт[ьи](?= милли)/y, 0.25],
  // “Миллион тонн”: the multiplier stands for itself.
  [/(?=(?:милли|трилли|тысяч))/y, 1],
  [/half a dozen/y, 6],
  [/(?:a|one) dozen/y, 12],
  [/(two|three|four|five) dozen/y, 12],
  [/an?(?= (?:hundred|thousand|million|billion|trillion))/y, 1],
];
const PARTS: [RegExp, string][] = [
  [
    /(?:(?:a|one) half\b|(?<=\bby (?:almost |nearly |about |around |roughly |over |more than )?)half(?![a-z]| (?:a|of)\b))/y,
    '50',
  ],
  [
    /(?:a|one)[ -]quarter\b(?! of a [mbt]r?illion)(?!-(?:on|over)-| on quarter| (?:of 20|earlier|ago))/y,
    '25',
  ],
  [/(?:a|one)[ -]third\b/y, '33.3'],
  [/two[ -]thirds\b/y, '66.7'],
  [/three[ -]quarters\b/y, '75'],
  [/(?:a|one)[ -]fifth\b/y, '20'],
  [/two[ -]fifths\b/y, '40'],
  [/three[ -]fifths\b/y, '60'],
  [/four[ -]fifths\b/y, '80'],
  [/(?:a|one)[ -]tenth\b/y, '10'],
  [/nine[ -]tenths\b/y, '90'],
  [/две трети(?![а-я])/y, '66.7'],
  [/три четверти(?![а-я])/y, '75'],
  [/(?:одн[аиоу][йю]? )?трет[ьи](?![а-я])/y, '33.3'],
  [/(?:одн[аиоу][йю]? )?четверт[ьи](?![а-я]| милли)/y, '25'],
  [/пят(?:ая|ой|ую) част[ьи](?![а-я])/y, '20'],
  [/десят(?:ая|ой|ую) част[ьи](?![а-я])/y, '10'],
  [/половин[аыу](?![а-я])/y, '50'],
];
/** Multiples in one word, which are numbers and units at once. */
const MULTIPLES: Record<string, string> = {
  twofold: '2', threefold: '3', fourfold: '4', fivefold: '5', tenfold: '10', 'вдвое': '2', 'втрое': '3', 'вчетверо': '4',
  'впятеро': '5', 'вшестеро': '6', 'всемеро': '7', 'ввосьмеро': '8', 'вдесятеро': '10', sixfold: '6', sevenfold: '7', eightfold: '8',
}; // prettier-ignore
/** Where a number in words may begin; the reading itself is done word by word. */
export const NUMBER_WORD_START = new RegExp(
  String.raw`(?<![a-zа-я\d-])(?:an?(?=[ -](?:half|quarter|third|fifth|tenth|dozen|hundred|thousand|million|billion|trillion))|(?:half|${Object.keys(SMALL).join('|')}|трет[ьи]|четверт[ьи]|половин[аыу]|(?:пят|десят)(?:ая|ой|ую)(?= част)|${Object.keys(MULTIPLES).join('|')})(?![a-zа-я])|пол(?=милли|трилл)|(?<!(?:лишним|половиной|четвертью|третью|несколько) )(?=(?:миллион|миллиард|триллион)[ау]?(?![а-я]))|(?<=(?:около|до|более|свыше|менее|порядка|почти|примерно) )(?=тысяч[аиу] ))`,
  'g',
);
const WORD = /[a-zа-я]+/y;
const MOST_WORDS = 6;

/** A number in words at an offset, up to its multiplier: “twenty-five”, “two hundred and ten”, “half a [million]”. */
export function readNumberWords(text: string, at: number): { value: string; end: number } | undefined {
  AND_A_HALF.lastIndex = at;
  const halves = AND_A_HALF.exec(text);
  if (halves) return { value: String((SMALL[halves[1] ?? ''] ?? 0) + 0.5), end: AND_A_HALF.lastIndex };
  for (const [pattern, factor] of WHOLE) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { value: String((SMALL[match[1] ?? ''] ?? 1) * factor), end: pattern.lastIndex };
  }
  let total = 0;
  let end = -1;
  for (let index = at, words = 0; words < MOST_WORDS; words += 1) {
    WORD.lastIndex = index;
    const word = WORD.exec(text)?.[0] ?? '';
    const value = SMALL[word];
    if (value !== undefined && (end < 0 || value < total)) total += value;
    else if (word === 'hundred' && end >= 0 && total < 100) total *= 100;
    else if (word !== 'and' || end < 0) break;
    if (word !== 'and') end = WORD.lastIndex;
    index = WORD.lastIndex;
    if (text[index] !== ' ' && text[index] !== '-') break;
    index += 1;
  }
  return end < 0 ? undefined : { value: String(total), end };
}

/** A part written in words at an offset, in per cent: “a fifth” is 20. Thirds are given to one decimal. */
export function readPart(text: string, at: number): { value: string; end: number } | undefined {
  for (const [pattern, value] of PARTS) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { value, end: pattern.lastIndex };
  }
  return undefined;
}

/** A multiple in one word at an offset: “twofold”, “вдвое”. */
export function readMultiple(text: string, at: number): { value: string; end: number } | undefined {
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0] ?? '';
  const value = MULTIPLES[word];
  return value === undefined ? undefined : { value, end: at + word.length };
}
