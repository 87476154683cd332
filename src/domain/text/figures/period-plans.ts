import type { Sentence } from './sentences';

/** What tells of a time to come. */
const TO_COME =
  /\b(?:will|would|should|could|might|expect(?:s|ed|ing)?|plan(?:s|ned|ning)?|targets?|aims?|foresees?|projected|projects (?:that|an?|the)|(?:they|we|economists|analysts|traders|experts) (?:now )?project|projecting|forecast(?:s|ing)?|budgets|sees|intends?|hopes?|due to|set to|scheduled|slated|likely to|(?:is|are) to)\b|(?<![а-я])(?:ожида|планир|запланир|рассчит|намерен|прогноз|хот[яе]т|буд[еу]т|предстоит|долж[не]|состав[ия]т(?![а-я])|достигн[еу]т|превыс[ия]т(?![а-я])|выраст[еу]т|начн[еу]т|откро[ею]т)|预[测计估期]|有望|可望|料将|将[达增超]/;
const NEXT_CLAUSE = /;|[,.] (?:and|but|while|whereas|а|но|и|тогда как) /g;
const LOOK_BACK = 90;
const LOOK_AHEAD = 70;

/** Whether the clause that [start, end) stands in tells of what was still to come. */
export function tellsOfPlans(text: string, sentence: Sentence, start: number, end: number): boolean {
  const before = text.slice(Math.max(sentence.start, start - LOOK_BACK), start);
  const after = text.slice(end, Math.min(sentence.end, end + LOOK_AHEAD));
  const opening = [...before.matchAll(NEXT_CLAUSE)].at(-1);
  const from = opening ? opening.index + opening[0].length : 0;
  return TO_COME.test(before.slice(from)) || TO_COME.test(after.slice(0, clauseEnd(after)));
}

function clauseEnd(words: string): number {
  const at = words.search(NEXT_CLAUSE);
  return at < 0 ? words.length : at;
}
