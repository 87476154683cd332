/** A sentence of a text: [start, end), and the number of the paragraph that it stands in. */
export interface Sentence {
  start: number;
  end: number;
  paragraph: number;
}

/** Words that a full stop shortens: it does not end a sentence, whatever follows. */
const ABBREVIATIONS =
  /(?:^|[^\p{L}])(?:u\.s|u\.k|u\.n|mr|mrs|ms|dr|prof|gen|st|no|co|ltd|inc|corp|vs|approx|etc|e\.g|i\.e|h\.e|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|тыс|млн|млрд|трлн|долл?|проц|руб|г|гг|т|им|ул|стр|ст|п\.п|п|мес|кв|чел|шт|ед|обл|др|янв|фев|февр|апр|авг|сент|окт|нояб|дек|\p{L})$/u;
/** Abbreviations that stand at the end of an amount or a year, but “г. Москва” is a town. */
const ENDS_AMOUNT =
  /(?:млн|млрд|трлн|долл?|руб|проц|мес|кв|чел|шт|ед|др|\d ?гг?|\d тыс|(?:\d|тыс\.?|млн) т|[кмгт]вт[ ·⋅-]?ч|\d п\. ?п|\d-(?:м|й|х|го))$/;
/** A Russian word with a capital, not an abbreviation in capitals. */
const NEW_WORD = /^ [А-ЯЁ](?:[а-яё]| )/;
const CLOSING = /["'”’»)\]]/;
const LOOK_BACK = 12;
/** What is longer is no sentence, and is cut: what looks at all pairs within one would take too long. */
const LONGEST = 600;

/**
 * Splits normalized text into sentences. A line is a paragraph's end where an empty one follows; each line of a list is a
 * sentence of the paragraph that it continues.
 * @param original the text itself, whose capitals tell “U.S. trade” from the end of a sentence.
 */
export function findSentences(text: string, original: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let paragraph = 0;
  const close = (end: number) => {
    for (; end - start > LONGEST; start = breakBefore(text, start + LONGEST)) {
      sentences.push({ start, end: breakBefore(text, start + LONGEST), paragraph });
    }
    if (end > start) sentences.push({ start, end, paragraph });
    start = end;
  };
  const signs = /[.!?。！？\n]/g;
  while (signs.test(text)) {
    const at = signs.lastIndex - 1;
    const sign = text[at];
    if (at < start) continue;
    if (sign === '\n') {
      close(at + 1);
      if (startsParagraph(text, at + 1)) paragraph += 1;
    } else if (sign !== '.' || endsSentence(text, original, at)) {
      close(CLOSING.test(text[at + 1] ?? '') ? at + 2 : at + 1);
    }
  }
  close(text.length);
  return sentences;
}

/** The last space or comma before an offset, so that no amount is cut; the offset where there is none near. */
function breakBefore(text: string, at: number): number {
  for (let index = at; index > at - 100; index -= 1) {
    if (/[\s,;，；、]/.test(text[index - 1] ?? '')) return index;
  }
  return at;
}

/** Whether a blank line, and no item of a list, follows a line's end. */
function startsParagraph(text: string, at: number): boolean {
  if (!/[ \r\n]/.test(text[at] ?? '')) return false;
  const ahead = text.slice(at, at + LOOK_BACK);
  return /^[ \r]*\n(?![ \n\r]*(?:[-*•·]|\d{1,2}[.)]) )/.test(ahead);
}

function endsSentence(text: string, original: string, at: number): boolean {
  // A decimal, a domain or an abbreviation: “5.4”, “u.s”.
  if (/[a-z\d]/.test(text[at + 1] ?? '')) return false;
  const before = text.slice(Math.max(0, at - LOOK_BACK), at);
  // After a sum the abbreviation may end the sentence: “1,9 млрд. В целом”, but not “5 млрд долл. США”.
  if (
    ABBREVIATIONS.test(before) &&
    !(ENDS_AMOUNT.test(before) && NEW_WORD.test(original.slice(at + 1, at + 5)))
  ) {
    return false;
  }
  const ahead = original.slice(at + 1, at + 5);
  return (
    ahead === '' ||
    /^["'”’»)\]]?(?:[ \u00a0]+["'“‘«(]?[\p{Lu}\p{N}$€£¥\p{Script=Han}\p{Lo}]|\s*\n|\s*$)/u.test(ahead)
  );
}
