/** The forms of one word: for each case (nominative to prepositional, singular then plural) those it may take. */
export type Paradigm = string[][];

/** Endings by the ending they replace; the first row that fits counts. `|` separates alternatives of one case. */
const NOUNS: [RegExp, string][] = [
  [/ия$/, 'ия ии ии ию ией|иею ии / ии ий иям ии иями иях'],
  [/ие$/, 'ие ия ию ие ием ии / ия ий иям ия иями иях'],
  [/й$/, 'й я ю й|я ем е|и / и ев иям|ям и ями ях'],
  [/(?<=[бвгджзклмнпрстфхцчшщ])ь$/, 'ь я|и ю|и ь|я ем|ью е|и / и ей ям и ями ях'],
  [/(?<=(?:[оеи]в|ин))а$/, 'а ы|ой е|ой у ой|ою е|ой / ы - ам ы ами ах'],
  [/(?<=[гкхжчшщ])а$/, 'а и е у ой|ей|ою е / и - ам и ами ах'],
  [/а$/, 'а ы е у ой|ей|ою е / ы - ам ы ами ах'],
  [/я$/, 'я и е|и ю ей|ею е|и / и - ям и ями ях'],
  [/(?<=[бвгджзклмнпрстфхцчшщ])о$/, 'о а у о ом е / а - ам а ами ах'],
  [/(?<=[лрнщц])е$/, 'е я|а ю|у е ем е / я|а ей ям|ам я|а ями|ами ях|ах'],
  [/ы$/, '- - - - - - / ы ов ам ы|ов ами ах'],
  [/(?<=(?:[ое]в|ин))$/, ' а у |а ом|ым е / ы ов|ых ам|ым ы|ых ами|ыми ах|ых'],
  [/(?<=[гкх])$/, ' а у |а ом е|у / и ов ам и ами ах'],
  [/(?<=[жчшщ])$/, ' а у |а ем|ом е / и ей ам и ами ах'],
  [/(?<=[бвдзлмнпрстфц])$/, ' а у |а ом|ем е|у / ы ов|ев ам ы ами ах'],
];
const ADJECTIVES: [RegExp, string][] = [
  [/ая$/, 'ая ой|ей ой|ей ую ой|ою|ей ой|ей / - - - - - -'],
  [/яя$/, 'яя ей ей юю ей ей / - - - - - -'],
  [/ый$/, 'ый ого ому ый|ого ым ом / ые ых ым ые|ых ыми ых'],
  [/(?<=[гкх])ий$/, 'ий ого ому ий|ого им ом / ие их им ие|их ими их'],
  [/(?<=[нжчшщ])ий$/, 'ий его ему ий|его им ем / ие их им ие|их ими их'],
  [/(?<=[гкх])ой$/, 'ой ого ому ой|ого им ом / ие их им ие|их ими их'],
  [/(?<=[внт])ой$/, 'ой ого ому ой|ого ым ом / ые ых ым ые|ых ыми ых'],
  [/ое$/, 'ое ого ому ое ым|им ом / - - - - - -'],
  [/ее$/, 'ее его ему ее им ем / - - - - - -'],
  [/ые$/, '- - - - - - / ые ых ым ые|ых ыми ых'],
  [/(?<=[гкхншщ])ие$/, '- - - - - - / ие их им ие|их ими их'],
];
/** Shorter words are left as they are: too many other words begin with what is left of them. */
const SHORTEST = 4;
const CASES = 12;

/** The forms a Russian word (folded, lower case) may be an adjective in; undefined when it has no such ending. */
export function adjectiveForms(word: string): Paradigm | undefined {
  return decline(word, ADJECTIVES);
}

/** The forms a Russian noun or name may take; undefined when it is too short or never changes (Урумчи, Баку). */
export function nounForms(word: string): Paradigm | undefined {
  return decline(word, NOUNS);
}

function decline(word: string, rules: [RegExp, string][]): Paradigm | undefined {
  if (word.length < SHORTEST || !/^[а-я-]+$/.test(word)) return undefined;
  for (const [ending, endings] of rules) {
    if (!ending.test(word)) continue;
    const stem = word.replace(ending, '');
    const cases = endings.replace(' / ', ' ').split(' ');
    return Array.from({ length: CASES }, (_, index) => formsOf(stem, cases[index] ?? '-'));
  }
  return undefined;
}

function formsOf(stem: string, endings: string): string[] {
  return endings === '-' ? [] : endings.split('|').map((ending) => stem + ending);
}
