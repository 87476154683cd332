import { vintageHistory, type Vintage } from '../../../domain/statistics/vintages';

/** An observation as the series' statement gives it for a day. */
interface Observation extends Vintage {
  /** Kept from readers. */
  seriesKey: string;
  periodStart: string;
  periodEnd: string;
  current: boolean;
  supersededBy: string | null;
}

/**
 * The observations as they were known on a day: which release stood then, and what had replaced which.
 * @param observations JSON, as PostgreSQL wrote it
 * @param all whether the releases that did not stand are kept
 */
export function asKnownOn(day: string, observations: string, all: boolean): object[] {
  const byObservation = new Map<string, Observation[]>();
  for (const one of JSON.parse(observations) as Observation[]) {
    const key = `${one.seriesKey} ${one.periodStart} ${one.periodEnd}`;
    const releases = byObservation.get(key);
    if (releases) releases.push(one);
    else byObservation.set(key, [one]);
  }
  return [...byObservation.values()]
    .flatMap((releases) => vintageHistory(releases, day).releases)
    .filter(({ current }) => all || current)
    .map(({ vintage: { seriesKey: _private, ...vintage }, current, supersededBy }) => ({
      ...vintage,
      current,
      supersededBy,
    }));
}
