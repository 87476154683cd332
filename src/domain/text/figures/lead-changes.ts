import { namedSubject } from './change-subjects';
import type { Figure } from './figure';

/** How a sentence begins that goes on about what the one before said to have changed, up to its first amount. */
const GOES_ON =
  /^[\s"“«]*(?:(?:between|from|in|during|over|for|за|в|с|по итогам) [^,.;]{3,60}?,? )?(?:it|they|the (?:port|terminal|railway|line|company|operator|crossing|authority|corridor|figure|total|volume)|throughput|turnover|volumes?|он[аои]?|порт|терминал|объем|оборот|показатель|всего)(?: (?:for|in|between|за|в) [^,.;]{3,40}?)?(?:,? (?:had|has|have|thus))? (?:[a-z]+ed(?: to)?|stood at|took|came to|was|were|[а-я]+л[аои]?|было [а-я]+)(?: (?:a total of|about|some|nearly|almost|over|more than|around|around|до|около|почти|более|свыше))* ?[^a-zа-я\d]{0,3}$/;
/** What the units of amounts go with. */
const OF_UNIT: [unit: RegExp, words: RegExp][] = [
  [
    /^t$/,
    /cargo|freight|tonnage|throughput|turnover|goods|traffic|shipments|груз|перевалк|погрузк|тоннаж|отгруз|перевоз/,
  ],
  [/^TEU$/, /container|\bbox(?:es)?\b|контейнер/],
  [/^[A-Z]{3}$/, /\btrade\b|turnover|exports?|imports?|revenues?|торг|оборот|экспорт|импорт|выручк/],
];

/**
 * Whether a change that a sentence tells alone is that of the first amount of the next one: “The port moved 10.6 per cent more
 * cargo in nine months. Between January and September it handled 22.8 million tonnes”.
 * @param lead the words of the first sentence
 * @param opening those of the next one up to its amount
 */
export function isChangeOfNext(change: Figure, next: Figure, lead: string, opening: string): boolean {
  if (change.kind !== 'change' || next.kind !== 'observation' || next.change) return false;
  if (change.period !== next.period || !GOES_ON.test(opening)) return false;
  const words = OF_UNIT.find(([unit]) => unit.test(next.unit))?.[1];
  if (!words?.test(lead)) return false;
  const [before, after] = [namedSubject(lead), namedSubject(opening)];
  return before === after || before === undefined || after === undefined;
}
