/** The full stop of an abbreviation belongs to it where a unit follows; else it may end the sentence. */
const DOT = String.raw`(?:\.(?= ?(?:дол|руб|юан|евро|тенге|сум|тонн|т\b|куб|барр|дфэ|teu|контейнер|usd|cny)))?`;

/** Words that multiply a number, as sources of regular expressions over normalized text, by the power of ten. */
const MULTIPLIERS: [power: number, words: string][] = [
  [12, String.raw`trillions?|trn|tn|трлн${DOT}|триллион(?:ов|а|ы|у|ом)?|万亿|萬億`],
  [12, 'lakh crores?'],
  [9, String.raw`billions?|bln|bn|млрд${DOT}|миллиард(?:ов|а|ы|у|ом)?|十亿`],
  [8, '亿|億'],
  [7, 'crores?'],
  [6, String.raw`millions?|mln|mn|млн${DOT}|миллион(?:ов|а|ы|у|ом)?|百万|百萬`],
  [5, 'lakhs?'],
  [4, '万|萬'],
  [3, String.raw`thousands?|thou\b\.?|тыс\.?|тысяч[аиу]?|千`],
];
/** Single letters multiply only where they touch the number (40m, 15.5k), or a unit (22.7 bcm, 1.2 mmt). */
const LETTERS: Record<string, number> = { k: 3, m: 6, b: 9 };

const WORD = new RegExp(
  `(?:[ -]| с (?:лишним|небольшим) )?(?:${MULTIPLIERS.map(([, words]) => `(${words})`).join('|')})(?![a-zа-я])`,
  'y',
);
const LETTER = /([kmb])(?![a-z0-9])| ?([mb])(?=cm\b)| ?(m)(?=mt\b)/y;

/** The multiplier that stands at an offset, with the offset after it; undefined where there is none. */
export function readMultiplier(text: string, at: number): { power: number; end: number } | undefined {
  WORD.lastIndex = at;
  const match = WORD.exec(text);
  if (match) {
    const row = match.slice(1).findIndex((group) => group !== undefined);
    return { power: MULTIPLIERS[row]?.[0] ?? 0, end: WORD.lastIndex };
  }
  LETTER.lastIndex = at;
  const letter = LETTER.exec(text)
    ?.slice(1)
    .find((group) => group !== undefined);
  return letter === undefined ? undefined : { power: LETTERS[letter] ?? 0, end: LETTER.lastIndex };
}
